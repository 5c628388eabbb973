import type { Kysely } from 'kysely'
import type { Unit } from '../index.ts'
import { newId } from './database/id.ts'
import { type At, currentFacts } from './facts.ts'
import type { CoreTables } from './tables.ts'

/** Units as they hold on a day, by id, in the order they were first recorded. */
export async function listUnits(db: Kysely<CoreTables>, at: At): Promise<ReadonlyMap<string, Unit>> {
  const rows = await currentFacts(db, 'core.unit', { of: ['unit_id'], at })
  return new Map(rows.map((row) => [row.unit_id, row.body]))
}

/** Records units: new ones, or how known ones are from `holdsFrom` on. */
export async function insertUnits(db: Kysely<CoreTables>, units: readonly Unit[], by: Recorded): Promise<void> {
  await db
    .insertInto('core.unit')
    .values(
      units.map((unit) => ({
        fact_id: newId(),
        unit_id: unit.id,
        kind: unit.kind,
        body: JSON.stringify(unit),
        holds_from: unit.validFrom,
        recorded_by: by.recordedBy,
        ...stamp(by),
      })),
    )
    .execute()
}

/** Who records a fact, and when if it is not now (imports and demonstration data bring their own time). */
export interface Recorded {
  readonly recordedBy: string
  readonly recordedAt?: Date
}

/** The column of the recording time, left to the database's clock when the caller brings none. */
export const stamp = (by: Recorded): { recorded_at?: Date } =>
  by.recordedAt === undefined ? {} : { recorded_at: by.recordedAt }
