import { chinaTime, useText } from '@workpoints/core/web'
import { Section } from '@workpoints/ui/section'
import { fieldName } from './field-names.ts'
import type { Submission } from './reporting-data.ts'
import { stageText } from './round-words.ts'

/** Everything that happened to a report: sent, decided, returned with its reasons; the latest first. */
export function ReportHistory({ submission, unit }: { readonly submission: Submission; readonly unit: string }) {
  const t = useText()
  const { versions, reviews, asked } = submission
  if (versions.length === 0) return null
  const verdict = {
    accept: t('通过', 'accepted'),
    return: t('退回', 'returned'),
    skip: t('按规则跳过', 'skipped by rule'),
  }
  const events = [
    ...versions.map(({ version, sentAt, sentBy, late }) => ({
      key: `v${version}`,
      at: sentAt,
      head: t(
        `${unit}报送第 ${version} 稿${late ? '（逾期）' : ''}`,
        `${unit} sent version ${version}${late ? ' (late)' : ''}`,
      ),
      by: sentBy,
      notes: [] as string[],
    })),
    ...reviews.map(({ id, at, by, stage, decision, note, reasons }) => ({
      key: id,
      at,
      head: `${t(stageText[stage])}：${verdict[decision]}`,
      by,
      notes: [
        ...reasons.map(({ field, reason }) => `${t(fieldName(field, asked))}：${reason}`),
        ...(note === '' ? [] : [note]),
      ],
    })),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <Section title={t('办理过程', 'History')} note={events.length}>
      <ol className="report-history">
        {events.map(({ key, at, head, by, notes }) => (
          <li key={key}>
            <time dateTime={at}>{chinaTime(at)}</time> <b>{head}</b> <span className="wp-muted">{by}</span>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}
