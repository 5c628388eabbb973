import { amount, big, type Text } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import { EmptyState } from '@workpoints/ui/empty-state'
import { Section } from '@workpoints/ui/section'
import { type Column, Table } from '@workpoints/ui/table'
import { TextField } from '@workpoints/ui/text-field'
import { useState } from 'react'
import type { AskedView } from '../asked-view.ts'
import { blankReasonText, type Content, type ValueEntry } from '../content.ts'
import { textDiff } from '../text-diff.ts'
import { EvidenceSection } from './evidence-section.tsx'
import type { Submission } from './reporting-data.ts'
import { ReviewPanel } from './review-panel.tsx'
import { stateWords } from './round-words.ts'

/** A report as it was sent, with what is different from the version before or from the last round; for who reviews it, with their decision. */
export function ReportReading({ submission }: { readonly submission: Submission }) {
  const t = useText()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [returning, setReturning] = useState(false)
  const { versions, last, asked, can } = submission
  const sent = versions.at(-1)
  if (sent === undefined)
    return (
      <EmptyState title={t('还没有报送。', 'Nothing has been sent yet.')}>
        {t(
          `当前状态：${stateWords(submission.state, submission.stage).zh}。草稿只有填报单位能看到。`,
          'Drafts are seen by the unit alone.',
        )}
      </EmptyState>
    )
  const before = versions.at(-2)?.content ?? last?.content ?? null
  const beforeWords =
    versions.length > 1 ? t('与上一稿比较', 'Against the version before') : t('与上期比较', 'Against the last round')
  const reason = (field: string) => ({
    value: reasons[field] ?? '',
    onChange: (text: string) => setReasons({ ...reasons, [field]: text }),
  })
  return (
    <>
      {asked.length === 0 ? null : (
        <Section title={t('数值', 'Figures')} note={asked.length}>
          <Figures asked={asked} content={sent.content} before={before} />
          {returning
            ? asked.map(({ key, name }) => (
                <TextField
                  key={key}
                  label={t(`对“${name.zh}”的意见`, `Remark on ${name.en}`)}
                  maxLength={500}
                  {...reason(`value:${key}`)}
                />
              ))
            : null}
        </Section>
      )}
      <Section title={t('文字', 'Words')} lead={before === null ? undefined : beforeWords}>
        {sent.content.unchanged === null ? null : (
          <p>
            <b>{t('本月无变化。', 'No change this month.')}</b> {sent.content.unchanged.reason}
          </p>
        )}
        {(['progress', 'problems', 'next'] as const).map((field) => (
          <div key={field} className="report-read">
            <h3>{t(fieldTitle[field])}</h3>
            <Words text={sent.content[field]} before={before?.[field] ?? null} />
            {returning ? (
              <TextField
                label={t(`对“${fieldTitle[field].zh}”的意见`, `Remark on ${fieldTitle[field].en}`)}
                maxLength={500}
                {...reason(field)}
              />
            ) : null}
          </div>
        ))}
      </Section>
      <EvidenceSection submission={submission} />
      {can.some(
        (action) => action === 'accept' || action === 'return' || action === 'override' || action === 'withdraw',
      ) ? (
        <ReviewPanel submission={submission} reasons={reasons} returning={returning} onReturning={setReturning} />
      ) : null}
    </>
  )
}

const fieldTitle: Readonly<Record<'progress' | 'problems' | 'next', Text>> = {
  progress: { zh: '工作进展', en: 'Progress' },
  problems: { zh: '存在问题', en: 'Problems' },
  next: { zh: '下步打算', en: 'Next steps' },
}

/** A text with what came and what went marked; sounds and looks different, not by colour alone. */
function Words({ text, before }: { readonly text: string; readonly before: string | null }) {
  const t = useText()
  if (text === '' && (before ?? '') === '') return <p className="wp-muted">{t('（未填）', '(empty)')}</p>
  if (before === null || before === '') return <p className="report-read__text">{text}</p>
  if (before === text)
    return (
      <p className="report-read__text">
        {text} <span className="wp-muted">{t('（与前次相同）', '(the same as before)')}</span>
      </p>
    )
  return (
    <p className="report-read__text">
      {textDiff(before, text).map(({ kind, text: part }, index) =>
        kind === 'same' ? (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text have no other name
          <span key={index}>{part}</span>
        ) : kind === 'added' ? (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <ins key={index}>{part}</ins>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <del key={index}>{part}</del>
        ),
      )}
    </p>
  )
}

/** What the module counted, and how far from it what was typed is: the figure that holds, beside what was reported. */
function CountedFigure({ asked, entry }: { readonly asked: AskedView; readonly entry: ValueEntry | undefined }) {
  const t = useText()
  const { counted, unit, decimals } = asked
  if (counted === null) return null
  const typed = entry?.value ?? null
  // A total since January is no figure of the period, so the two are not taken from each other.
  const adds = asked.accumulation === 'flow' || asked.accumulation === 'incident'
  const difference = typed === null || adds ? null : big(typed).minus(counted.value)
  const value = t(amount(counted.value, unit, decimals + 1))
  return (
    <span className="report-read__counted">
      {t('系统计算', 'Counted')} <b>{value}</b>
      {difference === null || difference.eq(0)
        ? null
        : `${t('，填报相差', ', typed differs by')} ${t(amount(difference.toFixed(), unit, decimals + 2))}`}
    </span>
  )
}

interface FigureLine {
  readonly asked: AskedView
  readonly entry: ValueEntry | undefined
  readonly before: ValueEntry | undefined
}

function Figures({
  asked,
  content,
  before,
}: {
  readonly asked: readonly AskedView[]
  readonly content: Content
  readonly before: Content | null
}) {
  const t = useText()
  const shown = (one: AskedView, entry: ValueEntry | undefined): string => {
    if (entry === undefined) return '—'
    if (entry.blank !== null) return t(blankReasonText[entry.blank])
    if (entry.value === null) return '—'
    if (one.accumulation === 'milestone') return entry.value === '1' ? t('已完成', 'Done') : t('未完成', 'Not done')
    const rate = t(amount(entry.value, one.unit, one.decimals + 1))
    return entry.numerator === null ? rate : `${rate}（${entry.numerator}/${entry.denominator}）`
  }
  const columns: readonly Column<FigureLine>[] = [
    { key: 'name', head: t('指标', 'Figure'), wrap: true, cell: ({ asked: one }) => t(one.name) },
    {
      ...{ key: 'demand', head: t('目标', 'Target'), width: '10rem', hideBelow: 'narrow' },
      cell: ({ asked: one }) => t(one.demand),
    },
    {
      ...{ key: 'before', head: t('前次', 'Before'), width: '12rem', align: 'end', hideBelow: 'narrow' },
      cell: ({ asked: one, before: entry }) => shown(one, entry ?? one.previous?.entry),
    },
    {
      ...{ key: 'now', head: t('本次', 'Now'), width: '12rem', align: 'end' },
      cell: ({ asked: one, entry }) => (
        <>
          {one.counted === null || entry !== undefined ? <b>{shown(one, entry)}</b> : null}
          <CountedFigure asked={one} entry={entry} />
        </>
      ),
    },
    {
      ...{ key: 'note', head: t('说明', 'Note'), width: '14rem', wrap: true, hideBelow: 'medium' },
      cell: ({ entry }) => entry?.note ?? '',
    },
  ]
  return (
    <Table
      caption={t('数值', 'Figures')}
      columns={columns}
      rows={asked.map((one) => ({ asked: one, entry: content.values[one.key], before: before?.values[one.key] }))}
      rowKey={({ asked: { key } }) => key}
    />
  )
}
