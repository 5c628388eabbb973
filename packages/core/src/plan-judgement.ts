import type { Assessment, Light, Thresholds } from './assessment.ts'
import type { Indicator } from './indicator.ts'
import { assess, judgeLight } from './judging/assess.ts'
import type { AssessInput } from './judging/input.ts'
import { targetForUnit } from './judging/share.ts'
import type { ObservationFact } from './observation.ts'
import { periodEnd } from './period.ts'
import type { Day } from './period-schema.ts'
import type { Plan } from './plan.ts'
import { isCounty, subjectsOf } from './scope.ts'
import type { Allocation, Target } from './target.ts'
import type { Unit } from './unit.ts'

/** Everything a judgement stands on, as known at one moment. */
export interface PlanFacts {
  readonly plan: Plan
  readonly units: ReadonlyMap<string, Unit>
  /** Indicators of the mounted plugins; a target whose indicator is not among them is not judged. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Plugins switched off for a unit, as `unit/plugin`. */
  readonly disabled: ReadonlySet<string>
  readonly observations: readonly ObservationFact[]
  readonly allocations: readonly Allocation[]
  /** The settings of lights with the days they hold from, the earliest first; without them, the plan's own hold on every day. */
  readonly thresholds?: readonly DatedThresholds[]
}

/** Settings of lights and the first day they hold. */
export interface DatedThresholds {
  readonly from: Day
  readonly thresholds: Thresholds
}

/** The settings of lights that hold on a day: a past month is judged by what held then. */
export const thresholdsOn = (facts: Pick<PlanFacts, 'plan' | 'thresholds'>, on: Day): Thresholds =>
  facts.thresholds?.findLast(({ from }) => from <= on)?.thresholds ?? facts.plan.thresholds

/** One target judged for the whole of its scope (`unit` null) or for one county. */
export interface Judgement {
  readonly target: string
  readonly unit: string | null
  readonly light: Light
  /** The light at the end of the month before, from the same facts. */
  readonly previousLight: Light
  readonly assessment: Assessment
}

/** The plugin that owns an indicator. */
export const pluginOf = (indicatorId: string): string => indicatorId.slice(0, indicatorId.indexOf('.'))

/** Whether a plugin works for a unit; all mounted ones do until one is switched off. */
export const isEnabled = (facts: Pick<PlanFacts, 'disabled'>, unit: string, plugin: string): boolean =>
  !facts.disabled.has(`${unit}/${plugin}`)

/** The units whose figures count for a target: its scope, less those for which the plugin is off. */
export function countingUnits(facts: PlanFacts, target: Target): readonly string[] {
  const plugin = pluginOf(target.indicator)
  return subjectsOf(target, facts.units).filter((unit) => isEnabled(facts, unit, plugin))
}

/** Whether a unit's figures are part of the whole of an indicator, by its first target; every unit's are where the plan asks nothing of it. */
export function countsIn(facts: PlanFacts, indicator: string): (unit: string) => boolean {
  const target = facts.plan.targets.find((one) => one.indicator === indicator)
  if (target === undefined) return () => true
  const units = new Set(countingUnits(facts, target))
  return (unit) => units.has(unit)
}

/** Last day of the month before the one that `on` falls in. */
export function monthBefore(on: Day): Day {
  const first = new Date(`${on.slice(0, 7)}-01`)
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/**
 * Judges every target (or only those of the named indicators) for the whole and for each county of its scope.
 * A city-wide figure has no county judgements; a county without a share in a target that adds up has none either.
 */
export function judgePlan(facts: PlanFacts, on: Day, only?: ReadonlySet<string>): readonly Judgement[] {
  const before = monthBefore(on)
  return casesOf(facts, only).map(({ id, unit, ...judged }) => {
    const assessment = assess(inputOn(facts, judged, on))
    const previousLight = judgeLight(inputOn(facts, judged, before))
    return { target: id, unit, light: assessment.light, previousLight, assessment }
  })
}

interface Judged {
  readonly target: Target
  readonly indicator: Indicator
  readonly units: readonly string[]
  readonly observations: readonly ObservationFact[]
}

/** What is judged: a target for the whole of its scope (`unit` null), or a county's own share of it. */
export interface Case extends Judged {
  readonly id: string
  readonly unit: string | null
}

/** What a case is judged from on a day, by the settings that held on it. */
export const inputOn = (
  facts: PlanFacts,
  { target, indicator, units, observations }: Judged,
  on: Day,
): AssessInput => ({
  ...{ target, indicator, units, observations, on },
  year: facts.plan.year,
  thresholds: thresholdsOn(facts, on),
})

/** The cases of a plan, or those of the named indicators; see `judgePlan`. */
export function casesOf(facts: PlanFacts, only?: ReadonlySet<string>): readonly Case[] {
  const byIndicator = Map.groupBy(facts.observations, (observation) => observation.indicator)
  const shares = new Map(facts.allocations.map((share) => [`${share.target}/${share.unit}`, share]))
  return facts.plan.targets.flatMap((target) => {
    const indicator = facts.indicators.get(target.indicator)
    if (indicator === undefined || only?.has(target.indicator) === false) return []
    const observations = byIndicator.get(indicator.id) ?? []
    const units = countingUnits(facts, target)
    const whole: Case = { id: target.id, unit: null, target, indicator, units, observations }
    if (indicator.reportedBy !== 'county') return [whole]
    const counties = units.flatMap((unit): readonly Case[] => {
      const own = isCounty(facts.units.get(unit))
        ? targetForUnit(target, indicator, unit, shares.get(`${target.id}/${unit}`) ?? null)
        : null
      return own === null ? [] : [{ id: target.id, unit, target: own, indicator, units: [unit], observations }]
    })
    return [whole, ...counties]
  })
}

/**
 * The day a plan is judged on when nobody names one: the end of the last period with data, as an office does (截至 6 月末);
 * without data, today inside the plan's year.
 */
export function judgementDay(plan: Pick<Plan, 'year'>, lastPeriod: string | null, now: Day): Day {
  const last = `${plan.year}-12-31`
  const first = `${plan.year}-01-01`
  if (lastPeriod !== null) return periodEnd(lastPeriod)
  if (now < first) return first
  return now > last ? last : now
}
