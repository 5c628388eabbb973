import { type Day, type Period, periodEnd } from '@workpoints/core'
import { type Entry, type Named, stateOn } from '@workpoints/registers'
import { type EmergencyStockRow, stockFault } from './registers/emergency-stock.ts'
import { isOutfallVerified, type OutfallRow } from './registers/outfalls.ts'
import { hasInletMonitor, hasStock, type ParkWorksRow } from './registers/park-works.ts'
import { isFinished, type PhosphorusActionRow } from './registers/phosphorus-actions.ts'
import { judgeSourceRows, type SourceSampleRow } from './registers/source-samples.ts'
import { isUrban, type SourceRow, type SourceStep, sourceSteps } from './registers/sources.ts'
import { sourceRatesOf } from './rules/drinking-source.ts'
import { type OutfallStage, outfallProgress } from './rules/outfalls.ts'

/** How many of how many. */
export interface Part {
  readonly done: number
  readonly of: number
}

const part = <T>(rows: readonly T[], has: (row: T) => boolean): Part => ({
  done: rows.filter(has).length,
  of: rows.length,
})

/** A row that somebody must look at. */
export interface Open {
  readonly id: string
  readonly label: string
  readonly unit: string
}

const opened = ({ id, label, unit }: Named<unknown>): Open => ({ id, label, unit })

/** Outfalls by river, how far each stage has come, and those of the key rivers that are still open. */
export function outfallsStanding(entries: readonly Named<OutfallRow>[], period: Period) {
  const stageOf = (entry: Entry<unknown>) => (stateOn(entry, periodEnd(period)) ?? null) as OutfallStage | null
  const key = entries.filter(({ data }) => data.isKey)
  return {
    progress: outfallProgress(entries.map(stageOf)),
    key: part(key, (entry) => isOutfallVerified(entry, period)),
    open: key.filter((entry) => !isOutfallVerified(entry, period)).map(opened),
    exceeding: entries.filter(({ data }) => data.meets === false).length,
    rivers: [...Map.groupBy(entries, ({ data }) => data.river)]
      .map(([river, own]) => ({
        river,
        verified: part(own, (entry) => isOutfallVerified(entry, period)),
        key: part(
          own.filter(({ data }) => data.isKey),
          (entry) => isOutfallVerified(entry, period),
        ),
      }))
      .toSorted((a, b) => b.verified.of - b.verified.done - (a.verified.of - a.verified.done)),
  }
}

/** What each source has of what task 31 asks, and which of its zones have problems that are not solved. */
export function sourcesStanding(entries: readonly Named<SourceRow>[], period: Period) {
  const urban = entries.filter(({ data }) => isUrban(data))
  const township = entries.filter(({ data }) => !isUrban(data))
  const stepOf = (rows: typeof urban, step: SourceStep): Part =>
    part(rows, ({ data }) => sourceSteps[step](data, period))
  return {
    standard: stepOf(urban, 'standard'),
    zonedUrban: stepOf(urban, 'zoned'),
    zonedTownship: stepOf(township, 'zoned'),
    monitored: stepOf(urban, 'monitored'),
    connected: stepOf(urban, 'connected'),
    video: stepOf(urban, 'video'),
    lacking: entries.flatMap((entry) => {
      const asked: readonly SourceStep[] = isUrban(entry.data)
        ? ['standard', 'zoned', 'monitored', 'connected', 'video']
        : ['zoned']
      const missing = asked.filter((step) => !sourceSteps[step](entry.data, period))
      return missing.length === 0 ? [] : [{ ...opened(entry), missing }]
    }),
    problems: entries
      .filter(
        ({ data }) => (data.problems ?? []).length > 0 && (data.solvedOn === null || data.solvedOn > periodEnd(period)),
      )
      .map(opened),
  }
}

/** Whether the sources attained in the latest month by then that each was sampled in, and by which items not (GB 3838-2002, GB/T 14848-2017). */
export function sourceQuality(
  results: readonly Named<SourceSampleRow>[],
  sources: readonly Named<SourceRow>[],
  period: Period,
) {
  const withdrawals = new Map(sources.map(({ unit, data }) => [`${unit}/${data.name}`, data.withdrawal]))
  const bySource = Map.groupBy(
    results.filter(({ data }) => data.month <= period),
    ({ unit, data }) => `${unit}/${data.source}`,
  )
  const judged = [...bySource].flatMap(([key, own]) => {
    const month = own
      .map(({ data }) => data.month)
      .toSorted()
      .at(-1)
    const rows = own.filter(({ data }) => data.month === month)
    const [first] = rows
    if (first === undefined || month === undefined) return []
    const { attains, exceeding } = judgeSourceRows(rows.map(({ data }) => data))
    const withdrawal = withdrawals.get(key)
    return [{ ...opened(first), month, attains, exceeding, ...(withdrawal == null ? {} : { withdrawal }) }]
  })
  return {
    rates: sourceRatesOf(judged),
    sampled: judged.length,
    failing: judged.filter(({ attains }) => attains === false),
  }
}

/** Works of parks with metals: monitor and stock; and stock that is short or past its day. */
export function parksStanding(
  works: readonly Named<ParkWorksRow>[],
  stock: readonly Named<EmergencyStockRow>[],
  period: Period,
) {
  const heavy = works.filter(({ data }) => data.hasMetals)
  const on: Day = periodEnd(period)
  return {
    monitors: part(heavy, ({ data }) => hasInletMonitor(data, period)),
    stocks: part(heavy, ({ data }) => hasStock(data, period)),
    lacking: heavy.flatMap((entry) => {
      const missing = [
        ...(hasInletMonitor(entry.data, period) ? [] : (['monitor'] as const)),
        ...(hasStock(entry.data, period) ? [] : (['stock'] as const)),
      ]
      return missing.length === 0 ? [] : [{ ...opened(entry), missing }]
    }),
    faults: stock.flatMap((entry) => {
      const fault = stockFault(entry.data, on)
      const { works: of, quota, quantity, measure, expiresOn } = entry.data
      return fault === null ? [] : [{ ...opened(entry), fault, works: of, quota, quantity, measure, expiresOn }]
    }),
  }
}

/** Measures of the phosphorus campaign by the unit that leads them: how many are finished, how many late, and what they cut. */
export function actionsStanding(entries: readonly Named<PhosphorusActionRow>[], period: Period) {
  return [...Map.groupBy(entries, ({ data }) => data.lead)].map(([lead, own]) => ({
    lead,
    finished: part(own, (entry) => isFinished(entry, period)),
    late: own.filter((entry) => entry.data.dueOn <= periodEnd(period) && !isFinished(entry, period)).map(opened),
    cutTonnes:
      own
        .filter((entry) => isFinished(entry, period))
        .reduce((sum, { data }) => sum + Math.round(Number(data.cut ?? 0) * 100), 0) / 100,
  }))
}
