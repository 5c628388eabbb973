import { type Day, daysBetween, monthOf, type Period, type Text } from '@workpoints/core'
import type { Named } from '@workpoints/registers'
import { asMine, type MineRow } from '../registers/mines.ts'
import { addMonths, type GreenMineState, greenMineDue, greenMineRate } from '../rules/green-mine.ts'

/** A mine that somebody must look at. */
export interface MineCase {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly state: GreenMineState
  readonly stateName: Text
  readonly dueBy: Day
  /** Days until the last day of its term; below zero are days past it. */
  readonly days: number
}

/** How the mines stand whose last day lies in a month. */
export interface MinesOfMonth {
  readonly period: Period
  readonly inTime: number
  readonly late: number
  readonly overdue: number
  /** Not passed, and the day has not come. */
  readonly open: number
}

const openStates: readonly GreenMineState[] = ['overdue', 'to-pass', 'in-term']

/** Months shown before and after the day. */
const [back, ahead] = [18, 24]

/** Mines on a day: the rate, those that are not through (overdue ones first, then by their last day), and the months of the last days. */
export function minesStanding(
  entries: readonly Named<MineRow>[],
  on: Day,
): ReturnType<typeof greenMineRate> & {
  readonly cases: readonly MineCase[]
  readonly months: readonly MinesOfMonth[]
} {
  const judged = entries.map(({ id, label, unit, data }) => ({
    id,
    label,
    unit,
    ...greenMineDue({ ...asMine(data), on }),
  }))
  const dated = judged.flatMap((mine) => (mine.dueBy === null ? [] : [{ ...mine, dueBy: mine.dueBy }]))
  const byMonth = Map.groupBy(dated, ({ dueBy }) => monthOf(dueBy))
  const countOf = (period: Period, ...states: readonly GreenMineState[]): number =>
    byMonth.get(period)?.filter(({ state }) => states.includes(state)).length ?? 0
  const periods = Array.from({ length: back + ahead + 1 }, (_, at) =>
    monthOf(addMonths(`${monthOf(on)}-01`, at - back)),
  )
  return {
    ...greenMineRate({ mines: entries.map(({ data }) => asMine(data)), on }),
    cases: dated
      .filter(({ state }) => openStates.includes(state))
      .map(({ id, label, unit, state, stateName, dueBy }) => {
        return { id, label, unit, state, stateName, dueBy, days: daysBetween(on, dueBy) - 1 }
      })
      .toSorted((a, b) => a.dueBy.localeCompare(b.dueBy) || a.id.localeCompare(b.id)),
    months: periods.map((period) => ({
      period,
      inTime: countOf(period, 'passed'),
      late: countOf(period, 'passed-late'),
      overdue: countOf(period, 'overdue'),
      open: countOf(period, 'to-pass', 'in-term'),
    })),
  }
}
