import { type Assessment, defaultThresholds, type Light } from '../assessment.ts'
import type { Indicator } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import type { Day } from '../period-schema.ts'
import type { Demand, Target } from '../target.ts'
import { assess } from './assess.ts'
import type { AssessInput } from './input.ts'

/** A target of the year 2025 to try the rules on; `more` replaces what a case is about. */
export function exampleTarget(demand: Demand, more: Partial<Target> = {}): Target {
  return {
    id: 'example.target',
    indicator: 'example.figure',
    source: '1',
    name: { zh: '示例指标', en: 'Example figure' },
    scope: { name: { zh: '全市', en: 'the city' }, units: ['a'] },
    demand,
    due: '2025-12-31',
    commitment: 'firm',
    pace: null,
    quote: '',
    span: [0, 0],
    ...more,
  }
}

/** A count of things that adds up, unless `more` says otherwise. */
export function exampleIndicator(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'example.figure',
    name: { zh: '示例指标', en: 'Example figure' },
    unit: { zh: '公里', en: 'km' },
    accumulation: 'flow',
    rollUp: 'sum',
    direction: 'higher',
    reportedBy: 'county',
    decimals: 1,
    meaning: { zh: '示例', en: 'An example.' },
    ...more,
  }
}

/** A percentage, taken from the parts. */
export const examplePercent: Partial<Indicator> = { unit: { zh: '%', en: '%' }, rollUp: 'ratio' }

/** One figure; its id is made of unit and period, and `[9, 10]` gives a ratio its parts. */
export function figure(
  period: string,
  value: string | number | readonly [number, number],
  more: Partial<ObservationFact> = {},
): ObservationFact {
  const parts = typeof value === 'object' ? value : null
  const unit = more.unit ?? 'a'
  return {
    id: `${unit}/${period}`,
    indicator: 'example.figure',
    unit,
    period,
    value: parts === null ? String(value) : String((parts[0] / parts[1]) * 100),
    numerator: parts === null ? null : String(parts[0]),
    denominator: parts === null ? null : String(parts[1]),
    weight: null,
    source: { kind: 'reported', note: '' },
    recordedAt: '2025-07-05T08:00:00Z',
    recordedBy: 'somebody',
    supersedes: null,
    ...more,
  }
}

/** The months of 2025 from January on, one figure each. */
export const months = (
  values: readonly (string | number | readonly [number, number])[],
  more: Partial<ObservationFact> = {},
): ObservationFact[] => values.map((value, index) => figure(`2025-${String(index + 1).padStart(2, '0')}`, value, more))

/** A case for 30 June 2025 with one unit, unless `more` says otherwise. */
export function exampleCase(demand: Demand, more: Partial<AssessInput> = {}): AssessInput {
  return {
    target: exampleTarget(demand),
    indicator: exampleIndicator(),
    year: 2025,
    thresholds: defaultThresholds,
    observations: [],
    units: ['a'],
    on: '2025-06-30',
    ...more,
  }
}

/** The common kinds of indicator. */
export const kinds = {
  flow: {},
  stock: { accumulation: 'level' },
  rate: { ...examplePercent, accumulation: 'level' },
  mean: { accumulation: 'mean', rollUp: 'mean', direction: 'lower' },
  days: { ...examplePercent, accumulation: 'ratio', countsDays: true },
  events: { accumulation: 'incident', direction: 'lower' },
  waters: { accumulation: 'level', rollUp: 'worst', direction: 'lower', decimals: 0 },
  open: { accumulation: 'level', direction: 'lower', decimals: 0 },
  deliverable: { accumulation: 'milestone', rollUp: 'none', decimals: 0 },
} as const satisfies Readonly<Record<string, Partial<Indicator>>>

/** A case in few words; `more` replaces anything else. */
export interface Case {
  readonly demand: Demand
  readonly indicator: Partial<Indicator>
  readonly observations: readonly ObservationFact[]
  readonly target?: Partial<Target>
  readonly more?: Partial<AssessInput>
}

/** Judges a case. */
export const judge = ({ demand, indicator, observations, target, more }: Case): Assessment =>
  assess(
    exampleCase(demand, {
      target: exampleTarget(demand, target),
      indicator: exampleIndicator(indicator),
      observations,
      ...more,
    }),
  )

/** The light of a case on a day. */
export const lightOn = (on: Day, one: Omit<Case, 'more'>): Light => judge({ ...one, more: { on } }).light
