import { useText } from '@workpoints/core/web'
import { Badge } from '@workpoints/ui/badge'
import { noticeStateText } from '../notice-words.ts'
import { clockText, deadlineText } from './notice-clock-text.ts'
import type { Notice } from './notice-data.ts'

/** Where a notice stands, and what waits for a decision. */
export function NoticeStateBadges({ notice }: { readonly notice: Notice }) {
  const t = useText()
  const { state, objection, askedUntil, demo } = notice
  return (
    <span className="notice-badges">
      <Badge kind={state === 'closed' ? 'green' : state === 'returned' ? 'yellow' : 'plain'}>
        {t(noticeStateText[state])}
      </Badge>
      {objection === 'open' ? <Badge kind="yellow">{t('有异议', 'Objected')}</Badge> : null}
      {askedUntil === null ? null : (
        <Badge kind="yellow">{t(`申请延至 ${askedUntil}`, `Asks until ${askedUntil}`)}</Badge>
      )}
      {demo ? <Badge>{t('演示', 'Demonstration')}</Badge> : null}
    </span>
  )
}

/** The clock that runs, and the deadline with the one that was first set. */
export function NoticeClockView({ notice }: { readonly notice: Notice }) {
  const t = useText()
  const { clock } = notice
  if (clock === null) return <span className="wp-muted">—</span>
  const isNear = clock.overdue || clock.days <= 1
  return (
    <span className="notice-clock">
      <span className={isNear ? `notice-clock__left notice-clock__left--${clock.overdue ? 'over' : 'near'}` : ''}>
        {t(clockText(clock))}
      </span>
      <span className="wp-muted">{t(deadlineText(clock))}</span>
    </span>
  )
}
