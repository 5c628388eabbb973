import { commandKey, useFailure, useText } from '@workpoints/core/web'
import { CheckboxGroup } from '@workpoints/ui/checkbox-group'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import { mostDays } from '../exclusion.ts'
import type { Sky } from './sky-data.ts'
import { useExclusion } from './use-exclusion.ts'

/** Proposes dust days of some units, with the reason and what proves it. */
export function ProposalDialog({ sky, onClose }: { readonly sky: Sky; readonly onClose: () => void }) {
  const t = useText()
  const own = sky.subjects.filter(({ kind }) => kind === 'unit')
  const [units, setUnits] = useState<readonly string[]>(own.length === 1 ? own.map(({ id }) => id) : [])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState('')
  const { propose } = useExclusion(onClose)
  const failure = useFailure()
  const span = to === '' ? { from } : { from, to }
  const submit = () => propose.mutate({ key: commandKey(), ...span, units: [...units], reason, basis })
  return (
    <Dialog open onClose={onClose} title={t('申报沙尘日剔除', 'Propose dust days')} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={submit}
        submitLabel={t('申报', 'Propose')}
        busy={propose.isPending}
        unsaved={reason !== ''}
        errors={failure(propose.error)}
      >
        <DateField
          name="from"
          label={t('起始日期', 'From')}
          required
          value={from}
          max={sky.through}
          onChange={setFrom}
        />
        <DateField
          name="to"
          label={t('结束日期', 'To')}
          hint={t(`一天可不填，最多 ${mostDays} 天。`, `Empty for a single day; ${mostDays} days at most.`)}
          value={to}
          max={sky.through}
          onChange={setTo}
        />
        <CheckboxGroup
          name="units"
          label={t('受影响的县（市、区）', 'Counties')}
          required
          across
          choices={own.map(({ id, name }) => ({ value: id, label: t(name) }))}
          value={units}
          onChange={setUnits}
        />
        <TextArea
          name="reason"
          label={t('理由', 'Reason')}
          required
          rows={2}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          name="basis"
          label={t('依据', 'Basis')}
          hint={t(
            '如上级沙尘影响认定通报文号、PM10 与 PM2.5 变化情况。',
            'Such as the notice that names the dust, or how PM10 and PM2.5 went.',
          )}
          required
          rows={2}
          maxLength={300}
          value={basis}
          onChange={setBasis}
        />
      </Form>
    </Dialog>
  )
}
