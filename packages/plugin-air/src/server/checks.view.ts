import { big, countingUnits, countsIn, isCounty, type PlanFacts, type Target, type Text } from '@workpoints/core'
import type { View } from '@workpoints/core/server'
import { type Named, stateOn } from '@workpoints/registers'
import { checkStanding, checksOf, countedIn, type DatedCheck } from '../standing/checks.ts'

interface Checked {
  readonly on: string
  readonly result: 'pass' | 'fail'
  readonly retestedOn: string | null
}

/** Rows of the ledgers that the reader may see. */
export interface ChecksRows {
  readonly trucks: readonly Named<
    Checked & { readonly fuelSampled: boolean | null; readonly fuelResult: string | null }
  >[]
  readonly heavy: readonly Named<Checked & { readonly plate: string; readonly smoke: boolean | null }>[]
  readonly machines: readonly Named<Checked & { readonly code: string }>[]
  readonly machinery: readonly Named<{ readonly code: string; readonly codedOn: string }>[]
}

/** The four indicators of checks in the order of the document, with the ledger that holds each. */
const kinds = [
  { key: 'diesel-exhaust-checks', ledger: 'truck-checks' },
  { key: 'fuel-checks', ledger: 'truck-checks' },
  { key: 'heavy-diesel-checks', ledger: 'heavy-trucks' },
  { key: 'nonroad-checks', ledger: 'machinery-checks' },
] as const
type Kind = (typeof kinds)[number]['key']

function checksByKind({ trucks, heavy, machines }: ChecksRows, on: string): Readonly<Record<Kind, DatedCheck[]>> {
  const fuel = trucks.filter(({ data }) => data.fuelSampled === true)
  return {
    'diesel-exhaust-checks': checksOf(trucks, on, null),
    // What was found in the fuel, and not in the exhaust: fuel is not tested again.
    'fuel-checks': checksOf(
      fuel.map((row) => ({
        ...row,
        data: { ...row.data, result: row.data.fuelResult === 'fail' ? ('fail' as const) : ('pass' as const) },
      })),
      on,
      null,
    ).map((check) => ({ ...check, isOpen: false })),
    'heavy-diesel-checks': checksOf(heavy, on, ({ plate }) => plate),
    'nonroad-checks': checksOf(machines, on, ({ code }) => code),
  }
}

/** What is asked of these units together: the whole target, or their shares; null where one has none. */
function askedOf(
  { allocations }: PlanFacts,
  target: Target | undefined,
  units: readonly string[] | null,
): string | null {
  if (target === undefined || target.demand.kind !== 'at-least') return null
  if (units === null) return target.demand.value
  const shares = units.map(
    (unit) => allocations.find((share) => share.target === target.id && share.unit === unit)?.value,
  )
  return shares.length === 0 || shares.includes(undefined)
    ? null
    : shares.reduce((sum, share) => sum.plus(share ?? 0), big(0)).toFixed()
}

/** Coded machines on a day, and those of them that were checked in the year. */
function codedOf({ machinery, machines }: ChecksRows, on: string) {
  const present = machinery.filter((one) => one.data.codedOn <= on && stateOn(one, on) !== 'gone')
  const ofYear = machines.filter(({ data }) => data.on <= on && data.on.startsWith(on.slice(0, 4)))
  const checked = new Set(ofYear.map(({ unit, data }) => `${unit}/${data.code.trim()}`))
  const known = new Set(machinery.map(({ unit, data }) => `${unit}/${data.code.trim()}`))
  return {
    count: present.length,
    unplated: present.filter((one) => stateOn(one, on) === 'coded').length,
    unchecked: present.filter(({ unit, data }) => !checked.has(`${unit}/${data.code.trim()}`)).length,
    /** Machines that were checked under a code that is not listed. */
    uncoded: [...checked].filter((code) => !known.has(code)).length,
  }
}

/** What the page shows; `units` are those whose rows the reader sees, null for all. */
export function checksView({ facts, at, whole, counties }: View, rows: ChecksRows, units: readonly string[] | null) {
  const { on } = at
  const year = facts.plan.year
  const all = checksByKind(rows, on)
  const targetOf = (key: Kind) => facts.plan.targets.find(({ indicator }) => indicator === `air.${key}`)
  const isCityWide = (target: Target | undefined) =>
    target !== undefined && !countingUnits(facts, target).some((unit) => isCounty(facts.units.get(unit)))
  // What is done in a zone is its county's to report: rows of units that the target does not speak for are not added.
  const counting = (key: Kind) => {
    const target = targetOf(key)
    if (units !== null || isCityWide(target)) return all[key]
    const counts = countsIn(facts, `air.${key}`)
    return all[key].filter(({ unit }) => counts(unit))
  }
  const places = [...facts.units.values()].filter((unit) => isCounty(unit) && (units?.includes(unit.id) ?? true))
  const period = String(year)
  return {
    ...{ on, isPart: units !== null, seesNone: units?.length === 0 },
    kinds: kinds.map(({ key, ledger }) => {
      const target = targetOf(key)
      const light =
        units === null
          ? whole.get(target?.id ?? '')?.light
          : counties.find((one) => units.length === 1 && one.target === target?.id && one.unit === units[0])?.light
      return {
        ...{ key, ledger, name: target?.name ?? { zh: key, en: key }, unit: facts.indicators.get(`air.${key}`)?.unit },
        ...{ targetId: target?.id ?? null, light: light ?? ('grey' as const) },
        ...checkStanding(counting(key), {
          year,
          on,
          target: askedOf(facts, target, units),
          curve: target?.pace ?? null,
        }),
      }
    }),
    coded: codedOf(rows, on),
    smoke: rows.heavy.filter(({ data }) => data.smoke === true && data.on <= on && data.on.startsWith(period)).length,
    counties: places
      .map(({ id, name }) => {
        const own = (key: Kind) => all[key].filter(({ unit }) => unit === id)
        const done = (key: Kind) => countedIn(own(key), period)
        const every = kinds.filter(({ key }) => key !== 'fuel-checks').flatMap(({ key }) => own(key))
        return {
          ...{ unit: id, name: name as Text, exhaust: done('diesel-exhaust-checks'), fuel: done('fuel-checks') },
          ...{ heavy: done('heavy-diesel-checks'), nonroad: done('nonroad-checks') },
          ...{ failed: every.filter(({ fails }) => fails).length, open: every.filter(({ isOpen }) => isOpen).length },
        }
      })
      .filter(
        ({ unit, exhaust, heavy, nonroad }) =>
          facts.units.get(unit)?.kind === 'county' || exhaust + heavy + nonroad > 0,
      ),
  }
}
