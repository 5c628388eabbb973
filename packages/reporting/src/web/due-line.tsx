import { useNow, useText } from '@workpoints/core/web'
import { Banner } from '@workpoints/ui/banner'
import { isOpen } from './my-report.ts'
import type { Mine } from './reporting-data.ts'
import { leftText } from './round-words.ts'

/** Until when, in words, for the round that is due first. */
export function DueLine({ mine, open }: { readonly mine: Mine; readonly open: number }) {
  const t = useText()
  const now = useNow()
  const [first] = mine.rows
    .filter(isOpen)
    .toSorted((a, b) => (a.extendedTo ?? a.dueAt).localeCompare(b.extendedTo ?? b.dueAt))
  if (first === undefined || open === 0)
    return <Banner>{t('本期任务已全部报送。', 'Everything asked of you has been sent.')}</Banner>
  const until = first.extendedTo ?? first.dueAt
  const left = t(leftText(until, now))
  const isLate = Date.parse(until) < now
  return (
    <Banner kind={isLate ? 'danger' : 'notice'}>
      {isLate
        ? t(`截止时间${left}，现在报送将记为逾期。`, `The due time was ${left}; what is sent now counts as late.`)
        : t(`距截止${left}，还有 ${open} 项待报。`, `${left}; ${open} to send.`)}
      {first.extendedTo === null
        ? ''
        : t(`（已延期，原截止 ${first.dueAt.slice(0, 10)}）`, ` (extended; was due ${first.dueAt.slice(0, 10)})`)}
    </Banner>
  )
}
