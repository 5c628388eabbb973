import { type Figure, readAmount, type Text } from '@workpoints/core'
import { exceedMultiple, isAbove } from './exceedance.ts'

/** Limit of thallium in surface water that is a source of drinking water, mg/L (GB 3838-2002, table 3). */
export const thalliumLimit = '0.0001'

/** How many of the unit make one mg/L. Monitors that speak HJ 212 send thallium in ng/L. */
const perMilligram = { 'mg/L': 1, 'µg/L': 1_000, 'ng/L': 1_000_000 } as const
export type ConcentrationUnit = keyof typeof perMilligram

/** Judges a reading of thallium against GB 3838-2002, table 3: as measured, in mg/L; at the limit is not above it. */
export function judgeThallium(input: { readonly value: Figure; readonly unit?: ConcentrationUnit }): {
  readonly limit: string
  /** mg/L */
  readonly value: string | null
  readonly exceeds: boolean | null
  /** 超标倍数, two decimals; null where it is not above the limit. */
  readonly exceedMultiple: string | null
  readonly reason: Text | null
} {
  const read = readAmount(input.value)
  if (read === null)
    return {
      limit: thalliumLimit,
      value: null,
      exceeds: null,
      exceedMultiple: null,
      reason: { zh: '浓度缺失或不是有效数值', en: 'the concentration is missing or no valid amount' },
    }
  const value = read.div(perMilligram[input.unit ?? 'mg/L'])
  return {
    limit: thalliumLimit,
    value: value.toFixed(),
    exceeds: isAbove(value, thalliumLimit, 'full-value'),
    exceedMultiple: exceedMultiple(value, thalliumLimit, 'full-value'),
    reason: null,
  }
}
