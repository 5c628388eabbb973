import Big from 'big.js'
import type { Decimal } from './decimal-schema.ts'

export type DecimalLike = Decimal | number | Big

/** Reads a decimal; throws when the text is not a number. */
export const big = (value: DecimalLike): Big => new Big(value)

/**
 * Rounds to `places` decimals by GB/T 8170-2008, 3.2: below half down, above half up, exactly half to the even digit.
 * The rule is applied once to the exact value and never in steps (3.3.1).
 */
export function roundGb8170(value: DecimalLike, places: number): Big {
  return big(value).round(places, Big.roundHalfEven)
}

/** How many decimals a number is written with: "98.63" → 2, "96" → 0, and "25.0" → 1, because a written zero is a claim. */
export function decimalsOf(value: DecimalLike): number {
  const written = typeof value === 'string' ? value : big(value).toFixed()
  return (written.split('.')[1] ?? '').length
}

/** Writes a number for people: at most `places` decimals, no trailing zeros, thousands separated. */
export function formatDecimal(value: DecimalLike, places = 2): string {
  const [whole = '0', fraction = ''] = roundGb8170(value, places).toFixed().split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const trimmed = fraction.replace(/0+$/, '')
  return trimmed === '' ? grouped : `${grouped}.${trimmed}`
}
