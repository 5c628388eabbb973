import type { Accumulation, Indicator, Text } from '@workpoints/core'
import type { Asked, ValueEntry } from './content.ts'

/** A figure that a report asks for, with everything that its row in the form shows and its checks need. */
export interface AskedView extends Asked {
  readonly name: Text
  readonly unit: Text
  readonly accumulation: Accumulation
  readonly decimals: number
  readonly indivisible: boolean
  /** Given as numerator and denominator; the percentage is computed from them. */
  readonly hasParts: boolean
  /** Percentages lie between 0 and 100, unless they are rates of change. */
  readonly isShare: boolean
  /** A rate of change, which may lie below zero. */
  readonly isSigned: boolean
  /** A class of GB 3838, 1 to 6. */
  readonly isClass: boolean
  /** What the target asks for, in words. */
  readonly demand: Text
  /** What its module counted, for this period or the one that holds it; then it is `computed`, and not asked. */
  readonly counted: { readonly value: string; readonly period: string } | null
  /** Its module counted it for an earlier period: nothing has come for this one yet, and it may be typed or left to come. */
  readonly mayCome: boolean
  /** The unit's last figure, as it would be typed. */
  readonly previous: { readonly period: string; readonly entry: ValueEntry } | null
  /** The total up to the period before, of what adds up. */
  readonly totalBefore: string | null
  /** Between which values this unit's figures of a period of this length usually lie; null with fewer than four of them. */
  readonly usual: { readonly low: string; readonly high: string } | null
}

/** Whether a figure is given by its parts: rates that add up over units or over time are. */
export const hasParts = ({ accumulation, rollUp }: Pick<Indicator, 'accumulation' | 'rollUp'>): boolean =>
  accumulation === 'ratio' || rollUp === 'ratio'
