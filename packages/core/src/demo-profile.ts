import { z } from 'zod'
import { Period } from './period-schema.ts'

/** One number for each month from January; null when nobody reports that month. */
const Months = z.array(z.number().nullable()).max(12)

/** What one target's figures look like in a demonstration. `months` is the whole scope's course; the units of the scope share it. */
export const DemoTarget = z.object({
  /**
   * By accumulation: the total since January (`flow`, and `level` that adds up over units), the month's own mean, the month's rate in percent
   * (`ratio`), or the state at the month's end (other levels).
   */
  months: Months.optional(),
  /** A milestone: the month in which it is done, or `open` while it is reported as not done. */
  milestone: z.union([Period, z.literal('open')]).optional(),
  /** The whole of a rate: units of the scope share this number, or each has the days of the month. */
  whole: z.union([z.number().int().positive(), z.literal('days')]).optional(),
  /** The sizes, named in the profile's `weights`, that the scope's total is shared by. */
  by: z.string().default('people'),
  /** How far units lie from the common course, as a share of it (rates: in percentage points). */
  spread: z.number().nonnegative().default(0),
  /** Counted things at a unit in a month, everything else being 0: events, or parts missing from the whole of a rate. */
  counts: z.record(z.string(), z.record(Period, z.number().int().nonnegative())).optional(),
  /** Comes from monitors and is there even where a unit's reports are missing. */
  automatic: z.boolean().default(false),
})
export type DemoTarget = z.infer<typeof DemoTarget>

/** A run of simulated figures: numbers made up for showing the program, by target id. A target left out has no figures. */
export const DemoProfile = z.object({
  /** Another word gives other numbers within the same course. */
  seed: z.string(),
  /** Said with every figure. */
  note: z.string().min(1),
  /** Rough sizes of the units, for sharing totals: by the name of what is sized (`people`, `land`), then by unit. */
  weights: z.record(z.string(), z.record(z.string(), z.number().positive())),
  /** Months in which a unit sends nothing. */
  missing: z.record(z.string(), z.array(Period)),
  targets: z.record(z.string(), DemoTarget),
})
export type DemoProfile = z.infer<typeof DemoProfile>

/** The size of each unit that a target's total is shared by; units without one weigh 1. */
export const weightsBy = (profile: DemoProfile, by: string, units: readonly string[]): readonly number[] =>
  units.map((unit) => profile.weights[by]?.[unit] ?? 1)
