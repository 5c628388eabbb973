import { big, roundGb8170 } from '@workpoints/core'
import { type Amount, fixed } from './amount.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'

/** Chlorophyll a in mg/m³, transparency (SD) in m, the others in mg/L. */
export const trophicKeys = ['chla', 'TP', 'TN', 'SD', 'CODMn'] as const
export type TrophicKey = (typeof trophicKeys)[number]

/** TLI(j) = 10 × (a + b ln x), and the weight of each item (环办〔2011〕22号, 二; from knowledge). */
export const trophicFormulas: Readonly<Record<TrophicKey, { a: number; b: number; weight: string }>> = {
  chla: { a: 2.5, b: 1.086, weight: '0.2663' },
  TP: { a: 9.436, b: 1.624, weight: '0.1879' },
  TN: { a: 5.453, b: 1.694, weight: '0.1790' },
  SD: { a: 5.118, b: -1.94, weight: '0.1834' },
  CODMn: { a: 0.109, b: 2.661, weight: '0.1834' },
}

export const trophicStates = ['贫营养', '中营养', '轻度富营养', '中度富营养', '重度富营养'] as const
export type TrophicState = (typeof trophicStates)[number]

export interface TrophicIndex {
  /** TLI(Σ), two decimals. */
  readonly TLI: string | null
  /** TLI of each item that was given, two decimals. */
  readonly items: Readonly<Partial<Record<TrophicKey, string>>>
  readonly state: TrophicState | null
  readonly reason: NotEvaluated | null
}

/** The trophic state of an index: below 30, to 50, to 60, to 70, above (the bounds belong to the better state, 30 to 中营养). */
export function trophicState(index: Amount): TrophicState {
  const value = big(index)
  if (value.lt(30)) return '贫营养'
  if (value.lte(50)) return '中营养'
  if (value.lte(60)) return '轻度富营养'
  return value.lte(70) ? '中度富营养' : '重度富营养'
}

/**
 * The trophic index of a lake or reservoir, TLI(Σ) = Σ Wj × TLI(j) (环办〔2011〕22号, 二). All five items are needed.
 * Logarithms are the one place where binary floating point is used; the sum is of unrounded parts, and the state is found
 * from the index rounded to two decimals.
 */
export function trophicIndex(values: Readonly<Partial<Record<TrophicKey, Amount | null>>>): TrophicIndex {
  const exact: Partial<Record<TrophicKey, number>> = {}
  for (const key of trophicKeys) {
    const value = values[key]
    if (value === null || value === undefined || big(value).lte(0)) continue
    const { a, b } = trophicFormulas[key]
    exact[key] = 10 * (a + b * Math.log(big(value).toNumber()))
  }
  // Twelve significant digits are far within what a logarithm is exact to, and away from its last bit.
  const decimal = (value: number) => big(value.toPrecision(12))
  const items = Object.fromEntries(Object.entries(exact).map(([key, value]) => [key, fixed(decimal(value), 2)]))
  const missing = trophicKeys.filter((key) => exact[key] === undefined)
  if (missing.length > 0) {
    const list = missing.join('、')
    const reason = notEvaluated(
      'items-missing',
      `缺少 ${list}，不能评价营养状态`,
      `not assessed: ${missing.join(', ')} missing`,
    )
    return { TLI: null, items, state: null, reason }
  }
  const sum = trophicKeys.reduce(
    (total, key) => total.plus(decimal(exact[key] as number).times(trophicFormulas[key].weight)),
    big(0),
  )
  const TLI = roundGb8170(sum, 2)
  return { TLI: TLI.toFixed(2), items, state: trophicState(TLI), reason: null }
}
