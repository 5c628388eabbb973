import { z } from 'zod'
import { Decimal } from './decimal-schema.ts'
import { Period } from './period-schema.ts'

/** Where a value came from. `simulated` is demonstration data and is said so wherever it is shown. */
export const ObservationSource = z.object({
  kind: z.enum(['reported', 'computed', 'imported', 'simulated']),
  /** Who or what gave it, in words: a unit's name, a file, a station. */
  note: z.string(),
})
export type ObservationSource = z.infer<typeof ObservationSource>

/**
 * A value of an indicator for a unit and a period. `flow` and `incident` carry the period's own increment; `level` the state at its end;
 * `mean` the period's mean with the days it covers as `weight`; `ratio` numerator and denominator; `milestone` 1 when done.
 */
export const Observation = z
  .object({
    indicator: z.string(),
    unit: z.string(),
    period: Period,
    value: Decimal,
    numerator: Decimal.nullable(),
    denominator: Decimal.nullable(),
    weight: Decimal.nullable(),
    source: ObservationSource,
  })
  .refine((o) => (o.numerator === null) === (o.denominator === null), {
    message: '分子与分母须同时填写 / numerator and denominator go together',
    path: ['denominator'],
  })
  .refine((o) => o.denominator === null || Number(o.denominator) > 0, {
    message: '分母须大于 0 / the denominator must be above 0',
    path: ['denominator'],
  })
export type Observation = z.infer<typeof Observation>

/** An observation as stored: which fact it is, when it was recorded and by whom, and which earlier one it corrects. */
export type ObservationFact = Observation & {
  readonly id: string
  readonly recordedAt: string
  readonly recordedBy: string
  readonly supersedes: string | null
}

/** Who records what modules count: `register:<its id>` and `readings:<the plugin>`. Figures of a demonstration have one kind, so there this tells. */
const counters = /^(register|readings):/

/** Whether a module counted the figure, of its ledger or of series, and it stands on something: such a figure is asked of nobody. */
export const isCounted = ({ source, recordedBy, weight }: ObservationFact): boolean =>
  (source.kind === 'computed' || counters.test(recordedBy)) && weight !== '0'
