import type { Day, Unit } from '@workpoints/core'
import type { CoreTables, Mounted, RegisterSlot } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { EntryData, Register } from '../index.ts'

/** A made-up row of the demonstration; values as they are stored. */
export interface DemoRow<D = EntryData> {
  readonly data: D
  /** Where it stands; the register's first state unless told. */
  readonly state?: string
  /** The way there, oldest first; the state since the year's first day unless told. */
  readonly states?: readonly { readonly state: string; readonly on: Day }[]
}

/** What a demonstration is made for. */
export interface DemoAsked {
  readonly year: number
  /** Counties and zones, in the plan's order. */
  readonly counties: readonly Unit[]
  readonly units: readonly Unit[]
}

/**
 * What else stands on the rows of a register, such as figures made of rows and series together: counted anew and judged for the units
 * whose rows have changed, in the transaction that changes them. `rows` are the changed ones as they are now, and as they were before.
 */
export type RowsChanged<D = EntryData> = (
  db: Kysely<CoreTables>,
  changed: { readonly units: readonly string[]; readonly rows: readonly D[]; readonly mounted: Mounted },
) => Promise<void>

/** A register with what its server adds: the rows of the demonstration, and what else stands on its rows. */
export interface RegisterHalf extends RegisterSlot {
  readonly register: Register
  readonly demo: ((asked: DemoAsked) => readonly DemoRow[]) | null
  readonly changed: RowsChanged | null
}

/**
 * Puts a register into a plugin's server half: `defineServer({ …, registers: [registerHalf(plots, demoPlots)] })`. The rows of the
 * demonstration are made by a pure function, the same ones each time; `changed` is for figures that `counts` cannot give.
 */
export const registerHalf = <D extends EntryData>(
  register: Register<D>,
  demo: ((asked: DemoAsked) => readonly DemoRow<D>[]) | null = null,
  changed: RowsChanged<D> | null = null,
): RegisterHalf =>
  // Rows of a register are only ever handed to its own functions: what it knows of its fields is forgotten here.
  ({ register: register as unknown as Register, demo, changed: changed as RowsChanged | null })
