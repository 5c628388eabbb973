import { roundGb8170 } from '@workpoints/core'
import { type ReadingFlag, readingFlags } from './flag.ts'
import { isPlainDecimal } from './hj212/factor-values.ts'
import type { KeptFactor } from './kept-factor.ts'
import type { Layout } from './layout.ts'

/** One value as it comes: decimal text or a number in the layout's unit; null where the factor is said to have none. */
export interface Measured {
  readonly value: string | number | null
  /** `valid` unless told, `missing` for null. */
  readonly flag?: ReadingFlag
}

/** A row as it is stored: whole numbers of 10^-places by the layout's order, and a code for each factor that was sent; null elsewhere. */
export interface Packed {
  readonly values: (number | null)[]
  readonly flags: (number | null)[]
}

/** Stored as 32-bit whole numbers. */
const most = 2_147_483_647
const powers = Array.from({ length: 10 }, (_, places) => 10 ** places)

/**
 * A value as the whole number that is stored: exact; with more decimals than are kept, rounded by GB/T 8170. Null for what is no plain
 * decimal or too large to be kept.
 */
export function packValue(value: string | number, places: number): number | null {
  const text = typeof value === 'number' ? String(value) : value
  if (!isPlainDecimal(text)) return null
  const point = text.indexOf('.')
  const decimals = point < 0 ? 0 : text.length - point - 1
  const scaled =
    decimals <= places
      ? Math.round(Number(text) * (powers[places] ?? 1))
      : Math.round(roundGb8170(text, places).toNumber() * (powers[places] ?? 1))
  return Math.abs(scaled) > most ? null : scaled === 0 ? 0 : scaled
}

/** The decimal text of a stored number: 35400 with 3 places is 35.4. */
export function unpackValue(scaled: number, places: number): string {
  if (places === 0) return String(scaled)
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  const whole = digits.slice(0, -places)
  return `${scaled < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Whether a stored number lies in the range that its factor can have. */
export const isPlausible = ({ range, places }: KeptFactor, scaled: number): boolean => {
  const power = powers[places] ?? 1
  return scaled >= range[0] * power && scaled <= range[1] * power
}

/** The code to store: a value that would count and lies outside its factor's range is doubtful; without a value, what was valid is missing. */
export function flagCode(factor: KeptFactor, scaled: number | null, flag: ReadingFlag): number {
  if (scaled === null) return readingFlags[flag === 'valid' ? 'missing' : flag]
  const isDoubtful = readingFlags[flag] <= readingFlags.manual && !isPlausible(factor, scaled)
  return readingFlags[isDoubtful ? 'suspect' : flag]
}

/**
 * Packs what was measured by a layout, with the range check. `refused` names factors that the layout does not hold and values that are
 * no numbers or too large; they are left out.
 */
export function packRow(
  { factors }: Layout,
  measured: Readonly<Record<string, Measured>>,
): Packed & { readonly refused: string[] } {
  const values: (number | null)[] = []
  const flags: (number | null)[] = []
  let found = 0
  const refused: string[] = []
  for (const [place, factor] of factors.entries()) {
    const one = measured[factor.code]
    values[place] = null
    flags[place] = null
    if (one === undefined) continue
    found++
    const scaled = one.value === null ? null : packValue(one.value, factor.places)
    if (one.value !== null && scaled === null) {
      refused.push(factor.code)
      continue
    }
    values[place] = scaled
    flags[place] = flagCode(factor, scaled, one.flag ?? 'valid')
  }
  if (found < Object.keys(measured).length)
    refused.push(...Object.keys(measured).filter((code) => factors.every((factor) => factor.code !== code)))
  return { values, flags, refused }
}
