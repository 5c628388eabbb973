import { big, decimalsOf, roundGb8170 } from '@workpoints/core'
import type Big from 'big.js'

/**
 * How a value is held against its limit (GB/T 8170-2008, 4.3): `full-value` 全数值比较法 compares it as measured, which is the rule wherever
 * a standard does not say otherwise (4.3.1); `rounded-value` 修约值比较法 first rounds it to the decimals of the limit.
 */
export type Comparison = 'full-value' | 'rounded-value'

/** GB 15618 and GB 36600 say nothing of rounding, so 0.34 mg/kg is above 0.3. The office may choose the other. */
export const defaultComparison: Comparison = 'full-value'

export function isAbove(value: Big, limit: string, comparison: Comparison): boolean {
  const compared = comparison === 'rounded-value' ? roundGb8170(value, decimalsOf(limit)) : value
  return compared.gt(limit)
}

/** 超标倍数: value ÷ limit − 1, two decimals; null where the value is not above the limit or there is none. */
export function exceedMultiple(value: Big, limit: string | null, comparison: Comparison): string | null {
  if (limit === null || !isAbove(value, limit, comparison)) return null
  return roundGb8170(value.div(big(limit)).minus(1), 2).toFixed(2)
}
