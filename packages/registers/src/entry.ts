import type { Day } from '@workpoints/core'

/** What a cell holds: text, a decimal or a day as text, a choice's key or several, yes or no; null where nothing stands. */
export type CellValue = string | boolean | readonly string[] | null

/** The fields of an entry by their keys. */
export type EntryData = { readonly [key: string]: CellValue }

/** A state and the day since which it holds. */
export interface StateStep {
  readonly state: string
  readonly on: Day
}

/** One row of a register. */
export interface Entry<D = EntryData> {
  readonly id: string
  /** The unit the row belongs to. */
  readonly unit: string
  readonly state: string
  /** The way it came to its state, oldest first. */
  readonly states: readonly StateStep[]
  readonly data: D
}

/** A row with the words that name it. */
export type Named<D> = Entry<D> & { readonly label: string }

/** The state of an entry at the end of a day; undefined before its first. A plain loop: counting asks this of every row for every month. */
export function stateOn({ states }: Pick<Entry<unknown>, 'states'>, on: Day): string | undefined {
  for (let at = states.length - 1; at >= 0; at--) {
    const step = states[at]
    if (step !== undefined && step.on <= on) return step.state
  }
  return undefined
}

/** The day on which an entry last came to a state that it still holds or has passed through; undefined when it never did. */
export function reachedOn({ states }: Pick<Entry<unknown>, 'states'>, state: string): Day | undefined {
  for (let at = states.length - 1; at >= 0; at--) {
    const step = states[at]
    if (step?.state === state) return step.on
  }
  return undefined
}
