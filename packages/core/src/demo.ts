import { big } from './decimal.ts'
import { type Course, type Figure, figuresOf, written } from './demo-figures.ts'
import { type DemoProfile, weightsBy } from './demo-profile.ts'
import { apportion } from './demo-random.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { monthsOf } from './period.ts'
import type { Period } from './period-schema.ts'
import type { Plan } from './plan.ts'
import { subjectsOf } from './scope.ts'
import type { Allocation, Target } from './target.ts'
import type { Unit } from './unit.ts'

/** What simulated figures are made for. */
export interface DemoPlan {
  readonly plan: Plan
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
}

/**
 * Makes figures for January to June of the plan's year from a profile, always the same ones for the same profile. Every one is marked
 * `simulated`. Of two targets with one indicator the first settles the units they share; targets without a profile get nothing.
 */
export function simulateObservations({ plan, units, indicators }: DemoPlan, profile: DemoProfile): Observation[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const months = monthsOf(plan.year).slice(0, 6)
  const settled = new Set<string>()
  return plan.targets.flatMap((target) => {
    const shape = profile.targets[target.id]
    const indicator = indicators.find(({ id }) => id === target.indicator)
    if (shape === undefined || indicator === undefined) return []
    const own = subjectsOf(target, byId).filter((unit) => !settled.has(`${indicator.id}/${unit}`))
    for (const unit of own) settled.add(`${indicator.id}/${unit}`)
    const course: Course = { profile, shape, indicator, units: own, months }
    const seen = (unit: string, month: Period) => shape.automatic || !profile.missing[unit]?.includes(month)
    return figuresOf(course).flatMap((figures, at) => {
      const period = months[at] ?? ''
      const sent = [...figures].filter(([unit]) => seen(unit, period))
      return sent.map(([unit, figure]) => observed(course, { unit, period }, figure))
    })
  })
}

function observed(
  { profile, indicator }: Course,
  about: Pick<Observation, 'unit' | 'period'>,
  figure: Figure,
): Observation {
  const bare = { numerator: null, denominator: null, weight: null }
  return { indicator: indicator.id, ...about, ...bare, ...figure, source: { kind: 'simulated', note: profile.note } }
}

/** The amount of a target that units can share: county figures that add up, against a number. */
function amountOf(target: Target, indicator: Indicator | undefined): string | undefined {
  const { demand } = target
  if (indicator?.rollUp !== 'sum' || indicator.reportedBy !== 'county') return undefined
  return demand.kind === 'at-least' || demand.kind === 'about' ? demand.value : undefined
}

/** Shares every target that adds up among the units of its scope by their weights; the shares of a target add up to it exactly. */
export function simulateAllocations({ plan, units, indicators }: DemoPlan, profile: DemoProfile): Allocation[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return plan.targets.flatMap((target) => {
    const indicator = indicators.find(({ id }) => id === target.indicator)
    const amount = amountOf(target, indicator)
    if (indicator === undefined || amount === undefined) return []
    const subjects = subjectsOf(target, byId)
    const step = 10 ** indicator.decimals
    const weights = weightsBy(profile, profile.targets[target.id]?.by ?? 'people', subjects)
    const parts = apportion(big(amount).times(step).toNumber(), weights)
    return subjects.map((unit, at) => ({
      target: target.id,
      unit,
      value: written((parts[at] ?? 0) / step, indicator.decimals),
    }))
  })
}
