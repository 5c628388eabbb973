import type { Text } from '@workpoints/core'
import { chinaTime } from '@workpoints/core/web'
import type { NoticeClock } from '../notice-clock.ts'

/** What the unit has to do until then. */
const ofText: Readonly<Record<NoticeClock['of'], Text>> = {
  acknowledge: { zh: '签收', en: 'Acknowledge' },
  brief: { zh: '书面说明', en: 'Brief' },
  reply: { zh: '回复', en: 'Reply' },
}

/** How a clock stands: 回复还剩 2 个工作日, 签收已逾期 3 天. */
export function clockText({ of, overdue, days }: Pick<NoticeClock, 'of' | 'overdue' | 'days'>): Text {
  const { zh, en } = ofText[of]
  if (overdue) return { zh: `${zh}已逾期 ${days} 天`, en: `${en}: ${days} d overdue` }
  if (days === 0) return { zh: `${zh}今日到期`, en: `${en} today` }
  return { zh: `${zh}还剩 ${days} 个工作日`, en: `${en}: ${days} working days left` }
}

/** A deadline, with the one that was first set beside it where more time was given. */
export function deadlineText({ due, original }: Pick<NoticeClock, 'due' | 'original'>): Text {
  const now = chinaTime(due)
  if (original === null) return { zh: now, en: now }
  return { zh: `${now}（原 ${chinaTime(original)}）`, en: `${now} (was ${chinaTime(original)})` }
}
