import { type Period, periodEnd } from '@workpoints/core'
import type { Tallied } from './count.ts'
import { type Entry, stateOn } from './entry.ts'

type Entries = readonly Entry<unknown>[]

const isAt = (entry: Entry<unknown>, state: string, period: Period): boolean =>
  stateOn(entry, periodEnd(period)) === state

/** A deliverable: 1 once one row has come to the state, else 0; nothing is known without rows. */
export const oneAt =
  (state: string) =>
  (entries: Entries, period: Period): Tallied | null =>
    entries.length === 0 ? null : { value: entries.some((entry) => isAt(entry, state, period)) ? 1 : 0 }

/** A deliverable: 1 once every row has come to the state, those that were dropped left aside; nothing is known without rows. */
export const allAt =
  (state: string, dropped?: string) =>
  (entries: Entries, period: Period): Tallied | null => {
    if (entries.length === 0) return null
    const asked = dropped === undefined ? entries : entries.filter((entry) => !isAt(entry, dropped, period))
    return { value: asked.length > 0 && asked.every((entry) => isAt(entry, state, period)) ? 1 : 0 }
  }
