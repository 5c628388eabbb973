import { periodEnd, periodStart } from '../period.ts'
import type { Period } from '../period-schema.ts'
import type { UnitValue } from './accumulation.ts'
import { daysLeft, daysOf } from './calendar.ts'
import type { ValueInput } from './input.ts'
import { type ValueToDate, valueToDate } from './value.ts'

/** Fewer periods than this say nothing about a course. */
export const leastPeriods = 3

/**
 * What one period brought: its figure (a day's amount for what adds up or grows) and its length in days. A course decides nothing, it
 * only feeds a forecast, so plain numbers do.
 */
export interface Step {
  readonly rate: number
  readonly days: number
}

/** What a unit brought a day, over the days it has reported. */
export function dailyRate({ value, used }: UnitValue): number {
  const days = used.reduce((sum, { period }) => sum + daysOf(period), 0)
  return Number(value) / Math.max(1, days)
}

/** The periods of the observations in use, in order of time; of two with the same end the shorter first. */
function periodsOf(at: ValueToDate): readonly Period[] {
  const periods = new Set(at.units.flatMap(({ used }) => used.map(({ period }) => period)))
  const key = (period: Period) => `${periodEnd(period)}${periodStart(period)}`
  return [...periods].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

/**
 * A period's amount a day, all units together. Where some did not report it, what the others brought against their own course is taken
 * for all, so that a missing report does not look like a slow month; a period of units that bring nothing says nothing.
 */
function flowSteps(at: ValueToDate): readonly Step[] {
  const units = at.units.map((unit) => ({
    rate: dailyRate(unit),
    amounts: new Map(unit.used.map(({ period, value }) => [period, Number(value)])),
  }))
  const all = units.reduce((sum, { rate }) => sum + rate, 0)
  return periodsOf(at).flatMap((period) => {
    const days = daysOf(period)
    const reporting = units.filter(({ amounts }) => amounts.has(period))
    const usual = reporting.reduce((sum, { rate }) => sum + rate, 0) * days
    if (usual === 0) return all === 0 ? [{ rate: 0, days }] : []
    const amount = reporting.reduce((sum, { amounts }) => sum + (amounts.get(period) ?? 0), 0)
    return [{ rate: (amount * all) / usual, days }]
  })
}

/** A period's mean or ratio, of the units that reported it; a period of fewer than half of them says nothing about all. */
function stateSteps(input: ValueInput, at: ValueToDate): readonly Step[] {
  const units = at.units.map(({ unit }) => unit)
  const used = at.units.flatMap((unit) => unit.used)
  return periodsOf(at).flatMap((period) => {
    const observations = used.filter((observation) => observation.period === period)
    const { value, coverage } = valueToDate({ ...input, observations, units })
    return value === null || coverage.received * 2 < units.length ? [] : [{ rate: Number(value), days: daysOf(period) }]
  })
}

/** How much a level moved a day, from one end of a period to the next, at the ends when every unit now known had a level. */
function levelSteps(input: ValueInput, at: ValueToDate): readonly Step[] {
  const units = new Set(at.units.map(({ unit }) => unit))
  const own = input.observations.filter(({ indicator, unit }) => indicator === input.indicator.id && units.has(unit))
  const ends = [...new Set(own.map(({ period }) => periodEnd(period)))].filter((end) => end <= input.on).sort()
  const points = ends.flatMap((end) => {
    const then = valueToDate({ ...input, observations: own, units: [...units], on: end })
    return then.value === null || then.through !== end || then.units.length < units.size
      ? []
      : [{ end, value: then.value }]
  })
  if (points.length < leastPeriods) return []
  return points.flatMap(({ end, value }, index) => {
    const before = points[index - 1]
    const days = before === undefined ? 0 : daysLeft(before.end, end)
    return before === undefined ? [] : [{ rate: Number(value.minus(before.value)) / days, days }]
  })
}

/** The course of the year so far, period by period; empty where three periods are not known. */
export function courseOf(input: ValueInput, at: ValueToDate): readonly Step[] {
  const { accumulation } = input.indicator
  if (accumulation === 'level') return levelSteps(input, at)
  const steps = accumulation === 'flow' ? flowSteps(at) : stateSteps(input, at)
  return steps.length < leastPeriods ? [] : steps
}
