import { monthOf, monthsOf } from '../index.ts'
import type { ObservationRow } from '../server/task.router.ts'

/** The figures of one unit, by period; a period without one is absent, never zero. */
export interface FigureLine {
  readonly unit: string
  readonly name: ObservationRow['unitName']
  /** Whether the reader may open the unit. */
  readonly readable: boolean
  readonly figures: ReadonlyMap<string, ObservationRow>
}

/** Figures as units by periods: every month of the year up to the day, and whatever longer periods were reported. */
export function figureGrid(
  observations: readonly ObservationRow[],
  on: string,
): { readonly periods: readonly string[]; readonly lines: readonly FigureLine[] } {
  const current = [...new Map(observations.map((row) => [row.id, row])).values()].filter((row) => !row.replaced)
  const months = monthsOf(Number(on.slice(0, 4))).filter((month) => month <= monthOf(on))
  const periods = [...new Set([...months, ...current.map(({ period }) => period)])].sort()
  const lines = [...Map.groupBy(current, ({ unit }) => unit)].map(([unit, rows]) => ({
    unit,
    name: rows[0]?.unitName ?? { zh: unit, en: unit },
    readable: rows[0]?.readable ?? false,
    figures: new Map(rows.map((row) => [row.period, row])),
  }))
  return { periods, lines: [...lines].sort((a, b) => (a.unit < b.unit ? -1 : 1)) }
}
