import type { Decimal } from '../decimal-schema.ts'
import type { Indicator } from '../indicator.ts'
import { monthOf, monthsOf, periodEnd } from '../period.ts'
import type { Target } from '../target.ts'
import { toDecimal } from './assess.ts'
import { boundOf } from './bound.ts'
import { earlier } from './calendar.ts'
import type { AssessInput, ValueInput } from './input.ts'
import { expectedAt } from './pace.ts'
import { valueToDate } from './value.ts'

/** The value that is due at each of the twelve month ends; null where an amount has no meaning, and after the due month has passed. */
export function paceSeries(target: Target, indicator: Indicator, year: number): readonly (Decimal | null)[] {
  const bound = boundOf(target.demand, indicator, 1)
  return monthsOf(year).map((month) => {
    if (bound === null || month > monthOf(target.due)) return null
    const expected = expectedAt(
      { target, indicator, year, observations: [], units: [], on: periodEnd(month) },
      bound,
      periodEnd(month),
    )
    return expected === null ? null : toDecimal(expected)
  })
}

/** The value to date at each of the twelve month ends, as known now; null for months in which no figure ends, and after the day of judgement. */
export function valueSeries(input: ValueInput | AssessInput): readonly (Decimal | null)[] {
  return monthsOf(input.year).map((month) => {
    const end = periodEnd(month)
    const { value, through } = valueToDate({ ...input, on: earlier(end, input.on) })
    return value === null || through === null || monthOf(through) !== month ? null : toDecimal(value)
  })
}
