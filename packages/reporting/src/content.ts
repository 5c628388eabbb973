import { Decimal } from '@workpoints/core'
import { z } from 'zod'

/** Why a figure is left blank; the short list that procedures ask for instead of an empty cell. */
export const BlankReason = z.enum(['not-due', 'awaiting-superior', 'awaiting-monitoring', 'not-started', 'not-ours'])
export type BlankReason = z.infer<typeof BlankReason>

export const blankReasonText: Readonly<Record<BlankReason, { zh: string; en: string }>> = {
  'not-due': { zh: '本期不产生数据', en: 'No figure arises in this period' },
  'awaiting-superior': { zh: '待上级部门反馈', en: 'Awaited from the higher level' },
  'awaiting-monitoring': { zh: '待监测或统计结果', en: 'Awaited from monitoring or statistics' },
  'not-started': { zh: '工作尚未启动', en: 'Work has not begun' },
  'not-ours': { zh: '本单位无此项内容', en: 'The unit has nothing of this kind' },
}

/**
 * One figure as it is typed. What adds up over the year (`flow`, `incident`) is given as the total from the year's beginning to the end of
 * the period, as offices report it; the period's own increment is computed from it. `done` is for deliverables: 1 when done.
 */
export const ValueEntry = z.object({
  value: Decimal.nullable(),
  numerator: Decimal.nullable(),
  denominator: Decimal.nullable(),
  /** Covered days, for means. */
  weight: Decimal.nullable(),
  blank: BlankReason.nullable(),
  /** Why a total falls, or why a figure is far from the unit's own history. */
  note: z.string().trim().max(500),
})
export type ValueEntry = z.infer<typeof ValueEntry>

export const emptyEntry: ValueEntry = {
  value: null,
  numerator: null,
  denominator: null,
  weight: null,
  blank: null,
  note: '',
}

const words = z.string().trim().max(4000)

/** 本月无变化; the reason is asked from the second month running on. */
export const Unchanged = z.object({ reason: z.string().trim().max(300) })

/** A passage of the lead's report that was taken over from a supporting unit or a county. */
export const Quote = z.object({ unit: z.string(), submission: z.uuid(), version: z.number().int().positive() })
export type Quote = z.infer<typeof Quote>

/** What a unit reports on one task in one round. Values are keyed by `valueKey`. */
export const Content = z.object({
  progress: words,
  problems: words,
  next: words,
  values: z.record(z.string(), ValueEntry),
  unchanged: Unchanged.nullable(),
  quotes: z.array(Quote),
})
export type Content = z.infer<typeof Content>

export const emptyContent: Content = { progress: '', problems: '', next: '', values: {}, unchanged: null, quotes: [] }

/** The key of a figure in a report: what is measured and whom it is about. */
export const valueKey = (indicator: string, subject: string): string => `${indicator}/${subject}`

/** A field that is saved, returned with a reason, or proved by itself: a text, `unchanged`, `quotes`, or `value:<valueKey>`. */
export const FieldName = z.string().regex(/^(progress|problems|next|unchanged|quotes|value:[a-z0-9.-]+\/[a-z0-9-]+)$/)
export type FieldName = z.infer<typeof FieldName>

/** One figure that a report asks for. */
export const Asked = z.object({
  key: z.string(),
  indicator: z.string(),
  subject: z.string(),
  /** The target it was asked for first. */
  target: z.string(),
  /** True where its module has counted it for the unit, from a ledger or readings, when the round was opened. What holds now is read anew. */
  computed: z.boolean(),
})
export type Asked = z.infer<typeof Asked>
