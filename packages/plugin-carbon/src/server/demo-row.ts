import type { Day } from '@workpoints/core'
import type { EntryData } from '@workpoints/registers'
import { type DemoAsked, type DemoRow, lastMonth } from '@workpoints/registers/server'

export { exampleName, lastMonth, rowOf } from '@workpoints/registers/server'

/** A day of the demonstration's year, or of a year so many before or after it. */
export const dayOf = ({ year }: Pick<DemoAsked, 'year'>, month: number, { day = 15, years = 0 } = {}): Day =>
  `${year + years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The day of a month if it lies in the demonstration; what lies after it has not happened. */
export const past = (asked: Pick<DemoAsked, 'year'>, month: number): Day | null =>
  month <= lastMonth ? dayOf(asked, month) : null

/** A row that goes through states on days; those after the demonstration have not come. */
export function dated<D extends EntryData>(
  asked: DemoAsked,
  data: D,
  steps: readonly (readonly [state: string, on: Day])[],
): DemoRow<D> {
  const states = steps
    .filter(([, on]) => on <= dayOf(asked, lastMonth, { day: 30 }))
    .map(([state, on]) => ({ state, on }))
  const state = states.at(-1)?.state
  return state === undefined ? { data } : { data, state, states }
}

/** The same with months of the year; 0 is the year's first day. */
export const stepped = <D extends EntryData>(
  asked: DemoAsked,
  data: D,
  steps: readonly (readonly [state: string, month: number])[],
): DemoRow<D> =>
  dated(
    asked,
    data,
    steps.flatMap(([state, month]) =>
      month > 12 ? [] : [[state, month < 1 ? `${asked.year}-01-01` : dayOf(asked, month)] as const],
    ),
  )

/** A unit by its id, or, in a plan that has not got it, the first that may answer for a row. */
export const unitOr = ({ units, counties }: DemoAsked, id: string): string =>
  units.some((unit) => unit.id === id) ? id : (counties[0]?.id ?? id)
