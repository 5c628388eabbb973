import { type Period, periodEnd, type Rate, type Text } from '@workpoints/core'
import { type Entry, type Named, stateOn } from '@workpoints/registers'
import { type HazardRow, isOpen } from './registers/hazards.ts'
import { type PlotRow, stepsOf } from './registers/plots.ts'
import { itemName, judgeSampleRow, type SampleRow } from './registers/samples.ts'
import { isPlotSafe, type PlotState, plotStates } from './rules/plot-process.ts'
import { plotSafeUseRate } from './rules/plot-rate.ts'
import { judgeSources, type RadioactiveSource, type SourceState } from './rules/radiation.ts'

/** A row that somebody must look at, and why. */
export interface Finding {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly text: Text
}

export interface PlotsRow extends PlotRow {
  readonly area: string
  readonly kind: 'sensitive-change' | 'listed' | null
}

/** Plots by the end of a period: how many stand at each state, the rate of those put to use, and which of them were not made safe. */
export function plotsStanding(
  entries: readonly Named<PlotsRow>[],
  period: Period,
  target: string | null,
): Rate & {
  readonly byState: readonly { readonly state: Text; readonly count: number }[]
  readonly unsafe: readonly Finding[]
} {
  const end = periodEnd(period)
  const used = entries.filter(({ data }) => data.kind !== null && data.usedOn !== null && data.usedOn <= end)
  const judged = used.map((entry) => ({ entry, ...isPlotSafe(stepsOf(entry.data)) }))
  const counts = Map.groupBy(entries, (entry) => stateOn(entry, end) ?? 'registered')
  return {
    ...plotSafeUseRate({
      plots: judged.map(({ entry, safe }) => ({ areaMu: entry.data.area, safe: safe === true })),
      target,
    }),
    byState: (Object.keys(plotStates) as PlotState[]).flatMap((state) => {
      const count = counts.get(state)?.length ?? 0
      return count === 0 ? [] : [{ state: plotStates[state], count }]
    }),
    unsafe: judged.flatMap(({ entry: { id, label, unit }, reason }) =>
      reason === null ? [] : [{ id, label, unit, text: reason }],
    ),
  }
}

/** Samples taken by the end of a period: how many were judged and not, and those above the screening value with their multiples. */
export function samplesStanding(
  entries: readonly Named<SampleRow>[],
  period: Period,
): {
  readonly judged: number
  readonly open: number
  readonly above: readonly (Finding & { readonly item: Text; readonly multiple: string | null })[]
} {
  const taken = entries.filter(({ data }) => data.takenOn <= periodEnd(period))
  const rows = taken.map(({ id, label, unit, data }) => ({
    id,
    label,
    unit,
    item: itemName(data.item),
    ...judgeSampleRow(data),
  }))
  const above = rows.filter(({ exceeds }) => exceeds === true)
  const open = rows.filter(({ exceeds }) => exceeds === null).length
  return {
    judged: rows.length - open,
    open,
    above: above
      .map(({ id, label, unit, item, text, exceedMultiple: multiple }) => ({ id, label, unit, item, text, multiple }))
      .toSorted((a, b) => Number(b.multiple) - Number(a.multiple)),
  }
}

export interface SourcesRow {
  readonly condition: SourceState
  readonly licenceUntil: string | null
  readonly idleSince: string | null
}

/** Radioactive sources by the end of a period, with the safety faults that are still open. */
export function radiationStanding(
  held: readonly Entry<SourcesRow>[],
  hazards: readonly Entry<HazardRow>[],
  period: Period,
): ReturnType<typeof judgeSources> & { readonly openHazards: number } {
  const sources = held.map(
    ({ data }): RadioactiveSource => ({
      state: data.condition,
      licenceUntil: data.licenceUntil,
      idleSince: data.idleSince,
    }),
  )
  const open = hazards.filter((entry) => /^(source|mine)$/.test(entry.data.kind) && isOpen(entry, period))
  return { ...judgeSources(sources, periodEnd(period)), openHazards: open.length }
}
