import type Big from 'big.js'
import { big, type DecimalLike, roundGb8170 } from './decimal.ts'
import type { Text } from './text.ts'

/** A figure as somebody gave it, or none. */
export type Figure = DecimalLike | null | undefined

/** A share of something in percent, written with its decimals; or null, and the reason why it is not judged. */
export interface Rate {
  readonly percent: string | null
  /** Whether the target is met; null where there is no percentage or no target was given. */
  readonly meets: boolean | null
  readonly reason: Text | null
}

export interface RateInput {
  readonly part: Figure
  readonly whole: Figure
  /** Decimals of the percentage, one unless a rule says otherwise. */
  readonly places?: number
  /** The percentage to reach. */
  readonly target?: Figure
}

/** Reads a figure; null for what is missing or is not a number. Missing is never zero. */
export function readFigure(value: Figure): Big | null {
  if (value === null || value === undefined) return null
  try {
    return big(value)
  } catch {
    return null
  }
}

/** Reads an amount, which cannot be below zero; null for anything else. */
export function readAmount(value: Figure): Big | null {
  const read = readFigure(value)
  return read?.gte(0) ? read : null
}

/**
 * Whether a percentage reaches its target: after rounding to `places` decimals (GB/T 8170-2008, 4.3.3), except that 100 % is met by the
 * exact value alone, because 99.96 is not all of it.
 */
export function reaches(value: Big, target: DecimalLike, places: number): boolean {
  const asked = big(target)
  return (asked.eq(100) ? value : roundGb8170(value, places)).gte(asked)
}

const notJudged = (zh: string, en: string): Rate => ({ percent: null, meets: null, reason: { zh, en } })

/** `part` ÷ `whole` × 100, rounded once by GB/T 8170; always between 0 and 100, or null with the reason. */
export function rateOf({ part, whole, places = 1, target }: RateInput): Rate {
  const [upper, lower] = [readAmount(part), readAmount(whole)]
  if (upper === null || lower === null)
    return notJudged('分子或分母缺失或不是有效数值，不评价', 'a part is missing or no valid amount: not judged')
  if (lower.eq(0)) return notJudged('分母为零，没有可评价的对象', 'the whole is zero: there is nothing to judge')
  if (upper.gt(lower))
    return notJudged('分子大于分母，请核对数据', 'the part is greater than the whole: check the figures')
  const percent = upper.times(100).div(lower)
  const asked = readFigure(target)
  return {
    percent: roundGb8170(percent, places).toFixed(places),
    meets: asked === null ? null : reaches(percent, asked, places),
    reason: null,
  }
}

export interface RateOfSumInput extends Omit<RateInput, 'part' | 'whole'> {
  readonly rows: readonly { readonly part: Figure; readonly whole: Figure }[]
}

/** The rate of several together: the sum of the parts over the sum of the wholes, never the mean of their percentages. */
export function rateOfSum({ rows, ...rest }: RateOfSumInput): Rate {
  // A row whose part is missing or exceeds its whole must not hide behind the others.
  const isSound = ({ part, whole }: (typeof rows)[number]) => {
    const [upper, lower] = [readAmount(part), readAmount(whole)]
    return upper !== null && lower !== null && upper.lte(lower)
  }
  const faulty = rows.find((row) => !isSound(row))
  if (faulty !== undefined)
    return notJudged(
      '有一行的分子或分母缺失，或分子大于分母，请核对数据',
      'in one row a part is missing or greater than its whole',
    )
  const sum = (key: 'part' | 'whole') => rows.reduce((total, row) => total.plus(readAmount(row[key]) ?? 0), big(0))
  return rateOf({ part: sum('part'), whole: sum('whole'), ...rest })
}
