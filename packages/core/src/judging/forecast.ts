import type Big from 'big.js'
import type { Forecast } from '../assessment.ts'
import { big, formatDecimal } from '../decimal.ts'
import { isPercent } from './bound.ts'
import { daysLeft } from './calendar.ts'
import { courseOf, dailyRate, type Step } from './course.ts'
import type { ValueInput } from './input.ts'
import { amount, dueDay, same } from './phrase.ts'
import { remainderTo } from './remainder.ts'
import { closingDay } from './selection.ts'
import type { ValueToDate } from './value.ts'

/**
 * Two-sided 80 % points of Student's t for 1, 2, … 11 degrees of freedom, from any table of that distribution; twelve and more take the
 * last one, which is a little wide and never narrow.
 */
const student = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363]

/** How far off the mean of the days to come may be from the mean so far: t · s · √(1/n + 1/m), for n steps seen and m still to come. */
function uncertainty(steps: readonly Step[], left: number): { readonly rate: number; readonly spread: number } {
  const days = steps.reduce((sum, step) => sum + step.days, 0)
  const rate = steps.reduce((sum, step) => sum + step.rate * step.days, 0) / days
  const mean = steps.reduce((sum, step) => sum + step.rate, 0) / steps.length
  const squares = steps.reduce((sum, step) => sum + (step.rate - mean) ** 2, 0)
  const toCome = left / (days / steps.length)
  const t = student[Math.min(steps.length, student.length + 1) - 2] ?? 0
  return { rate, spread: t * Math.sqrt((squares / (steps.length - 1)) * (1 / steps.length + 1 / toCome)) }
}

interface Projection {
  readonly value: number
  readonly half: number
}

/** Year-end value and half its range, before it is kept inside what is possible. */
function project(input: ValueInput, at: ValueToDate, steps: readonly Step[]): Projection | null {
  const { target, indicator, year } = input
  const end = closingDay(target, indicator, year)
  const left = daysLeft(at.through ?? input.on, end)
  if (at.value === null || left === 0) return null
  const value = Number(at.value)
  const { rate, spread } = uncertainty(steps, left)
  if (indicator.accumulation === 'level') return { value: value + rate * left, half: spread * left }
  if (indicator.accumulation === 'flow') {
    const rest = at.units.reduce((sum, unit) => sum + dailyRate(unit) * daysLeft(unit.through, end), 0)
    return { value: value + rest, half: spread * left }
  }
  const remainder = remainderTo(input, at)
  if (remainder === null) return null
  return { value, half: (spread * Number(remainder.rest)) / Number(remainder.weight.plus(remainder.rest)) }
}

/** Nothing below zero where nothing was, nothing above 100 % where nothing was, and no sum below what is already there. */
function possible(input: ValueInput, at: ValueToDate, steps: readonly Step[]): (value: number) => number {
  const values = at.units.map(({ value }) => Number(value))
  const isSum = input.indicator.accumulation === 'flow' && steps.every(({ rate }) => rate >= 0)
  const none = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY
  const floor = isSum && at.value !== null ? Number(at.value) : none
  const ceiling = isPercent(input.indicator) && values.every((value) => value <= 100) ? 100 : Number.POSITIVE_INFINITY
  return (value) => Math.min(ceiling, Math.max(floor, value))
}

/**
 * The value at the year's end (or at the due day, for means and ratios due earlier) if the rest goes as the year has gone so far: sums go on
 * at each unit's daily rate, levels at the mean daily change, means and ratios keep their value. The range is an 80 % prediction interval from the spread of
 * the periods, reckoned in plain numbers because no light hangs on it. Null with fewer than three periods, for events, classes and deliverables, and when nothing is left to come.
 */
export function forecastOf(input: ValueInput, at: ValueToDate): Forecast | null {
  const { indicator, target, year } = input
  const { accumulation } = indicator
  const { kind } = target.demand
  if (accumulation === 'incident' || accumulation === 'milestone' || kind === 'done' || kind === 'class') return null
  const steps = courseOf(input, at)
  if (steps.length < 2) return null
  const projected = project(input, at, steps)
  if (projected === null) return null
  const keep = possible(input, at, steps)
  const round = (figure: number) => big(keep(figure)).round(indicator.decimals, 2)
  const { value: centre, half } = projected
  if (!Number.isFinite(centre) || !Number.isFinite(half)) return null
  const [value, low, high] = [round(centre), round(centre - half), round(centre + half)]
  const day = dueDay(closingDay(target, indicator, year), year)
  const print = (figure: Big) => amount(figure, indicator.unit, indicator.decimals)
  const from = isPercent(indicator) ? print(low) : same(formatDecimal(low, indicator.decimals))
  const decimal = (figure: Big) => (figure.eq(0) ? '0' : figure.toFixed())
  return {
    value: decimal(value),
    low: decimal(low),
    high: decimal(high),
    text: {
      zh: `预测：按目前走势，到${day.zh}约为 ${print(value).zh}${low.eq(high) ? '' : `（80% 区间 ${from.zh}—${print(high).zh}）`}`,
      en: `Forecast: on the present course about ${print(value).en} by ${day.en}${low.eq(high) ? '' : ` (80% range ${from.en}–${print(high).en})`}`,
    },
  }
}
