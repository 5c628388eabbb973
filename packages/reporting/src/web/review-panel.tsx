import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { commandKey, Failure, isUnreachable, useHref, useSearch, useText } from '@workpoints/core/web'
import { Button } from '@workpoints/ui/button'
import { TextField } from '@workpoints/ui/text-field'
import { useEffect, useState } from 'react'
import { useReportingApi } from './api.ts'
import { type Submission, useQueue, useReportingChanged } from './reporting-data.ts'

export interface ReviewPanelProps {
  readonly submission: Submission
  readonly reasons: Readonly<Record<string, string>>
  readonly returning: boolean
  readonly onReturning: (returning: boolean) => void
}

/** A reviewer's decision, always in sight: accept, or return with a reason for each field; then the next one. */
export function ReviewPanel({ submission, reasons, returning, onReturning }: ReviewPanelProps) {
  const t = useText()
  const { can } = submission
  const [note, setNote] = useState('')
  const [override, setOverride] = useState('')
  const decide = useDecide(submission)
  const instead = can.includes('override')
  const given = Object.entries(reasons).flatMap(([field, reason]) => (reason.trim() === '' ? [] : [{ field, reason }]))
  const why = instead ? { override } : {}
  const accept = () => decide.mutate({ decision: 'accept', reasons: [], note, ...why })
  const sendBack = () => decide.mutate({ decision: 'return', reasons: given, note, ...why })
  const mayAccept = can.includes('accept') || (instead && override.trim() !== '')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || decide.isPending) return
      if (returning) sendBack()
      else if (mayAccept) accept()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div className="review-panel">
      <Failure error={decide.error} />
      {instead ? (
        <TextField
          label={t('代为审核的理由', 'Why the office decides')}
          required
          maxLength={500}
          value={override}
          onChange={setOverride}
          hint={t('该填报正由其他环节审核，代审将记入审计', 'Another reviewer has it; this is kept on the audit trail')}
        />
      ) : null}
      {can.includes('accept') || can.includes('return') || instead ? (
        <TextField
          label={returning ? t('总体意见', 'Remark on the whole') : t('审核意见（可不填）', 'Remark (optional)')}
          maxLength={500}
          value={note}
          onChange={setNote}
        />
      ) : null}
      <div className="reporting-actions">
        {returning ? (
          <>
            <Button
              kind="danger"
              busy={decide.isPending}
              disabled={given.length === 0 && note.trim() === ''}
              onClick={sendBack}
            >
              {t('退回', 'Return')}
            </Button>
            <Button onClick={() => onReturning(false)}>{t('取消', 'Cancel')}</Button>
            <span className="wp-muted">
              {t('请在需要修改的栏目下写明意见', 'Write a remark under each field to be mended')}
            </span>
          </>
        ) : (
          <>
            {can.includes('accept') || instead ? (
              <Button kind="primary" busy={decide.isPending} disabled={!mayAccept} onClick={accept}>
                {t('通过', 'Accept')}
              </Button>
            ) : null}
            {can.includes('return') || instead ? (
              <Button onClick={() => onReturning(true)}>{t('退回…', 'Return…')}</Button>
            ) : null}
            {can.includes('return') && !can.includes('accept') ? (
              <span className="wp-muted">
                {t('本人报送的内容须由他人审核', 'Somebody else has to accept what you sent')}
              </span>
            ) : null}
            {can.includes('withdraw') ? <Withdraw submission={submission} /> : null}
          </>
        )}
      </div>
    </div>
  )
}

type Decision = {
  decision: 'accept' | 'return'
  reasons: { field: string; reason: string }[]
  note: string
  override?: string
}

/** Decides, and from the queue goes on to the next report. */
function useDecide(submission: Submission) {
  const router = useRouter()
  const href = useHref()
  const { from } = useSearch()
  const changed = useReportingChanged()
  const queue = useQueue({})
  const [key, setKey] = useState(commandKey)
  const { mutate, ...rest } = useMutation(
    useReportingApi().review.decide.mutationOptions({
      onSuccess: async () => {
        const next = queue.data?.rows.find(({ id }) => id !== submission.id)
        if (from === 'review')
          await router.navigate({ href: href(next === undefined ? '/review' : `/report/${next.id}?from=review`) })
        await changed()
      },
      onError: async (error) => {
        if (isUnreachable(error)) return
        setKey(commandKey())
        await changed()
      },
    }),
  )
  return {
    ...rest,
    mutate: (decision: Decision) =>
      mutate({ key, submission: submission.id, revision: submission.revision, ...decision }),
  }
}

/** The unit takes back what nobody has decided on. */
function Withdraw({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const changed = useReportingChanged()
  const [key] = useState(commandKey)
  const withdraw = useMutation(useReportingApi().review.withdraw.mutationOptions({ onSettled: () => changed() }))
  return (
    <>
      <Button
        busy={withdraw.isPending}
        onClick={() => withdraw.mutate({ key, submission: submission.id, revision: submission.revision })}
      >
        {t('撤回修改', 'Take back')}
      </Button>
      <Failure error={withdraw.error} />
    </>
  )
}
