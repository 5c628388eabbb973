import type { Kysely } from 'kysely'
import type { Day, Unit } from '../index.ts'
import { currentFacts } from './facts.ts'
import type { CoreTables } from './tables.ts'

/** A unit as it was last recorded, and which record that is. */
export interface UnitVersion {
  readonly unit: Unit
  /** The fact's id: who changes a unit says which version was seen. */
  readonly version: string
  readonly holdsFrom: Day
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** Later than any day that something may hold from. */
const atLast = { on: '9999-12-31', asOf: null }

/** Every unit in its latest version, by id: closed ones too, and those that hold from a day to come. */
export async function latestUnits(db: Kysely<CoreTables>): Promise<ReadonlyMap<string, UnitVersion>> {
  const rows = await currentFacts(db, 'core.unit', { of: ['unit_id'], at: atLast })
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        unit: row.body,
        version: row.fact_id,
        holdsFrom: row.holds_from,
        recordedAt: row.recorded_at,
        recordedBy: row.recorded_by,
      },
    ]),
  )
}
