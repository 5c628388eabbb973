import { cityIdOf, isCounty, monthOf, type Text } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
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
import { priorityRegions, type SurveyRow, surveysOf } from '../registers/species-surveys.ts'
import { improvedForest } from '../rules/forest.ts'
import { protectedSpeciesRateOf } from '../rules/species.ts'
import { countyRows } from '../standing/counties.ts'
import { erosionAmounts, erosionInHand, forestAmounts, forestInHand } from '../standing/flow.ts'
import { cluesStanding, linesStanding, shieldStanding } from '../standing/lines.ts'
import { minesStanding } from '../standing/mines.ts'
import { coverStanding, eqiStanding, fallStanding } from '../standing/results.ts'
import { askedOfWhole, flowOf, type Reader, sharedFlow } from './living-asked.ts'

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

/** What the page shows. */
export function livingView(reader: Reader, rows: LivingRows) {
  const { at, facts } = reader.view
  const { on } = at
  const named = (unit: string): Text => facts.units.get(unit)?.name ?? { zh: unit, en: unit }
  const withName = <T extends { readonly unit: string }>(list: readonly T[]) =>
    list.map((row) => ({ ...row, name: named(row.unit) }))
  const place = reader.units?.[0] ?? cityIdOf(facts.units.values()) ?? ''
  const here = <T extends { readonly unit: string }>(list: readonly T[]) => list.filter(({ unit }) => unit === place)
  const { cases, ...mineFigures } = minesStanding(rows.mines, on)
  const { overdue, ...shieldFigures } = shieldStanding(rows.shield, on)
  const clues = cluesStanding(rows.clues, on)
  return {
    on,
    place: named(place),
    forest: forestOf(reader, rows.forest),
    erosion: { ...erosionOf(reader, rows.erosion), fall: fallStanding(here(rows.results), on) },
    mines: { ...mineFigures, count: rows.mines.length, cases: withName(cases) },
    shield: { ...shieldFigures, overdue: withName(overdue) },
    lines: linesStanding(rows.lines, on).map((line) => ({ ...line, short: withName(line.short) })),
    clues: { ...clues, open: withName(clues.open) },
    eqi: eqiStanding(here(rows.eqi), on),
    cover: { ...coverStanding(here(rows.cover), on), target: askedOfWhole(reader, 'forest-cover') },
    species: speciesOf(reader, rows.species),
    surveys: surveysOf(rows.surveys, monthOf(on)).map((row) => ({ ...row, name: priorityRegions[row.region] })),
    counties: withName(countiesOf(reader, rows)),
  }
}

function forestOf(reader: Reader, rows: LivingRows['forest']) {
  const { at, facts } = reader.view
  const thisYear = rows.filter(({ data }) => data.acceptedOn?.startsWith(String(facts.plan.year)) === true)
  const parcels = thisYear.map((entry) => asImprovedForest(entry, monthOf(at.on)))
  return {
    ...flowOf(reader, 'low-yield-forest', forestAmounts(rows)),
    byKind: improvedForest({ parcels }).byKind,
    inHand: forestInHand(rows, at.on),
    count: rows.length,
  }
}

const erosionOf = (reader: Reader, rows: LivingRows['erosion']) => ({
  ...flowOf(reader, 'erosion-control', erosionAmounts(rows)),
  inHand: erosionInHand(rows, reader.view.at.on),
  count: rows.length,
})

function speciesOf(reader: Reader, rows: LivingRows['species']) {
  const target = askedOfWhole(reader, 'protected-species')
  const entries = asSpecies(rows, monthOf(reader.view.at.on))
  const count = new Set(entries.map(({ species }) => species)).size
  return { ...protectedSpeciesRateOf({ entries, target }), target, count }
}

function countiesOf({ view, units }: Reader, rows: LivingRows) {
  const { at, facts } = view
  const counties = [...facts.units.values()].filter((unit) => isCounty(unit) && (units?.includes(unit.id) ?? true))
  const { mines, shield, clues, eqi } = rows
  const forest = sharedFlow(view, 'low-yield-forest', forestAmounts(rows.forest))
  const erosion = sharedFlow(view, 'erosion-control', erosionAmounts(rows.erosion))
  const asked = { year: facts.plan.year, on: at.on, forest, erosion, mines, shield, clues, eqi }
  return countyRows(
    asked,
    counties.map(({ id }) => id),
  )
}
