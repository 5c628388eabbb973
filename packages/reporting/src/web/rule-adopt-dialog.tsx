import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { commandKey, Failure, isUnreachable, useHref, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { usePlanId, useReportingChanged } from './reporting-data.ts'

export interface RuleAdoptDialogProps {
  readonly fact: string
  readonly earliest: string
  readonly onClose: () => void
}

/** Puts a draft in force: from which day, and why. */
export function RuleAdoptDialog({ fact, earliest, onClose }: RuleAdoptDialogProps) {
  const t = useText()
  const plan = usePlanId()
  const changed = useReportingChanged()
  const router = useRouter()
  const href = useHref()
  const [from, setFrom] = useState(earliest)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [key, setKey] = useState(commandKey)
  const adopt = useMutation(
    useReportingApi().rule.adopt.mutationOptions({
      onSuccess: async () => {
        const fresh = changed()
        await router.navigate({ href: href('/rules') })
        await fresh
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const submit = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') adopt.mutate({ key, plan, fact, from, reason })
  }
  return (
    <Dialog open onClose={onClose} title={t('采用这套规则', 'Adopt this rule set')} closeLabel={t('关闭', 'Close')}>
      <Form
        onSubmit={submit}
        submitLabel={t('采用', 'Adopt')}
        busy={adopt.isPending}
        errors={missing ? [{ field: 'reason', message: t('请写明采用的理由或依据。', 'Say why it is adopted.') }] : []}
      >
        <Failure error={adopt.error} />
        <DateField
          label={t('执行日期', 'In force from')}
          name="from"
          value={from}
          onChange={setFrom}
          hint={t(
            `自该日起各月按新规则亮灯；${earliest} 以前的月份保持当时的结果。`,
            `Months from that day on go by it; those before ${earliest} stay as they were.`,
          )}
        />
        <TextArea
          label={t('理由或依据', 'Why')}
          name="reason"
          required
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          placeholder={t('如：市环委办主任会议 7 月 3 日议定', 'Such as: decided at the meeting of 3 July')}
        />
      </Form>
    </Dialog>
  )
}
