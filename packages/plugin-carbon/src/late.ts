import { type Day, daysBetween, type Text } from '@workpoints/core'
import { type Entry, type Register, stateAt, stateOn } from '@workpoints/registers'

/** A row with the words that name it. */
export type Named<D> = Entry<D> & { readonly label: string }

/** Something that was due and has not come. */
export interface Late {
  readonly id: string
  readonly label: string
  readonly unit: string
  /** The ledger it stands in. */
  readonly register: Text
  readonly path: string
  readonly due: Day
  readonly days: number
}

/** Something that may be late: whose day is past is late. */
export function lateAt<D>(
  register: Pick<Register<D>, 'title' | 'path'>,
  { id, label, unit }: Named<D>,
  { due, on }: { readonly due: Day | null; readonly on: Day },
): Late[] {
  if (due === null || due >= on) return []
  return [{ id, label, unit, register: register.title, path: register.path, due, days: daysBetween(due, on) - 1 }]
}

/** The rows of a register that still wait for somebody on a day after they were due. */
export const lateRows = <D extends { readonly dueOn: Day | null }>(
  register: Register<D>,
  entries: readonly Named<D>[],
  on: Day,
): Late[] =>
  entries
    .filter((entry) => {
      const state = stateAt(register as unknown as Register<never>, stateOn(entry, on) ?? entry.state)
      return state?.tone === 'open'
    })
    .flatMap((entry) => lateAt(register, entry, { due: entry.data.dueOn, on }))

/** The longest overdue first. */
export const byDelay = (late: readonly Late[]): Late[] =>
  late.toSorted((a, b) => b.days - a.days || a.label.localeCompare(b.label))
