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

/** The state of an entry at the end of a day; undefined before its first. */
export const stateOn = ({ states }: Pick<Entry<unknown>, 'states'>, on: Day): string | undefined =>
  states.findLast((step) => step.on <= on)?.state

/** The day on which an entry last came to a state that it still holds or has passed through; undefined when it never did. */
export const reachedOn = ({ states }: Pick<Entry<unknown>, 'states'>, state: string): Day | undefined =>
  states.findLast((step) => step.state === state)?.on
