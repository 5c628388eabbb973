import type Big from 'big.js'
import type { Forecast } from '../assessment.ts'
import { big, formatDecimal } from '../decimal.ts'
import { periodEnd } from '../period.ts'
import { isPercent } from './bound.ts'
import { daysLeft, daysOf } from './calendar.ts'
import type { ValueInput } from './input.ts'
import { amount, dueDay, same } from './phrase.ts'
import { remainderTo } from './remainder.ts'
import { closingDay } from './selection.ts'
import { type ValueToDate, valueToDate } from './value.ts'

/** Fewer periods than this say nothing about a course. */
export const leastPeriods = 3

/**
 * Two-sided 80 % points of Student's t for 1, 2, … 11 degrees of freedom, from any table of that distribution; twelve and more take the
 * last one, which is a little wide and never narrow.
 */
const student = ['3.078', '1.886', '1.638', '1.533', '1.476', '1.440', '1.415', '1.397', '1.383', '1.372', '1.363']

/** What one period brought: its figure (a day's amount for what adds up or grows) and its length in days. */
interface Step {
  readonly rate: Big
  readonly days: number
}

/** Values of the periods that every unit with data has reported, in order of time. */
function completePeriods(input: ValueInput, at: ValueToDate) {
  const used = new Set(at.units.map(({ unit }) => unit))
  const own = input.observations.filter(({ indicator, unit }) => indicator === input.indicator.id && used.has(unit))
  const inUse = new Set(at.basis)
  const isState = input.indicator.accumulation === 'level'
  const byPeriod = Map.groupBy(
    own.filter(({ id }) => isState || inUse.has(id)),
    ({ period }) => period,
  )
  return [...byPeriod]
    .map(([period, observations]) => {
      const one = valueToDate({ ...input, observations, units: [...used] })
      return {
        end: periodEnd(period),
        days: daysOf(period),
        value: one.value,
        complete: one.coverage.received === used.size,
      }
    })
    .flatMap(({ value, complete, ...rest }) => (complete && value !== null ? [{ ...rest, value }] : []))
    .toSorted((one, other) => (one.end < other.end ? -1 : one.end > other.end ? 1 : other.days - one.days))
}

function stepsOf(input: ValueInput, at: ValueToDate): readonly Step[] {
  const periods = completePeriods(input, at)
  const { accumulation } = input.indicator
  if (periods.length < leastPeriods) return []
  if (accumulation === 'flow') return periods.map(({ value, days }) => ({ rate: value.div(days), days }))
  if (accumulation !== 'level') return periods.map(({ value, days }) => ({ rate: value, days }))
  return periods.flatMap(({ value, end }, index) => {
    const before = periods[index - 1]
    const days = before === undefined ? 0 : daysLeft(before.end, end)
    return before === undefined || days === 0 ? [] : [{ rate: value.minus(before.value).div(days), days }]
  })
}

/** How far off the mean of the days to come may be from the mean so far: t · s · √(1/n + 1/m), for n steps seen and m still to come. */
function uncertainty(steps: readonly Step[], left: number): { readonly rate: Big; readonly spread: Big } {
  const days = steps.reduce((sum, step) => sum + step.days, 0)
  const rate = steps.reduce((sum, step) => sum.plus(step.rate.times(step.days)), big(0)).div(days)
  const mean = steps.reduce((sum, step) => sum.plus(step.rate), big(0)).div(steps.length)
  const squares = steps.reduce((sum, step) => sum.plus(step.rate.minus(mean).pow(2)), big(0))
  const deviation = squares.div(steps.length - 1).sqrt()
  const factor = big(1).div(steps.length).plus(big(days).div(steps.length).div(left)).sqrt()
  const t = student[steps.length - 2] ?? student.at(-1) ?? '1.363'
  return { rate, spread: deviation.times(factor).times(t) }
}

/** Year-end value and half its range, before it is kept inside what is possible. */
function project(input: ValueInput, at: ValueToDate, steps: readonly Step[]): { value: Big; half: Big } | null {
  const { target, indicator, year } = input
  const left = daysLeft(at.through ?? input.on, closingDay(target, indicator, year))
  if (at.value === null || left === 0) return null
  const { rate, spread } = uncertainty(steps, left)
  if (indicator.accumulation === 'flow' || indicator.accumulation === 'level')
    return { value: at.value.plus(rate.times(left)), half: spread.times(left) }
  const remainder = remainderTo(input, at)
  if (remainder === null) return null
  const share = remainder.rest.div(remainder.weight.plus(remainder.rest))
  return { value: at.value, half: spread.times(share) }
}

/** Nothing below zero where nothing was, nothing above 100 % where nothing was, and no sum below what is already there. */
function possible(input: ValueInput, at: ValueToDate, steps: readonly Step[]): (value: Big) => Big {
  const values = at.units.map(({ value }) => value)
  const isSum = input.indicator.accumulation === 'flow' && steps.every(({ rate }) => rate.gte(0))
  const floor = isSum && at.value !== null ? at.value : values.every((value) => value.gte(0)) ? big(0) : null
  const ceiling = isPercent(input.indicator) && values.every((value) => value.lte(100)) ? big(100) : null
  return (value) => {
    if (floor?.gt(value)) return floor
    return ceiling?.lt(value) ? ceiling : value
  }
}

/**
 * The value at the year's end (or at the due day, for means and ratios due earlier) if the rest goes as the year has gone so far: sums and
 * levels go on at their mean daily rate, means and ratios keep their value. The range is an 80 % prediction interval from the spread of
 * the periods. Null with fewer than three periods, for events, classes and deliverables, and when nothing is left to come.
 */
export function forecastOf(input: ValueInput, at: ValueToDate): Forecast | null {
  const { indicator, target, year } = input
  const { accumulation } = indicator
  const { kind } = target.demand
  if (accumulation === 'incident' || accumulation === 'milestone' || kind === 'done' || kind === 'class') return null
  const steps = stepsOf(input, at)
  if (steps.length < 2) return null
  const projected = project(input, at, steps)
  if (projected === null) return null
  const keep = possible(input, at, steps)
  const [value, low, high] = [
    projected.value,
    projected.value.minus(projected.half),
    projected.value.plus(projected.half),
  ].map((figure) => keep(figure).round(indicator.decimals, 2)) as [Big, Big, Big]
  const day = dueDay(closingDay(target, indicator, year), year)
  const print = (figure: Big) => amount(figure, indicator.unit, indicator.decimals)
  const from = isPercent(indicator) ? print(low) : same(formatDecimal(low, indicator.decimals))
  const decimal = (figure: Big) => (figure.eq(0) ? '0' : figure.toFixed())
  return {
    value: decimal(value),
    low: decimal(low),
    high: decimal(high),
    text: {
      zh: `预测：按目前走势，到${day.zh}约为 ${print(value).zh}（80% 区间 ${from.zh}—${print(high).zh}）`,
      en: `Forecast: at the present course about ${print(value).en} on ${day.en} (80% range ${from.en}–${print(high).en})`,
    },
  }
}
