import {
  AppLink,
  chinaTime,
  QueryState,
  useLastPathPart,
  useNow,
  usePageTitle,
  useSearch,
  useText,
} from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { Banner } from '@workpoints/ui/banner'
import { PageHeader } from '@workpoints/ui/page-header'
import { notApplicableText } from '../submission.ts'
import { CorrectionButton } from './correction-button.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportHistory } from './report-history.tsx'
import { ReportInputs } from './report-inputs.tsx'
import { ReportReading } from './report-reading.tsx'
import { ReportSteps } from './report-steps.tsx'
import { type Submission, useSubmission } from './reporting-data.ts'
import { leftText, partText, phaseText, stateMark, stateWords } from './round-words.ts'
import './report.css'
import './reporting.css'

/** One unit's report on one task: to be filled, to be reviewed, or to be read, as the server says. */
export default function ReportPage() {
  const query = useSubmission(useLastPathPart())
  return (
    <QueryState query={query}>{(submission) => <ReportView key={submission.id} submission={submission} />}</QueryState>
  )
}

function ReportView({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const { from } = useSearch()
  const { task, unit, round, can } = submission
  usePageTitle(t(task.title))
  const isFilled = can.includes('save')
  const crumb =
    from === 'review'
      ? { label: t('审核', 'Review'), href: '/review' }
      : isFilled
        ? { label: t('我的填报', 'My reports'), href: '/report' }
        : { label: t(round.title), href: `/rounds/${round.id}` }
  return (
    <>
      <PageHeader
        title={
          <>
            {task.number === null ? '' : `${task.number} `}
            {t(task.title)}
          </>
        }
        crumbs={[crumb]}
        crumbsLabel={t('上级', 'Above')}
        link={AppLink}
        meta={<ReportMeta submission={submission} />}
        actions={can.includes('correct') ? <CorrectionButton submission={submission} /> : undefined}
      />
      <details className="report-task">
        <summary>{t('任务原文', 'The task as printed')}</summary>
        <p>{task.text}</p>
      </details>
      {submission.notApplicable === null ? null : <Banner>{t(notApplicableText[submission.notApplicable])}</Banner>}
      <Corrections submission={submission} />
      <ReportSteps submission={submission} />
      {isFilled ? <ReportForm submission={submission} /> : <ReportReading submission={submission} />}
      {submission.part === 'lead' && !isFilled ? <ReportInputs submission={submission} /> : null}
      <ReportHistory submission={submission} unit={t(unit.name)} />
    </>
  )
}

function ReportMeta({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const { unit, round, part, state, stage, phase, extendedTo, late } = submission
  const until = extendedTo ?? round.dueAt
  const now = useNow()
  const isRunning = phase === 'open' || phase === 'late'
  return (
    <>
      <Badge kind={stateMark(state, phase === 'late').light}>{t(stateWords(state, stage))}</Badge>
      <span>
        {t(unit.name)}（{t(partText[part])}）
      </span>
      <span>{t(round.title)}</span>
      <span>
        {isRunning && submission.corrects === null
          ? `${t('截止', 'Due')} ${chinaTime(until)}（${t(leftText(until, now))}）`
          : t(phaseText[phase])}
        {extendedTo === null ? '' : t(`，原截止 ${chinaTime(round.dueAt)}`, `, was ${chinaTime(round.dueAt)}`)}
      </span>
      {late ? <Badge kind="yellow">{t('逾期报送', 'Late')}</Badge> : null}
    </>
  )
}

/** What corrects this report, and what it corrects. */
function Corrections({ submission: { corrects, reason, corrections } }: { readonly submission: Submission }) {
  const t = useText()
  return (
    <>
      {corrects === null ? null : (
        <Banner>
          {t(
            `这是对已通过填报的更正。原因：${reason ?? ''} `,
            `This corrects an accepted report. Reason: ${reason ?? ''} `,
          )}
          <AppLink href={`/report/${corrects}`}>{t('查看原填报', 'See the original')}</AppLink>
        </Banner>
      )}
      {corrections.map((one) => (
        <Banner key={one.id}>
          {t(
            `本填报有一份更正（${stateWords(one.state, null).zh}）：${one.reason} `,
            `There is a correction: ${one.reason} `,
          )}
          <AppLink href={`/report/${one.id}`}>{t('查看更正', 'See it')}</AppLink>
        </Banner>
      ))}
    </>
  )
}
