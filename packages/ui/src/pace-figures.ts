import type { Light } from './light-mark.tsx'

/** A value that is not known yet, with its range. */
export interface Foreseen {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** What a pace chart draws; all lists run along `periods`, null where nothing is known. */
export interface PaceFigures {
  /** Short names along the axis, such as 1月 … 12月. */
  readonly periods: readonly string[]
  readonly actual: readonly (number | null)[]
  /** Where the value should be by the end of each period. */
  readonly expected?: readonly (number | null)[] | undefined
  readonly target?: { readonly value: number; readonly label: string } | null | undefined
  /** From the first period without an actual value. */
  readonly forecast?: readonly (Foreseen | null)[] | undefined
  readonly light: Light
  /** False cuts the axis near the figures, for means and shares; sums begin at zero. */
  readonly fromZero?: boolean | undefined
}

export interface PaceLabels {
  readonly period: string
  readonly actual: string
  readonly expected: string
  readonly target: string
  readonly forecast: string
  /** In a table cell or the readout where nothing is known, such as 暂无数据. */
  readonly none: string
  /** The two ways to look at it. */
  readonly chart: string
  readonly table: string
  readonly view: string
}

/** Number as shown: at most two decimals, no grouping below ten thousand. */
export function plainNumber(figure: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: 'min2' }).format(figure)
}

/** Index of the last period with an actual value, or -1. */
export function lastKnown(actual: readonly (number | null)[]): number {
  return actual.findLastIndex((value) => value !== null)
}
