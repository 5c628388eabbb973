import { today } from '@workpoints/core'
import { Failure, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { Step } from '../state.ts'
import { useHere } from './register-context.tsx'
import type { SeenRow } from './use-entry-change.ts'
import { stepTitle, useRowCommand } from './use-row-command.ts'

export interface StepDialogProps {
  readonly rows: readonly (SeenRow & { readonly label: string })[]
  readonly step: Step
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks what a step asks for: the day, the reason, what proves it. */
export function StepDialog({ rows, step, onClose, onDone }: StepDialogProps) {
  const t = useText()
  const { register } = useHere()
  const [on, setOn] = useState(today())
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState('')
  const { step: command, of } = useRowCommand('step', onDone)
  const [row] = rows
  const needs = (what: 'reason' | 'evidence'): boolean => step.needs?.includes(what) === true
  return (
    <Dialog open onClose={onClose} title={stepTitle(t, register, step)} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={() => command.mutate({ ...of(rows), to: step.to, on, reason, evidence })}
        submitLabel={stepTitle(t, register, step)}
        busy={command.isPending}
      >
        <p>
          {rows.length === 1 && row !== undefined
            ? row.label
            : t(`所选 ${rows.length} 行`, `${rows.length} chosen rows`)}
        </p>
        <Failure error={command.error} />
        <DateField
          label={t('发生日期', 'Day')}
          hint={t('实际发生的日期，不是录入日期', 'When it happened, not when it is written down')}
          required
          value={on}
          max={today()}
          onChange={setOn}
        />
        <TextField
          label={t('依据', 'Proof')}
          hint={t('文号或材料名称', 'Number or name of the document')}
          required={needs('evidence')}
          value={evidence}
          onChange={setEvidence}
        />
        <TextField label={t('原因或说明', 'Reason')} required={needs('reason')} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
