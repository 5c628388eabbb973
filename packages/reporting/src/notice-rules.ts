import { addWorkingDays, type Day } from '@workpoints/core'
import { z } from 'zod'
import { NoticeKind } from './suggestion.ts'

const days = z.number().int().min(1).max(90)

/** What holds for one kind of notice. */
export const NoticeKindRule = z.object({
  /** How its documents are numbered: `{year}` and `{n}` are filled in. */
  pattern: z
    .string()
    .trim()
    .max(60)
    .refine((text) => text.includes('{year}') && text.includes('{n}'), {
      message: '文号格式须含 {year} 和 {n} / the pattern must hold {year} and {n}',
    }),
  /** Working days until it has to be acknowledged. */
  acknowledgeDays: days,
  /** Working days until the reply is due; for an 约谈, until the unit's written brief is. */
  replyDays: days,
})
export type NoticeKindRule = z.infer<typeof NoticeKindRule>

/** The office's settings for notices. */
export const NoticeRules = z
  .object({
    kinds: z.record(NoticeKind, NoticeKindRule),
    /** Calendar days from an 约谈 to its written result. */
    resultDays: days,
  })
  .refine(
    ({ kinds }) => new Set(Object.values(kinds).map(({ pattern }) => pattern)).size === NoticeKind.options.length,
    {
      path: ['kinds'],
      message: '三类文书的文号格式不能相同 / each kind needs a pattern of its own',
    },
  )
export type NoticeRules = z.infer<typeof NoticeRules>

/** Settings until the office saves its own: 30 days is the ministry's rule on 约谈 (2020), the rest is usual practice. */
export const defaultNoticeRules: NoticeRules = {
  kinds: {
    remind: { pattern: '赣市环委办提〔{year}〕{n}号', acknowledgeDays: 2, replyDays: 7 },
    supervise: { pattern: '赣市环委办督〔{year}〕{n}号', acknowledgeDays: 1, replyDays: 10 },
    interview: { pattern: '赣市环委办约〔{year}〕{n}号', acknowledgeDays: 1, replyDays: 5 },
  },
  resultDays: 30,
}

/** A document's number. */
export const documentNumber = (pattern: string, { year, n }: { readonly year: number; readonly n: number }): string =>
  pattern.replaceAll('{year}', String(year)).replaceAll('{n}', String(n))

/** The days on which a notice issued on `day` has to be acknowledged and answered. */
export const deadlinesOf = (
  day: Day,
  { acknowledgeDays, replyDays }: Pick<NoticeKindRule, 'acknowledgeDays' | 'replyDays'>,
): { readonly acknowledge: Day; readonly reply: Day } => ({
  acknowledge: addWorkingDays(day, acknowledgeDays),
  reply: addWorkingDays(day, replyDays),
})
