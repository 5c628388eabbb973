import type Big from 'big.js'
import { big } from './decimal.ts'
import { type Figure, readAmount } from './rate.ts'

/** Units of area the office writes, in m²: 1 亩 is 1/15 hm², kept as the fraction 10000/15 so that nothing is rounded. */
const squareMetres = {
  'm²': [1, 1],
  亩: [10_000, 15],
  万亩: [100_000_000, 15],
  'hm²': [10_000, 1],
  'km²': [1_000_000, 1],
} as const

export type AreaUnit = keyof typeof squareMetres

/** An area in another unit, exact to big.js's 20 decimals; null for what is missing or below zero. 1 km² = 100 hm² = 1500 亩. */
export function convertArea(input: {
  readonly value: Figure
  readonly from: AreaUnit
  readonly to: AreaUnit
}): Big | null {
  const value = readAmount(input.value)
  if (value === null) return null
  const [fromPart, fromWhole] = squareMetres[input.from]
  const [toPart, toWhole] = squareMetres[input.to]
  return value.times(big(fromPart).times(toWhole)).div(big(fromWhole).times(toPart))
}
