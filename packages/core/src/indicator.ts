import { z } from 'zod'
import { Text } from './text.ts'

/**
 * How values of several periods become the year's value:
 * `flow` adds up, `level` is the latest, `mean` is weighted by covered days, `ratio` adds numerators and denominators,
 * `incident` adds up and must stay at 0, `milestone` is done or not.
 */
export const Accumulation = z.enum(['flow', 'level', 'mean', 'ratio', 'incident', 'milestone'])
export type Accumulation = z.infer<typeof Accumulation>

/** How values of several units become their common value. `ratio` is the sum of parts over the sum of wholes, never a mean of percentages. */
export const RollUp = z.enum(['sum', 'mean', 'ratio', 'worst', 'none'])
export type RollUp = z.infer<typeof RollUp>

/** What is measured. Declared by a plugin, in code, once. */
export const Indicator = z.object({
  /** `<plugin>.<kebab-case>`; the plugin id before the dot is the indicator's only owner. */
  id: z.string().regex(/^[a-z][a-z0-9]*\.[a-z0-9-]+$/),
  name: Text,
  /** Unit of measure as printed after a number; an empty `zh` is impossible, a pure count says 个 or 起. */
  unit: Text,
  accumulation: Accumulation,
  rollUp: RollUp,
  /** Which way is better. */
  direction: z.enum(['higher', 'lower']),
  /** Who sends the figure: every county in scope, or the task's lead unit for the whole city. */
  reportedBy: z.enum(['county', 'lead']),
  /** Decimals the figure is published with; comparisons are made after rounding to the target's own decimals. */
  decimals: z.number().int().min(0).max(6),
  /** True for a count of things that cannot be halved, such as stations or problems: what is due by a day is then a whole number of them. */
  indivisible: z.boolean().optional(),
  /** True for a rate of change, which may lie below zero; every other figure is zero or more, and every other percentage a share. */
  signed: z.boolean().optional(),
  /** True for a ratio whose denominator counts days, such as good-air days: the days of the year are known, so bad days left can be said. */
  countsDays: z.boolean().optional(),
  /** What it is, its formula and the standard or document it follows, in one or two sentences. */
  meaning: Text,
})
export type Indicator = z.infer<typeof Indicator>
