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

/** The last step that fits. A plain loop: counting asks this of every row for every month. */
function lastStep(states: readonly StateStep[], fits: (step: StateStep) => boolean): StateStep | undefined {
  for (let at = states.length - 1; at >= 0; at--) {
    const step = states[at]
    if (step !== undefined && fits(step)) return step
  }
  return undefined
}

/** The state of an entry at the end of a day; undefined before its first. */
export function stateOn({ states }: Pick<Entry<unknown>, 'states'>, on: Day): string | undefined {
  return lastStep(states, (step) => step.on <= on)?.state
}

/** The day on which an entry last came to a state that it still holds or has passed through; undefined when it never did. */
export function reachedOn({ states }: Pick<Entry<unknown>, 'states'>, state: string): Day | undefined {
  return lastStep(states, (step) => step.state === state)?.on
}
