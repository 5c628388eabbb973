import { decimalsOf } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type Figure, figure, type MaybeFigure, maybe, roundedText, roundTo } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'
import type { Comparison } from './limit.ts'

export interface TargetInput {
  readonly value: MaybeFigure
  readonly target: Figure
  /** `lower`: at most the target (concentrations). `higher`: at least (ratios). */
  readonly better: 'lower' | 'higher'
  /** Default: those of the target, at least 1, as both means and ratios are published. */
  readonly decimals?: number
  readonly comparison?: Comparison
}

export interface TargetCheck {
  readonly meets: boolean | null
  /** What was compared. */
  readonly compared: string | null
  readonly reason: Reason | null
}

/** Decimals at which a target is compared: those it is written with, and one at least. */
export const targetDecimals = (target: Figure): number => Math.max(1, decimalsOf(target))

/** 100 percent is met by an exact 100 alone: 99.96 is not 100 although it rounds to it. */
export const isWhole = (target: Figure, better: TargetInput['better']): boolean =>
  better === 'higher' && figure(target).eq(100)

/** Whether a value keeps the target, in numbers. */
export function keeps(
  value: Big,
  { target, better, decimals, comparison = 'rounded' }: Omit<TargetInput, 'value'>,
): boolean {
  const exact = comparison === 'exact' || isWhole(target, better)
  const compared = exact ? value : roundTo(value, decimals ?? targetDecimals(target))
  return better === 'lower' ? compared.lte(figure(target)) : compared.gte(figure(target))
}

/**
 * Whether a mean or ratio meets a target of the plan: rounded by GB/T 8170, then compared (修约值比较法, 4.3.3); 100 % only by an exact 100.
 * So 25.54 keeps 25.5, and 95.89 misses 96, which is published as 95.9.
 */
export function meetsTarget(input: TargetInput): TargetCheck {
  const value = maybe(input.value)
  if (value === null) return { meets: null, compared: null, reason: noData }
  const { comparison = 'rounded', decimals = targetDecimals(input.target) } = input
  const exact = comparison === 'exact' || isWhole(input.target, input.better)
  return {
    meets: keeps(value, input),
    compared: exact ? exactText(value) : roundedText(value, decimals),
    reason: null,
  }
}
