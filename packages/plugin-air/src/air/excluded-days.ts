import type { Day } from '@workpoints/core'

/** A day of a series. */
export interface DayOf {
  readonly day: Day
}

/** A figure of all days, and without the approved sand-dust days (环办监测〔2016〕120号): both are always shown. */
export interface BothFigures<Result> {
  readonly all: Result
  readonly deducted: Result
  /** Which of the two the top level repeats. */
  readonly official: 'all' | 'deducted'
  /** The excluded days that the series holds. */
  readonly excludedDays: readonly Day[]
}

/** Works a figure out twice. */
export function both<Row extends DayOf, Result extends object>(
  rows: readonly Row[],
  { excludedDays = [], official }: { readonly excludedDays?: readonly Day[]; readonly official: 'all' | 'deducted' },
  work: (rows: readonly Row[]) => Result,
): Result & BothFigures<Result> {
  const out = new Set(excludedDays)
  const all = work(rows)
  const kept = rows.filter(({ day }) => !out.has(day))
  const deducted = kept.length === rows.length ? all : work(kept)
  const held = [...new Set(rows.filter(({ day }) => out.has(day)).map(({ day }) => day))].sort()
  return { ...(official === 'all' ? all : deducted), all, deducted, official, excludedDays: held }
}
