import { big } from '@workpoints/core'
import type { GroupRow } from './register-data.ts'

/** One unit's line; `unit` null is the sum of all. */
export interface BreakdownRow {
  readonly unit: string | null
  readonly count: number
  readonly states: Readonly<Record<string, number>>
  readonly sums: Readonly<Record<string, string | null>>
}

function added(unit: string | null, rows: readonly GroupRow[]): BreakdownRow {
  const states: Record<string, number> = {}
  const sums: Record<string, string | null> = {}
  for (const { state, count, sums: own } of rows) {
    states[state] = (states[state] ?? 0) + count
    for (const [key, sum] of Object.entries(own))
      if (sum !== null)
        sums[key] = big(sums[key] ?? '0')
          .plus(sum)
          .toFixed()
  }
  return { unit, count: rows.reduce((all, { count }) => all + count, 0), states, sums }
}

/** Counted rows as lines: a unit each in the given order, then the sum of all. Nothing known adds nothing. */
export function breakdownOf(groups: readonly GroupRow[], order: readonly string[]): BreakdownRow[] {
  const byUnit = Map.groupBy(groups, ({ unit }) => unit)
  const units = [...order.filter((id) => byUnit.has(id)), ...[...byUnit.keys()].filter((id) => !order.includes(id))]
  return [...units.map((unit) => added(unit, byUnit.get(unit) ?? [])), added(null, groups)]
}
