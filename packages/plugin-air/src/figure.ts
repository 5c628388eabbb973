import { big, type DecimalLike, InvalidError, roundGb8170 } from '@workpoints/core'
import type Big from 'big.js'

/** A number as callers hold it: text keeps 25.50 exact, a JavaScript number is taken by its shortest decimal form. */
export type Figure = string | number

/** A figure that may be missing. Missing is never zero. */
export type MaybeFigure = Figure | null | undefined

/** Rounding modes of big.js, by what they are for. */
export const down = 0
export const up = 3

const invalid = (value: unknown): InvalidError =>
  new InvalidError('air.not-a-number', {
    zh: `“${String(value)}”不是数字，应为如 25.5 的数。`,
    en: `“${String(value)}” is not a number; a number such as 25.5 is expected.`,
  })

/** Reads a figure; throws `air.not-a-number` for anything that is none. */
export function figure(value: DecimalLike): Big {
  try {
    return big(value)
  } catch {
    throw invalid(value)
  }
}

/** How HJ 633-2026 writes what is missing (NA) and what is not monitored (/). */
const marksOfMissing: readonly unknown[] = [null, undefined, '', 'NA', '/']

/** Reads a figure that may be missing; `NA` and `/`, as HJ 633-2026 writes them, are missing too. */
export const maybe = (value: MaybeFigure): Big | null => (marksOfMissing.includes(value) ? null : figure(value ?? ''))

/** A measured concentration; a monitor's negative value is none and counts as missing. */
export function concentrationOf(value: MaybeFigure): Big | null {
  const read = maybe(value)
  return read === null || read.lt(0) ? null : read
}

/** Undoes the tail of a division: 0.33… × 3 is 1. Anything people measure has far fewer than 16 decimals. */
export const settled = (value: Big): Big => value.round(16, 2)

const text = (value: Big, places?: number): string => (value.eq(0) ? value.abs() : value).toFixed(places)

/** The whole figure as text, without rounding for people. */
export const exactText = (value: Big): string => text(settled(value))

/** Rounded once by GB/T 8170-2008, 3.2, as a number to go on with. */
export const roundTo = (value: Big, places: number): Big => roundGb8170(settled(value), places)

/** Rounded once by GB/T 8170-2008, 3.2, with its trailing zeros: they are part of what is claimed. */
export const roundedText = (value: Big, places: number): string => text(roundTo(value, places), places)

/** Rounded to one side, for what may be used (`down`) or must be brought (`up`). */
export const sidedText = (value: Big, places: number, side: typeof down | typeof up): string => {
  const floored = value.lt(0)
    ? settled(value).round(places, side === down ? up : down)
    : settled(value).round(places, side)
  return text(floored, places)
}

/** Whole ten-thousandths of a figure with at most four decimals below a hundred million; null for any other. */
function tenThousandths({ c, e, s }: Big): number | null {
  const places = c.length - 1 - e
  if (places > 4 || e > 7) return null
  return s * c.reduce((whole, digit) => whole * 10 + digit, 0) * 10 ** (4 - places)
}

/** Adds exactly. What monitors measure is added as whole numbers, which is many times quicker than digit by digit. */
export function sumOf(values: readonly Big[]): Big {
  let whole = 0
  for (const value of values) {
    const part = tenThousandths(value)
    if (part === null) return values.reduce((sum, each) => sum.plus(each), big(0))
    whole += part
  }
  return Number.isSafeInteger(whole) ? big(whole).times('0.0001') : values.reduce((sum, each) => sum.plus(each), big(0))
}

/** The plain mean; null for no values. */
export const meanOf = (values: readonly Big[]): Big | null =>
  values.length === 0 ? null : sumOf(values).div(values.length)

/**
 * A share in percent as offices print it: `decimals` decimals, but “100” where it is all of it, so that 99.96 (“100.0”) is not taken for all.
 */
export function percentText(part: Big, whole: Big, decimals: number): string {
  return part.eq(whole) ? '100' : roundedText(part.times(100).div(whole), decimals)
}

/**
 * Rounds a number by GB/T 8170-2008, 3.2: below five down, above five up, exactly five to the even digit; once, from the full value.
 * `{ value: '0.35', decimals: 1 }` → `'0.4'`; trailing zeros are kept.
 */
export const roundByGb8170 = ({ value, decimals }: { readonly value: Figure; readonly decimals: number }): string =>
  text(roundGb8170(figure(value), decimals), decimals)
