import type { Indicator } from '../indicator.ts'
import type { ObservationFact } from '../observation.ts'
import { periodEnd, periodStart } from '../period.ts'
import type { Day } from '../period-schema.ts'
import type { Target } from '../target.ts'
import { earlier, firstDay, lastDay } from './calendar.ts'
import type { ValueInput } from './input.ts'

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Earliest end first; of two with the same end, the one recorded later comes last. */
const byTime = (one: ObservationFact, other: ObservationFact): number =>
  text(periodEnd(one.period), periodEnd(other.period)) ||
  text(one.recordedAt, other.recordedAt) ||
  text(one.id, other.id)

/**
 * The last day whose figures count for a target. Means, ratios and events are asked for *within* a span that closes with the due day;
 * what is built or reached may still arrive after it, late, up to the end of the year.
 */
export function closingDay(target: Target, indicator: Indicator, year: number): Day {
  const ends =
    indicator.accumulation === 'mean' || indicator.accumulation === 'ratio' || indicator.accumulation === 'incident'
  return ends ? earlier(target.due, lastDay(year)) : lastDay(year)
}

/** Without the versions that another one corrects, and with one version for each period: the one recorded last. */
function currentVersions(observations: readonly ObservationFact[]): readonly ObservationFact[] {
  const corrected = new Set(observations.map((observation) => observation.supersedes))
  const current = observations.filter((observation) => !corrected.has(observation.id)).sort(byTime)
  return [...new Map(current.map((observation) => [observation.period, observation])).values()]
}

/** Without the periods that lie inside a longer one: a reported half-year already holds its months. */
function withoutOverlap(observations: readonly ObservationFact[]): readonly ObservationFact[] {
  const longestFirst = observations.toSorted(
    (one, other) =>
      text(periodStart(one.period), periodStart(other.period)) || text(periodEnd(other.period), periodEnd(one.period)),
  )
  let covered: Day = ''
  return longestFirst.filter((observation) => {
    if (periodStart(observation.period) <= covered) return false
    covered = periodEnd(observation.period)
    return true
  })
}

/** Ratios with their parts replace bare percentages of the same unit, which cannot be added to them. */
function withParts(observations: readonly ObservationFact[]): readonly ObservationFact[] {
  const whole = observations.filter((observation) => observation.denominator !== null)
  return whole.length > 0 ? whole : observations
}

/** One unit's observations as its accumulation needs them: no version twice, and nothing counted twice where values add up. */
function forOneUnit(observations: readonly ObservationFact[], indicator: Indicator): readonly ObservationFact[] {
  const current = currentVersions(observations)
  const { accumulation } = indicator
  if (accumulation === 'level' || accumulation === 'milestone') return current
  const parts = accumulation === 'ratio' ? withParts(current) : current
  return withoutOverlap(parts).toSorted(byTime)
}

/**
 * The observations a judgement stands on, by unit and in order of time: of this indicator and these units, for periods inside the year
 * that ended by the day of judgement and by the target's closing day.
 */
export function observationsByUnit(input: ValueInput): ReadonlyMap<string, readonly ObservationFact[]> {
  const { target, indicator, year, on } = input
  const last = earlier(on, closingDay(target, indicator, year))
  const units = new Set(input.units)
  const counted = input.observations.filter(
    ({ indicator: of, unit, period }) =>
      of === indicator.id && units.has(unit) && periodStart(period) >= firstDay(year) && periodEnd(period) <= last,
  )
  const byUnit = Map.groupBy(counted, (observation) => observation.unit)
  return new Map(
    [...units].sort().flatMap((unit) => {
      const own = byUnit.get(unit)
      return own === undefined ? [] : [[unit, forOneUnit(own, indicator)] as const]
    }),
  )
}
