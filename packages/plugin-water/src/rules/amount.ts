import { big, type DecimalLike, roundGb8170 } from '@workpoints/core'
import type Big from 'big.js'

/** A decimal as a person or a file gives it; text keeps its trailing zeros. */
export type Amount = DecimalLike

/**
 * A measured concentration: a number, or one below the detection limit, written `<0.01`, `0.01L` (the way of Chinese
 * laboratories) or `{ below: '0.01' }`; null and undefined are "no data".
 */
export type Measured = Amount | { readonly below: Amount } | null | undefined

export interface Reading {
  /** The value that enters means and limits: half the detection limit where nothing was detected. */
  readonly value: Big
  readonly detected: boolean
}

const belowText = /^\s*(?:[<＜]\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*L)\s*$/

/**
 * Reads a measured value; undefined where there is none, and where the text is no number that can be measured.
 * Below the detection limit counts as half of it (环办〔2011〕22号; 环办监测函〔2020〕82号, to be confirmed).
 */
export function readMeasured(measured: Measured): Reading | undefined {
  if (measured === null || measured === undefined || measured === '') return undefined
  if (typeof measured === 'object' && 'below' in measured) return { value: big(measured.below).div(2), detected: false }
  const below = typeof measured === 'string' ? belowText.exec(measured) : null
  const limit = below?.[1] ?? below?.[2]
  if (limit !== undefined) return { value: big(limit).div(2), detected: false }
  if (typeof measured === 'string' && !/^\s*-?\d+(\.\d+)?(e-?\d+)?\s*$/i.test(measured)) return undefined
  if (typeof measured === 'number' && !Number.isFinite(measured)) return undefined
  const value = big(typeof measured === 'string' ? measured.trim() : measured)
  return value.lt(0) ? undefined : { value, detected: true }
}

/** A percentage of two counts or amounts, rounded by GB/T 8170; null where the whole is not above zero. */
export function percentOf(part: Amount, whole: Amount, places: number): string | null {
  return big(whole).lte(0) ? null : fixed(big(part).times(100).div(big(whole)), places)
}

/** Rounds by GB/T 8170 and writes every decimal: 75 → "75.0". */
export const fixed = (value: Amount, places: number): string => roundGb8170(value, places).toFixed(places)
