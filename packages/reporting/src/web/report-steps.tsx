import { useText } from '@workpoints/core/web'
import type { Submission } from './reporting-data.ts'
import { stageText } from './round-words.ts'

const stages = ['unit', 'lead', 'office'] as const

/** The way of a report: written, its reviewers in their order, accepted; where it is now, and what was skipped by rule. */
export function ReportSteps({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const { state, stage, reviews, version, lead, unit } = submission
  const current = reviews.filter((review) => review.version === version)
  const skipped = new Set(reviews.filter(({ decision }) => decision === 'skip').map((review) => review.stage))
  const passed = new Set(current.filter(({ decision }) => decision === 'accept').map((review) => review.stage))
  const names = {
    unit: t(`${unit.name.zh}审核`, `${unit.name.en} reviews`),
    lead: t(`${lead.name.zh}审核`, `${lead.name.en} reviews`),
    office: t(stageText.office),
  }
  const written = {
    key: 'written',
    label: t('填报', 'Write'),
    here: state !== 'review' && state !== 'accepted',
    done: version > 0,
  }
  const steps = [
    written,
    ...stages
      .filter(
        (one) => !skipped.has(one) && !(submission.part !== 'county' && one === 'lead' && submission.part === 'lead'),
      )
      .map((one) => ({
        key: one,
        label: names[one],
        here: stage === one,
        done: passed.has(one) || state === 'accepted',
      })),
    { key: 'accepted', label: t('通过', 'Accepted'), here: state === 'accepted', done: state === 'accepted' },
  ]
  return (
    <ol className="report-steps">
      {steps.map(({ key, label, here, done }) => (
        <li
          key={key}
          className={here ? 'report-steps__here' : done ? 'report-steps__done' : undefined}
          aria-current={here ? 'step' : undefined}
        >
          {label}
          <span className="wp-hidden">{here ? t('（当前）', ' (now)') : done ? t('（已完成）', ' (done)') : ''}</span>
        </li>
      ))}
    </ol>
  )
}
