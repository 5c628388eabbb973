import { big, roundGb8170 } from './decimal.ts'
import { type DemoProfile, type DemoTarget, weightsBy } from './demo-profile.ts'
import { apportion, factorOf } from './demo-random.ts'
import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { daysBetween, periodEnd, periodStart } from './period.ts'
import type { Period } from './period-schema.ts'

/** What one target's figures are made from. */
export interface Course {
  readonly profile: DemoProfile
  readonly shape: DemoTarget
  readonly indicator: Indicator
  readonly units: readonly string[]
  readonly months: readonly Period[]
}

/** Value, and the parts or the weight that make it. */
export type Figure = Pick<Observation, 'value'> & Partial<Pick<Observation, 'numerator' | 'denominator' | 'weight'>>
type Figures = ReadonlyMap<string, Figure>

const daysOf = (month: Period): number => daysBetween(periodStart(month), periodEnd(month))
/** A number with exactly so many decimals. */
export const written = (value: number, places: number): string => roundGb8170(value, places).toFixed(places)
const countAt = ({ shape }: Course, unit: string, month: Period): number => shape.counts?.[unit]?.[month] ?? 0

const weightsOf = ({ profile, shape, units }: Course): readonly number[] => weightsBy(profile, shape.by, units)

const keyed = ({ profile, indicator }: Course, ...rest: readonly string[]): string =>
  [profile.seed, indicator.id, ...rest].join('/')

/** A rate from whole numbers: the value is the quotient in percent, with two decimals more than are published. */
function rate(part: number, whole: number, places: number): Figure {
  const value = big(part).times(100).div(whole)
  return { value: roundGb8170(value, places + 2).toFixed(), numerator: String(part), denominator: String(whole) }
}

/** Shares of a rate: each unit has its own part of the whole, and lies a little above or below the common rate. */
function rates(course: Course, month: Period, common: number | null): Figures {
  const { shape, units, indicator } = course
  const shared = typeof shape.whole === 'number' ? apportion(shape.whole, weightsOf(course)) : []
  return new Map(
    units.map((unit, index) => {
      const whole = shape.whole === 'days' ? daysOf(month) : Math.max(1, shared[index] ?? 1)
      const season = shape.whole === 'days' ? month : ''
      const own = (common ?? 100) + (factorOf(keyed(course, unit, season), shape.spread) - 1)
      const part = Math.round((whole * Math.min(100, Math.max(0, own))) / 100) - countAt(course, unit, month)
      return [unit, rate(Math.max(0, part), whole, indicator.decimals)]
    }),
  )
}

function means(course: Course, month: Period, common: number): Figures {
  const { shape, units, indicator } = course
  return new Map(
    units.map((unit) => {
      const own = factorOf(keyed(course, unit), shape.spread) * factorOf(keyed(course, unit, month), shape.spread / 4)
      return [unit, { value: written(common * own, indicator.decimals), weight: String(daysOf(month)) }]
    }),
  )
}

/** The same figure for every unit, without parts. */
const same = ({ units, indicator }: Course, value: number): Figures =>
  new Map(units.map((unit) => [unit, { value: written(value, indicator.decimals) }]))

const counts = (course: Course, month: Period): Figures =>
  new Map(course.units.map((unit) => [unit, { value: String(countAt(course, unit, month)) }]))

/**
 * Shares a total among the units in steps of the indicator's last decimal. Each month's growth goes to the units that are furthest below
 * their share of the total, so the shares add up, never fall, and stay near the weights.
 */
function sharesOfGrowth(course: Course): readonly Figures[] {
  const { shape, units, indicator, months } = course
  const step = 10 ** indicator.decimals
  const weights = weightsOf(course).map((weight, at) => weight * factorOf(keyed(course, units[at] ?? ''), shape.spread))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const sums = units.map(() => 0)
  return months.map((month, index) => {
    const total = shape.months?.[index]
    if (total === null || total === undefined) return new Map()
    const behind = weights.map((weight, at) => {
      const missing = (total * step * weight) / all - (sums[at] ?? 0)
      return Math.max(0, missing) * factorOf(keyed(course, units[at] ?? '', month), shape.spread / 2)
    })
    const growth = Math.round(total * step) - sums.reduce((sum, one) => sum + one, 0)
    const grown = growth > 0 ? apportion(growth, behind) : units.map(() => 0)
    grown.forEach((one, at) => {
      sums[at] = (sums[at] ?? 0) + one
    })
    const told = indicator.accumulation === 'flow' ? grown : sums
    return new Map(units.map((unit, at) => [unit, { value: written((told[at] ?? 0) / step, indicator.decimals) }]))
  })
}

function milestones(course: Course, month: Period): Figures {
  const { milestone } = course.shape
  if (milestone === undefined) return new Map()
  return same(course, milestone !== 'open' && month >= milestone ? 1 : 0)
}

/** One target's figures by unit, month by month. */
export function figuresOf(course: Course): readonly Figures[] {
  const { shape, indicator, months } = course
  const { accumulation, rollUp } = indicator
  const counted = shape.months === undefined
  if (accumulation === 'milestone') return months.map((month) => milestones(course, month))
  if (shape.whole !== undefined)
    return months.map((month, at) =>
      shape.months?.[at] === null ? new Map() : rates(course, month, shape.months?.[at] ?? null),
    )
  if (counted) return months.map((month) => counts(course, month))
  if (rollUp === 'sum') return sharesOfGrowth(course)
  return months.map((month, at) => {
    const common = shape.months?.[at]
    if (common === null || common === undefined) return new Map()
    return accumulation === 'mean' ? means(course, month, common) : same(course, common)
  })
}
