import { monthOf, periodEnd, periodStart } from '@workpoints/core'
import type { FiguresAsked, ReadingFigure } from '@workpoints/readings/server'
import type { Kysely } from 'kysely'
import { monthFigures, unitStanding } from '../sky/standing.ts'
import { loadAirDays } from './air-days.store.ts'
import { airDb, approvedDays, listExclusions } from './exclusion.store.ts'

/**
 * PM2.5, good and heavy days of each touched unit and month: PM2.5 without the approved dust days, days with them. A group's figures are
 * made of its units' by the plan.
 */
export async function airFigures<T>(
  handle: Kysely<T>,
  { periods, through, units }: FiguresAsked,
): Promise<ReadingFigure[]> {
  const [first, last] = [periods.at(0), periods.at(-1)]
  if (first === undefined || last === undefined) return []
  const db = airDb(handle)
  const end = periodEnd(last)
  const span = { from: periodStart(first), to: end < through ? end : through }
  const days = await loadAirDays(db, { ...span, units })
  const excluded = approvedDays(await listExclusions(db, span))
  return [...days].flatMap(([unit, own]) => {
    const months = Map.groupBy(own, ({ day }) => monthOf(day))
    return periods.flatMap((period) => {
      const figures = monthFigures(unitStanding(months.get(period) ?? [], excluded.get(unit)))
      return Object.entries(figures).map(([indicator, figure]) => ({ indicator, unit, period, figure }))
    })
  })
}
