import {
  big,
  countingUnits,
  isCounty,
  type Light,
  monthOf,
  type PlanFacts,
  type Target,
  type Text,
} from '@workpoints/core'
import type { View } from '@workpoints/core/server'
import type { Named } from '@workpoints/registers'
import { priorityRegions, type SurveyRow, surveysOf } from '../registers/biodiversity.ts'
import type { ControlLineRow } from '../registers/control-lines.ts'
import type { EqiRow } from '../registers/eqi.ts'
import type { ErosionResultRow } from '../registers/erosion-results.ts'
import type { ErosionWorkRow } from '../registers/erosion-works.ts'
import type { ForestCoverRow } from '../registers/forest-cover.ts'
import { asImprovedForest, type ForestWorkRow } from '../registers/forest-works.ts'
import type { GreenShieldRow } from '../registers/green-shield.ts'
import type { LineClueRow } from '../registers/line-clues.ts'
import type { MineRow } from '../registers/mines.ts'
import { asSpecies, type SpeciesRow } from '../registers/species.ts'
import { improvedForest } from '../rules/forest.ts'
import { protectedSpeciesRateOf } from '../rules/species.ts'
import { countyRows, type SharedFlow } from '../standing/counties.ts'
import {
  type DatedAmount,
  erosionAmounts,
  erosionInHand,
  flowStanding,
  forestAmounts,
  forestInHand,
} from '../standing/flow.ts'
import { cluesStanding, linesStanding, shieldStanding } from '../standing/lines.ts'
import { minesStanding } from '../standing/mines.ts'
import { coverStanding, eqiStanding, fallStanding } from '../standing/results.ts'

/** Rows of the ledgers that the reader may see. */
export interface LivingRows {
  readonly forest: readonly Named<ForestWorkRow>[]
  readonly erosion: readonly Named<ErosionWorkRow>[]
  readonly mines: readonly Named<MineRow>[]
  readonly shield: readonly Named<GreenShieldRow>[]
  readonly lines: readonly Named<ControlLineRow>[]
  readonly clues: readonly Named<LineClueRow>[]
  readonly eqi: readonly Named<EqiRow>[]
  readonly cover: readonly Named<ForestCoverRow>[]
  readonly results: readonly Named<ErosionResultRow>[]
  readonly species: readonly Named<SpeciesRow>[]
  readonly surveys: readonly Named<SurveyRow>[]
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

/** An amount for who sees all of it, or for who sees some units' part: then their shares are the target, and one unit's light the light. */
function flowOf(
  { facts, at, whole, counties }: View,
  { target, amounts }: { readonly target: Target | undefined; readonly amounts: readonly DatedAmount[] },
  units: readonly string[] | null,
) {
  const own = units === null ? wanted(target) : sumOfShares(sharesOf(facts, target), units)
  const light: Light | undefined =
    units === null
      ? whole.get(target?.id ?? '')?.light
      : counties.find((one) => units.length === 1 && one.target === target?.id && one.unit === units[0])?.light
  const asked = { year: facts.plan.year, on: at.on, target: own, curve: target?.pace ?? null }
  return { ...flowStanding(amounts, asked), light: light ?? 'grey' }
}

/** What the page shows; `units` are those whose rows the reader sees, null for all. */
export function livingView(view: View, rows: LivingRows, units: readonly string[] | null) {
  const { at, facts } = view
  const { on } = at
  const named = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
  const withName = <T extends { readonly unit: string }>(list: readonly T[]) =>
    list.map((row) => ({ ...row, name: named(row.unit) }))
  const place = units?.[0] ?? [...facts.units.values()].find(({ kind }) => kind === 'city')?.id ?? ''
  const here = <T extends { readonly unit: string }>(list: readonly T[]) => list.filter(({ unit }) => unit === place)
  // A rate that is asked of the city is not asked of one county.
  const ofWhole = (key: string): string | null => (units === null ? wanted(targetOf(facts, key)) : null)
  const [forestTarget, erosionTarget] = [targetOf(facts, 'low-yield-forest'), targetOf(facts, 'erosion-control')]
  // What lies in a zone is its county's: rows of units that the target does not speak for are not added again.
  const counted = (target: Target | undefined, amounts: readonly DatedAmount[]) => {
    const subjects = target === undefined ? [] : countingUnits(facts, target)
    return target === undefined || units !== null ? amounts : amounts.filter(({ unit }) => subjects.includes(unit))
  }
  const forest = counted(forestTarget, forestAmounts(rows.forest))
  const erosion = counted(erosionTarget, erosionAmounts(rows.erosion))
  const shared = (target: Target | undefined, amounts: readonly DatedAmount[]): SharedFlow => {
    return { amounts, shares: sharesOf(facts, target), curve: target?.pace ?? null }
  }
  const counties = [...facts.units.values()].filter((unit) => isCounty(unit) && (units?.includes(unit.id) ?? true))
  const { cases, ...mineFigures } = minesStanding(rows.mines, on)
  const { overdue, ...shieldFigures } = shieldStanding(rows.shield, on)
  const clues = cluesStanding(rows.clues, on)
  const thisYear = rows.forest.filter(({ data }) => data.acceptedOn?.startsWith(String(facts.plan.year)) === true)
  const species = asSpecies(rows.species, monthOf(on))
  return {
    on,
    place: named(place),
    forest: {
      ...flowOf(view, { target: forestTarget, amounts: forest }, units),
      byKind: improvedForest({ parcels: thisYear.map((entry) => asImprovedForest(entry, monthOf(on))) }).byKind,
      inHand: forestInHand(rows.forest, on),
      count: rows.forest.length,
    },
    erosion: {
      ...flowOf(view, { target: erosionTarget, amounts: erosion }, units),
      inHand: erosionInHand(rows.erosion, on),
      fall: fallStanding(here(rows.results), on),
      count: rows.erosion.length,
    },
    mines: { ...mineFigures, count: rows.mines.length, cases: withName(cases) },
    shield: { ...shieldFigures, overdue: withName(overdue) },
    lines: linesStanding(rows.lines, on).map((line) => ({ ...line, short: withName(line.short) })),
    clues: { ...clues, open: withName(clues.open) },
    eqi: eqiStanding(here(rows.eqi), on),
    cover: { ...coverStanding(here(rows.cover), on), target: ofWhole('forest-cover') },
    species: {
      ...protectedSpeciesRateOf({ entries: species, target: ofWhole('protected-species') }),
      target: ofWhole('protected-species'),
      count: new Set(species.map((one) => one.species)).size,
    },
    surveys: surveysOf(rows.surveys, monthOf(on)).map((row) => ({ ...row, name: priorityRegions[row.region] })),
    counties: withName(
      countyRows(
        {
          ...{ year: facts.plan.year, on, mines: rows.mines, shield: rows.shield, clues: rows.clues, eqi: rows.eqi },
          ...{ forest: shared(forestTarget, forest), erosion: shared(erosionTarget, erosion) },
        },
        counties.map(({ id }) => id),
      ),
    ),
  }
}
