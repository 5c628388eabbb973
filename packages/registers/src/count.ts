import type { Period } from '@workpoints/core'
import type { Entry } from './entry.ts'

/** A plain number, or a decimal as text. */
export type Amount = number | string

/** What all entries of one unit (or of the city) come to; parts where it is a share of them. */
export type Tallied = { readonly value: Amount } | { readonly numerator: Amount; readonly denominator: Amount }

/**
 * Which entries count for an indicator, when, and for whom. `value` adds up (1 an entry unless told); `numerator` and `denominator` give
 * a percentage of sums, never a mean of percentages; `tally` sees all entries at once, for what is no sum.
 */
export interface Count<D> {
  /** The indicator's key as the plugin declares it, without the plugin's name. */
  readonly indicator: string
  /** Each unit by itself, or all rows together for the city; `unit` unless told. It has to be what the indicator's `reportedBy` says. */
  readonly whom?: 'unit' | 'city'
  /** Of the rows together for the city, only those that belong to the city itself: its published figure stands beside the counties'. */
  readonly rows?: 'city'
  /** Whether a figure is made each month or once for the year; `month` unless told. */
  readonly every?: 'month' | 'year'
  /** What a unit without any row has: nothing is known of it, or there is none. `missing` unless told. */
  readonly empty?: 'missing' | 'zero'
  /** Whether an entry is looked at for the period; all are unless told. */
  when?(entry: Entry<D>, period: Period): boolean
  value?(entry: Entry<D>, period: Period): Amount
  numerator?(entry: Entry<D>, period: Period): Amount
  denominator?(entry: Entry<D>, period: Period): Amount
  tally?(entries: readonly Entry<D>[], period: Period): Tallied | null
}
