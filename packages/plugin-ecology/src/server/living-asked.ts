import { big, countsIn, type Light, type PlanFacts, type Target } from '@workpoints/core'
import type { View } from '@workpoints/core/server'
import type { SharedFlow } from '../standing/counties.ts'
import { type DatedAmount, flowStanding } from '../standing/flow.ts'

/** A page's view and the units whose rows its reader sees; null for all of them. */
export interface Reader {
  readonly view: View
  readonly units: readonly string[] | null
}

const targetOf = ({ plan }: PlanFacts, key: string): Target | undefined =>
  plan.targets.find(({ indicator }) => indicator === `ecology.${key}`)

/** The value a target asks for where it asks for at least so much. */
const wanted = (target: Target | undefined): string | null =>
  target?.demand.kind === 'at-least' ? target.demand.value : null

/** Each unit's share of a target. */
const sharesOf = ({ allocations }: PlanFacts, target: Target | undefined): ReadonlyMap<string, string> =>
  new Map(allocations.filter((share) => share.target === target?.id).map(({ unit, value }) => [unit, value]))

/** What is asked of some units together: the sum of their shares; null where one of them has none. */
function sumOfShares(shares: ReadonlyMap<string, string>, units: readonly string[]): string | null {
  const own = units.map((unit) => shares.get(unit))
  return own.length === 0 || own.includes(undefined)
    ? null
    : own.reduce((sum, share) => sum.plus(share ?? 0), big(0)).toFixed()
}

/** What a rate of the city is to reach; a rate that is asked of the city is not asked of one county. */
export const askedOfWhole = ({ view, units }: Reader, key: string): string | null =>
  units === null ? wanted(targetOf(view.facts, key)) : null

/**
 * An amount for who sees all of it, or for who sees some units' part: then their shares are the target, and one unit's light the light.
 * What lies in a zone is its county's: for the whole, rows of units that the target does not speak for are not added again.
 */
export function flowOf({ view, units }: Reader, key: string, amounts: readonly DatedAmount[]) {
  const { facts, at, whole, counties } = view
  const target = targetOf(facts, key)
  const counts = countsIn(facts, `ecology.${key}`)
  const counted = amounts.filter(({ unit }) => units?.includes(unit) ?? counts(unit))
  const own = units === null ? wanted(target) : sumOfShares(sharesOf(facts, target), units)
  const light: Light | undefined =
    units === null
      ? whole.get(target?.id ?? '')?.light
      : counties.find((one) => units.length === 1 && one.target === target?.id && one.unit === units[0])?.light
  const asked = { year: facts.plan.year, on: at.on, target: own, curve: target?.pace ?? null }
  return { ...flowStanding(counted, asked), light: light ?? 'grey' }
}

/** The same amount with each unit's own share. */
export function sharedFlow({ facts }: View, key: string, amounts: readonly DatedAmount[]): SharedFlow {
  const target = targetOf(facts, key)
  return { amounts, shares: sharesOf(facts, target), curve: target?.pace ?? null }
}
