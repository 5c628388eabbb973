import { type Period, Period as PeriodSchema, periodEnd } from '@workpoints/core'
import { z } from 'zod'

/** 月度, 季度, 半年 and 专项: what a round collects. */
export const RoundKind = z.enum(['month', 'quarter', 'half', 'adhoc'])
export type RoundKind = z.infer<typeof RoundKind>

/** A moment, with its offset: `2025-07-05T18:00:00+08:00`. */
export const Moment = z.iso.datetime({ offset: true })

const patterns: Readonly<Record<RoundKind, RegExp>> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  quarter: /^\d{4}-Q[1-4]$/,
  half: /^\d{4}-H[12]$/,
  adhoc: /^\d{4}/,
}

/** Whether a period is one that a round of this kind collects; an ad hoc round may be about any. */
export const isPeriodOf = (kind: RoundKind, period: Period): boolean => patterns[kind].test(period)

/**
 * What the office says when it opens a round. `coverage` decides whom a task asks: `targets`, the units that have a figure of their own in
 * it; `all`, every unit it is assigned to, counties included (the plan's first task puts all counties on every task).
 */
export const RoundFields = z
  .object({
    kind: RoundKind,
    period: PeriodSchema,
    /** What it is called; only an ad hoc round needs a name of its own. */
    title: z.string().trim().max(60),
    opensAt: Moment,
    dueAt: Moment,
    closesAt: Moment,
    coverage: z.enum(['targets', 'all']),
  })
  .refine(({ kind, period }) => isPeriodOf(kind, period), {
    path: ['period'],
    message: '期别与类型不符：月度填 2025-07，季度填 2025-Q3，半年填 2025-H2 / the period is not one of this kind',
  })
  .refine(({ kind, title }) => kind !== 'adhoc' || title !== '', {
    path: ['title'],
    message: '专项调度须写明名称 / an ad hoc round needs a name',
  })
  .refine(({ opensAt, dueAt }) => Date.parse(opensAt) < Date.parse(dueAt), {
    path: ['dueAt'],
    message: '截止时间须晚于开放时间 / the due time must be after the opening',
  })
  .refine(({ dueAt, closesAt }) => Date.parse(dueAt) <= Date.parse(closesAt), {
    path: ['closesAt'],
    message: '关闭时间不得早于截止时间 / the closing time must not be before the due time',
  })
export type RoundFields = z.infer<typeof RoundFields>

/** The times of a round, in milliseconds since 1970. */
export interface RoundTimes {
  readonly opensAt: number
  readonly dueAt: number
  readonly closesAt: number
}

/** Before its opening; in time; after the due time and still taking reports, as late ones; closed. */
export type RoundPhase = 'planned' | 'open' | 'late' | 'closed'

/**
 * Where a round stands for a unit at a moment (milliseconds). Due and closing times belong to the time before them: what arrives in that very millisecond is
 * in time. `extendedTo` is the end of the unit's latest extension: until then the unit is in time, also after the closing.
 */
export function phaseOf(round: RoundTimes, now: number, extendedTo: number | null = null): RoundPhase {
  if (now < round.opensAt) return 'planned'
  if (now <= Math.max(round.dueAt, extendedTo ?? 0)) return 'open'
  return now <= round.closesAt ? 'late' : 'closed'
}

/** Whether a report may be sent. */
export const takesReports = (phase: RoundPhase): boolean => phase === 'open' || phase === 'late'

/** A period in an office's words: 2025年7月, 2025年第三季度, 2025年上半年. */
export function periodText(period: Period): { zh: string; en: string } {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part === '') return { zh: `${year}年`, en: year }
  if (part.startsWith('Q'))
    return { zh: `${year}年第${'一二三四'[Number(part[1]) - 1]}季度`, en: `Q${part[1]} ${year}` }
  if (part.startsWith('H'))
    return {
      zh: `${year}年${part === 'H1' ? '上' : '下'}半年`,
      en: `${part === 'H1' ? 'First' : 'Second'} half of ${year}`,
    }
  if (part.length === 2) return { zh: `${year}年${Number(part)}月`, en: period }
  return { zh: `${year}年${Number(part.slice(0, 2))}月${Number(part.slice(3))}日`, en: period }
}

/** What a round is called: its own name, or its period and kind. */
export function roundTitle({ kind, period, title }: Pick<RoundFields, 'kind' | 'period' | 'title'>): {
  zh: string
  en: string
} {
  if (title !== '') return { zh: title, en: title }
  const { zh, en } = periodText(period)
  return { zh: `${zh}${kind === 'month' ? '调度' : '综合调度'}`, en: `${en} round` }
}

/** The months that a round's period spans, at most twelve; its figures are those of these months. */
export const lastMonthOf = (period: Period): Period => periodEnd(period).slice(0, 7)
