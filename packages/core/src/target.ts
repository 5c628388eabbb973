import { z } from 'zod'
import { Decimal } from './decimal-schema.ts'
import { Day } from './period-schema.ts'
import { Span, Text } from './text.ts'

/** What a target asks for: one kind for every wording of the genre. */
export const Demand = z.discriminatedUnion('kind', [
  /** 以上, 不低于, 达到, 完成 N */
  z.object({ kind: z.literal('at-least'), value: Decimal }),
  /** 以内, 不超过, 控制在 */
  z.object({ kind: z.literal('at-most'), value: Decimal }),
  /** 达 100 %: met only by the exact value; 99.96 is not 100 although it rounds to it */
  z.object({ kind: z.literal('exactly'), value: Decimal }),
  /** 左右: within `tolerance`, a share of the value; more of a good thing is accepted */
  z.object({ kind: z.literal('about'), value: Decimal, tolerance: Decimal }),
  /** 保持稳定: not worse than the baseline by more than `tolerance`, in the indicator's unit; the baseline may still be unknown */
  z.object({ kind: z.literal('stable'), baseline: Decimal.nullable(), tolerance: Decimal }),
  /** 不发生, 不出现: no event in the year */
  z.object({ kind: z.literal('zero') }),
  /** 动态清零: events may appear, and none may be open on the day */
  z.object({ kind: z.literal('dynamic-zero') }),
  /** 达到或好于 II 类: a class of GB 3838, 1 to 5, with 6 for worse than V */
  z.object({ kind: z.literal('class'), value: z.number().int().min(1).max(6) }),
  /** N 个问题整改: all of a fixed number to be closed */
  z.object({ kind: z.literal('close'), total: z.number().int().positive() }),
  /** 出台, 建成, 启动: a deliverable, done or not */
  z.object({ kind: z.literal('done') }),
  /** 投产 1-2 年内: a deadline of its own for each case, counted from `after`; the value is the share in time that is due */
  z.object({ kind: z.literal('done-within'), months: z.tuple([z.number().int(), z.number().int()]), after: Text }),
  /** 完成省下达目标: the figure will come from outside */
  z.object({ kind: z.literal('pending'), from: Text }),
])
export type Demand = z.infer<typeof Demand>

export const Commitment = z.enum(['firm', 'striving', 'support'])
export type Commitment = z.infer<typeof Commitment>

/** The part of the year's target that is due by the end of each month, as shares from 0 to 1, never falling; twelve of them. */
export const PaceCurve = z
  .array(z.number().min(0).max(1))
  .length(12)
  .refine((shares) => shares.every((share, month) => month === 0 || share >= (shares[month - 1] ?? 0)), {
    message: '序时进度不能下降 / pace must not fall',
  })
export type PaceCurve = z.infer<typeof PaceCurve>

/** What an indicator must reach, for whom and by when. A milestone is a target whose demand is `done`. */
export const Target = z.object({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  indicator: z.string(),
  /** The task (`"18"`) or goal (`"goal-1"`) that asks for it. */
  source: z.string(),
  /** Short name for lists: 中心城区生活污水集中收集率. */
  name: Text,
  /** Units the target speaks for, by id; a group stands for its members. */
  scope: z.object({ name: Text, units: z.array(z.string()).min(1) }),
  demand: Demand,
  due: Day,
  commitment: Commitment,
  /** Null is linear from the year's first day to the due day. */
  pace: PaceCurve.nullable(),
  quote: z.string(),
  span: Span,
})
export type Target = z.infer<typeof Target>

/** A target's share for one unit. */
export const Allocation = z.object({ target: z.string(), unit: z.string(), value: Decimal })
export type Allocation = z.infer<typeof Allocation>
