import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { commandKey, errorDetail, Failure, isUnreachable, useHref, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { Form } from '@workpoints/ui/form'
import { Section } from '@workpoints/ui/section'
import { useEffect, useMemo, useState } from 'react'
import { checkContent, normalised } from '../checks.ts'
import { takenWords } from '../evidence.ts'
import { useReportingApi } from './api.ts'
import { DraftConflicts } from './draft-conflicts.tsx'
import type { DraftState } from './draft-state.ts'
import { isUnderWay } from './evidence-queue.ts'
import { EvidenceZone } from './evidence-zone.tsx'
import { FigureRow } from './figure-row.tsx'
import { ReportInputs } from './report-inputs.tsx'
import { ReportTexts } from './report-texts.tsx'
import { type Submission, useMine } from './reporting-data.ts'
import { SaveState } from './save-state.tsx'
import { useDraft } from './use-draft.ts'
import { useEvidence } from './use-evidence.ts'
import { useEvidenceRemoval } from './use-evidence-removal.tsx'

/** The reasons of the return that is being answered, by field. */
export const returnedReasons = ({ reviews, version, state }: Submission): ReadonlyMap<string, string> =>
  state === 'returned'
    ? new Map(
        reviews
          .filter((review) => review.version === version && review.decision === 'return')
          .flatMap(({ reasons }) => reasons.map(({ field, reason }) => [field, reason] as const)),
      )
    : new Map()

/** A report to be filled: everything prefilled, checked while typing and saved by itself; Ctrl Enter sends and goes to the next. */
export function ReportForm({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const draft = useDraft(submission)
  const { content } = draft.state
  const [asked, setAsked] = useState(false)
  const issues = useMemo(
    () => checkContent(submission.asked, normalised(submission.asked, content), submission.checks),
    [submission, content],
  )
  const evidence = useEvidence(submission.id)
  const removal = useEvidenceRemoval(evidence)
  const isUploading = isUnderWay(evidence.queue)
  const send = useSend(submission, draft.forget)
  const reasons = returnedReasons(submission)
  const note = submission.reviews.findLast(({ decision }) => decision === 'return')?.note ?? ''
  const { saveNow } = draft
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      saveNow()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [saveNow])
  const submit = () => {
    setAsked(true)
    if (issues.length === 0 && draft.state.conflicts.length === 0 && !isUploading) send.mutate(draft.state)
  }
  const shown = issues.filter(
    ({ severity, field }) => asked || (severity === 'explain' && field in draft.state.versions),
  )
  const zone = (field: string, name: string) => (
    <EvidenceZone submission={submission} evidence={evidence} field={field} name={name} onRemove={removal.remove} />
  )
  const errors = shown.map(({ field, text }) => ({ field, message: t(text) }))
  return (
    <Form
      label={t('填报', 'Report')}
      onSubmit={submit}
      submitLabel={t('报送', 'Send')}
      busy={send.isPending}
      errors={asked ? errors : []}
      errorsTitle={t(`还有 ${errors.length} 处需要补充`, `${errors.length} places need something`)}
      actions={<SaveState state={draft.state} onSave={saveNow} />}
    >
      <Failure error={send.error ?? draft.error ?? evidence.error} />
      {submission.state === 'returned' ? (
        <Banner kind="warning">
          {t(
            '本填报被退回，请按各栏意见修改后重新报送，将直接回到退回人处。',
            'Returned: mend what is noted; it goes straight back to who returned it.',
          )}{' '}
          {note}
        </Banner>
      ) : null}
      <DraftConflicts draft={draft} asked={submission.asked} />
      {submission.asked.length === 0 ? null : (
        <Section title={t('数值', 'Figures')} note={submission.asked.length}>
          {submission.asked.map((one) => (
            <FigureRow
              key={one.key}
              asked={one}
              entry={content.values[one.key]}
              onChange={(entry) => draft.set(`value:${one.key}`, entry)}
              issue={shown.find(({ field }) => field === `value:${one.key}`)}
              reason={reasons.get(`value:${one.key}`)}
              evidence={zone(`value:${one.key}`, t(one.name))}
            />
          ))}
        </Section>
      )}
      <ReportTexts
        content={content}
        last={submission.last}
        unchangedRun={submission.checks.unchangedRun}
        isCorrection={submission.corrects !== null}
        reasons={reasons}
        onChange={draft.set}
      />
      <Section title={t('佐证材料', 'Evidence')} lead={t(takenWords)}>
        {zone('report', t('整份填报', 'the report as a whole'))}
        {asked && isUploading ? (
          <Banner kind="warning">
            {t('还有文件正在上传，传完后再报送。', 'Files are still on their way; send when they are there.')}
          </Banner>
        ) : null}
      </Section>
      {removal.region}
      {submission.part === 'lead' ? (
        <ReportInputs
          submission={submission}
          onQuote={({ unit, submission: id, version, content: input }) => {
            if (input === null) return
            const said = `${t(unit.name)}：${input.progress}`
            draft.set('progress', content.progress === '' ? said : `${content.progress}\n${said}`)
            draft.set('quotes', [...content.quotes, { unit: unit.id, submission: id, version }])
          }}
        />
      ) : null}
    </Form>
  )
}

/** Sends, and goes to the next report that is to be sent; to the list when that was the last. */
function useSend(submission: Submission, forget: () => void) {
  const queryClient = useQueryClient()
  const router = useRouter()
  const href = useHref()
  const { data: mine } = useMine()
  const [key, setKey] = useState(commandKey)
  const { mutate, ...rest } = useMutation(
    useReportingApi().submission.send.mutationOptions({
      onSuccess: async () => {
        forget()
        const open = (mine?.rows ?? []).filter(
          ({ state }) => state === 'empty' || state === 'draft' || state === 'returned',
        )
        const at = open.findIndex(({ id }) => id === submission.id)
        const next = open[at + 1] ?? open.find(({ id }) => id !== submission.id)
        await router.navigate({ href: href(next === undefined ? '/report' : `/report/${next.id}`) })
        await queryClient.invalidateQueries()
      },
      // What was refused is sent anew under a key of its own; what was not answered under the same, so that it happens once.
      onError: async (error) => {
        if (isUnreachable(error)) return
        setKey(commandKey())
        if (['reporting.overtaken', 'reporting.unseen'].includes(errorDetail(error)?.code ?? ''))
          await queryClient.invalidateQueries()
      },
    }),
  )
  return {
    ...rest,
    mutate: ({ content, versions: seen }: DraftState) =>
      mutate({
        key,
        submission: submission.id,
        revision: submission.revision,
        content: normalised(submission.asked, content),
        seen,
      }),
  }
}
