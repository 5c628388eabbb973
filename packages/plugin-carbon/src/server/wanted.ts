import { countsIn, type PlanFacts, type Target, targetForUnit } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import { readableUnits } from '@workpoints/registers/server'

/** What the plan asks for in this area, as the reader is to see it. */
export interface Wanted {
  /** Whether all units' rows are seen; figures of the city are not made of fewer. */
  readonly isWhole: boolean
  /** The figure a target asks for: the whole one, or the reader's own share where only one unit's rows are seen; null where there is none. */
  readonly amountOf: (key: string) => string | null
  /** Whether a row counts for a target, by its unit. */
  readonly counted: (key: string) => (row: { readonly unit: string }) => boolean
  /** Each unit's share of a target. */
  readonly sharesOf: (key: string) => ReadonlyMap<string, string>
}

const atLeast = (target: Target | null): string | null =>
  target?.demand.kind === 'at-least' ? target.demand.value : null

/** Reads the targets of low carbon for a reader. A figure of the city is no target for one county's rows: it is shown its share. */
export function wantedBy(ctx: Context, facts: PlanFacts): Wanted {
  const units = readableUnits(ctx, 'carbon')
  const targetOf = (key: string) => facts.plan.targets.find(({ indicator }) => indicator === `carbon.${key}`)
  const sharesOf = (key: string) =>
    new Map(
      facts.allocations.filter(({ target }) => target === targetOf(key)?.id).map(({ unit, value }) => [unit, value]),
    )
  const amountOf = (key: string): string | null => {
    const target = targetOf(key)
    if (target === undefined || units === null) return atLeast(target ?? null)
    const [unit] = units
    const indicator = facts.indicators.get(target.indicator)
    if (unit === undefined || units.length > 1 || indicator === undefined) return null
    const share = facts.allocations.find((one) => one.target === target.id && one.unit === unit) ?? null
    return atLeast(targetForUnit(target, indicator, unit, share))
  }
  const counted = (key: string) => {
    const counts = countsIn(facts, `carbon.${key}`)
    return ({ unit }: { readonly unit: string }): boolean => counts(unit)
  }
  return { isWhole: units === null, amountOf, counted, sharesOf }
}
