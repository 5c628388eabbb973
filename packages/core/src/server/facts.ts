import type { Kysely, Selectable } from 'kysely'
import type { Day } from '../index.ts'
import type { CoreTables } from './tables.ts'

/** The day a thing must hold on, and the moment it must have been recorded by (null: now). Every read of a judgement takes one. */
export interface At {
  readonly on: Day
  readonly asOf: Date | null
}

type FactTable = {
  [T in keyof CoreTables]: CoreTables[T] extends { holds_from: unknown } ? T : never
}[keyof CoreTables]

/** All fact tables share the columns of this one that the query below names. */
type Shape = 'core.enablement'

/**
 * The facts of a table that hold on a day, as known at a moment: for each thing (named by the columns `of`) the one that holds
 * latest, and of those the one recorded last. `where` narrows by equality.
 */
export async function currentFacts<T extends FactTable>(
  db: Kysely<CoreTables>,
  table: T,
  {
    of,
    at,
    where = {},
  }: { readonly of: readonly string[]; readonly at: At; readonly where?: Readonly<Record<string, string>> },
): Promise<Selectable<CoreTables[T]>[]> {
  const columns = of as 'unit_id'[]
  let query = db
    .selectFrom(table as Shape)
    .selectAll()
    .distinctOn(columns)
    .where('holds_from', '<=', at.on)
  for (const [column, value] of Object.entries(where)) query = query.where(column as 'unit_id', '=', value)
  if (at.asOf !== null) query = query.where('recorded_at', '<=', at.asOf)
  for (const column of columns) query = query.orderBy(column)
  query = query.orderBy('holds_from', 'desc').orderBy('recorded_at', 'desc').orderBy('fact_id', 'desc')
  return (await query.execute()) as unknown as Selectable<CoreTables[T]>[]
}
