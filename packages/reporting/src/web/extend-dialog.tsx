import { useMutation } from '@tanstack/react-query'
import { chinaTime, commandKey, Failure, isUnreachable, useText } from '@workpoints/core/web'
import { DateField } from '@workpoints/ui/date-field'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { type RoundDetail, useReportingChanged } from './reporting-data.ts'

export interface ExtendDialogProps {
  readonly round: RoundDetail
  readonly unit: RoundDetail['units'][number]
  readonly onClose: () => void
}

/** More time for one unit, with its reason; the original due time stays beside it. */
export function ExtendDialog({ round, unit, onClose }: ExtendDialogProps) {
  const t = useText()
  const changed = useReportingChanged()
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [key, setKey] = useState(commandKey)
  const [asked, setAsked] = useState(false)
  const extend = useMutation(
    useReportingApi().round.extend.mutationOptions({
      onSuccess: async () => {
        await changed()
        onClose()
      },
      onError: (error) => (isUnreachable(error) ? undefined : setKey(commandKey())),
    }),
  )
  const errors = [
    ...(day === '' ? [{ field: 'until', message: t('请选择延期至哪一天。', 'Choose a day.') }] : []),
    ...(reason.trim() === '' ? [{ field: 'reason', message: t('请写明延期原因。', 'Give the reason.') }] : []),
  ]
  const submit = () => {
    setAsked(true)
    if (errors.length === 0)
      extend.mutate({ key, round: round.id, unit: unit.id, until: `${day}T18:00:00+08:00`, reason })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`批准${unit.name.zh}延期`, `More time for ${unit.name.en}`)}
      closeLabel={t('关闭', 'Close')}
    >
      <Form
        onSubmit={submit}
        submitLabel={t('批准延期', 'Extend')}
        busy={extend.isPending}
        errors={asked ? errors : []}
      >
        <Failure error={extend.error} />
        <p>
          {t('原截止时间', 'Due')} {chinaTime(round.dueAt)}
        </p>
        <DateField
          label={t('延期至', 'Until')}
          name="until"
          required
          value={day}
          onChange={setDay}
          hint={t('当日 18:00 止', 'Until 18:00 of that day')}
        />
        <TextArea label={t('延期原因', 'Reason')} name="reason" required rows={3} value={reason} onChange={setReason} />
      </Form>
    </Dialog>
  )
}
