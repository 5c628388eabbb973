import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { commandKey, Failure, useHref, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { Dialog } from '@workpoints/ui/dialog'
import { Form } from '@workpoints/ui/form'
import { TextArea } from '@workpoints/ui/text-area'
import { useState } from 'react'
import { useReportingApi } from './api.ts'
import { type Submission, useReportingChanged } from './reporting-data.ts'

/** Begins the correction of an accepted report. */
export function CorrectionButton({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const router = useRouter()
  const href = useHref()
  const changed = useReportingChanged()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [key] = useState(commandKey)
  const correct = useMutation(
    useReportingApi().review.correct.mutationOptions({
      onSuccess: async ({ submission: id }) => {
        await changed()
        await router.navigate({ href: href(`/report/${id}`) })
      },
    }),
  )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('更正', 'Correct')}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('更正已通过的填报', 'Correct an accepted report')}
        closeLabel={t('关闭', 'Close')}
      >
        <Form
          onSubmit={() => correct.mutate({ key, submission: submission.id, reason })}
          submitLabel={t('开始更正', 'Begin')}
          busy={correct.isPending}
        >
          <Failure error={correct.error} />
          <p>
            {t(
              '原填报保持不变，更正另行填写并重新审核，通过后以更正的数值为准，两份都可查阅。',
              'The accepted report stays as it is. The correction is reviewed by itself; then its figures count, and both can be read.',
            )}
          </p>
          <TextArea
            label={t('更正原因', 'Reason')}
            name="reason"
            required
            rows={3}
            maxLength={500}
            value={reason}
            onChange={setReason}
          />
        </Form>
      </Dialog>
    </>
  )
}
