import { Day, Light, Period, Text } from '@workpoints/core'
import { z } from 'zod'
import { NoticeKind } from './suggestion.ts'

/** One target as it stood: its light, its figure, what is due by now, why, and what the rest of the year must bring. */
export const NoticeTarget = z.object({
  id: z.string(),
  name: Text,
  /** The task's sentence of the document. */
  quote: z.string(),
  /** What is asked: `≥ 98.63%`. */
  demand: Text,
  light: Light,
  /** With its unit of measure; null without a figure. */
  value: Text.nullable(),
  expected: Text.nullable(),
  reason: Text,
  headroom: Text.nullable(),
})
export type NoticeTarget = z.infer<typeof NoticeTarget>

/** An earlier notice to the unit on the same subject. */
export const PriorNotice = z.object({
  id: z.string(),
  kind: NoticeKind,
  number: z.string(),
  title: Text,
  day: Day,
})
export type PriorNotice = z.infer<typeof PriorNotice>

/** Everything a letter says of the case, as known when it was issued; later corrections of figures do not reach it. */
export const NoticeFacts = z.object({
  plan: z.object({ title: Text, number: z.string() }),
  issuer: Text,
  unit: z.object({ id: z.string(), name: Text, full: z.string() }),
  about: z.enum(['target', 'task', 'unit']),
  /** The day the figures reach to. */
  through: Day,
  task: z.object({ number: z.string().nullable(), title: Text, text: z.string() }).nullable(),
  /** The target it is about; for a notice about a task or a unit as a whole, those that lag, the worst first. */
  targets: z.array(NoticeTarget),
  /** The lights of the last months of the one target it is about, the earliest first. */
  months: z.array(z.object({ period: Period, light: Light })),
  prior: z.array(PriorNotice),
  /** The suggestion it follows: why, in the words of the rule. */
  suggested: z.object({ ruleSet: z.string(), rule: z.string(), period: Period, why: Text }).nullable(),
})
export type NoticeFacts = z.infer<typeof NoticeFacts>
