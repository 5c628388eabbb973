import type { Day, Text } from '@workpoints/core'
import type { Entry } from '@workpoints/registers'
import { type EnergyKind, type EnergyRow, emissionOf, factorOf } from './registers/energy.ts'
import type { IntensityRow } from './registers/intensity.ts'
import { inventoryTotal } from './rules/emission.ts'
import { cumulativeFallOf, type Fall, intensityFall, judgeIntensity, remainingFall } from './rules/intensity.ts'

/** A year of the province's accounting; the city's own estimate stands beside it and is never judged. */
export interface IntensityLine {
  readonly year: string
  readonly target: string | null
  readonly accounted: string | null
  readonly meets: boolean | null
  /** Why there is no judgement. */
  readonly reason: Text | null
  /** Fall by the city's own figures against the year before, percent. */
  readonly estimate: string | null
}

/** The years on record as known on a day, the newest first, with the five years' cumulative fall so far. */
export interface IntensityStanding {
  readonly years: readonly IntensityLine[]
  /** The newest year with an accounted fall; null before the first. */
  readonly accountedUntil: string | null
  readonly cumulative: Fall
  readonly cumulativeTarget: string | null
  /** What the remaining years must still bring together. */
  readonly remaining: Fall
}

/** Where the intensity stands on a day. An accounting that arrives later is not known yet. */
export function intensityStanding(entries: readonly Entry<IntensityRow>[], on: Day): IntensityStanding {
  const rows = entries.map(({ data }) => data).toSorted((a, b) => a.year.localeCompare(b.year))
  const known = (row: IntensityRow) => (row.accountedOn !== null && row.accountedOn <= on ? row.accounted : null)
  const years = rows.map((row): IntensityLine => {
    const accounted = known(row)
    const before = rows.find(({ year }) => Number(year) === Number(row.year) - 1)
    const { meets, reason } = judgeIntensity({ target: row.target, accounted })
    return { year: row.year, target: row.target, accounted, meets, reason, estimate: estimated(row, before) }
  })
  // A year without a figure ends the chain: what comes after it cannot be multiplied on.
  const gap = years.findIndex(({ accounted }) => accounted === null)
  const chain = years.slice(0, gap < 0 ? years.length : gap)
  const cumulative = cumulativeFallOf(chain.map(({ accounted }) => accounted))
  const cumulativeTarget = rows.findLast((row) => row.cumulativeTarget !== null)?.cumulativeTarget ?? null
  return {
    years: years.toReversed(),
    accountedUntil: chain.at(-1)?.year ?? null,
    ...{ cumulative, cumulativeTarget },
    remaining: remainingFall({ target: cumulativeTarget, achieved: cumulative.percent }),
  }
}

function estimated(now: IntensityRow, before: IntensityRow | undefined): string | null {
  if (before === undefined) return null
  const yearOf = ({ emissions, product, priceBase }: IntensityRow) => ({
    ...{ emissions, product },
    ...(priceBase === null ? {} : { priceBase: Number(priceBase) }),
  })
  return intensityFall({ now: yearOf(now), before: yearOf(before) }).percent
}

/** A use of energy with its computed emission. */
export interface EnergyLine {
  readonly id: string
  readonly source: string
  readonly kind: EnergyKind
  readonly activity: string
  readonly factor: string | null
  /** Year of a grid factor, written next to it. */
  readonly factorYear: number | null
  /** t CO₂, one decimal; null with the reason. */
  readonly emission: string | null
  readonly reason: Text | null
}

/** A year's energy balance: its lines and their sum, which stays open while a factor is missing. */
export interface EnergyYear {
  readonly year: string
  readonly lines: readonly EnergyLine[]
  readonly total: string | null
  readonly reason: Text | null
}

/** The energy balance by year, the newest first. */
export function energyYears(entries: readonly Entry<EnergyRow>[]): EnergyYear[] {
  return [...Map.groupBy(entries, ({ data }) => data.year)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([year, own]) => {
      const lines = own.map(lineOf)
      const { total } = inventoryTotal(
        own.map(({ data }) => ({ source: data.source, activity: data.activity, factor: factorOf(data).factor })),
      )
      // Of several that are missing the first says why there is no sum.
      const open = total === null ? (lines.find(({ emission }) => emission === null)?.reason ?? null) : null
      return { year, lines, total, reason: open }
    })
}

function lineOf({ id, data }: Entry<EnergyRow>): EnergyLine {
  const { emission, factor, year: factorYear, reason } = emissionOf(data)
  const { source, kind, activity } = data
  return { id, source, kind, activity, factor, factorYear, emission, reason }
}
