import { NotFoundError } from '@workpoints/core'
import { actorOf, type Context, newId } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import type { ImportOptions, ImportReport, ImportState } from '../index.ts'
import { dbOf } from './readings-db.ts'
import type { ReadingsTables } from './tables.ts'

export type ImportRow = Selectable<ReadingsTables['readings.import']>

const noImport = (): NotFoundError =>
  new NotFoundError('readings.no-import', {
    zh: '没有找到这次导入，请重新选择文件。',
    en: 'There is no such import; choose the file again.',
  })

/** An import of the person who asks. Throws NotFoundError `readings.no-import`. */
export async function getImport(ctx: Context, id: string): Promise<ImportRow> {
  const row = await dbOf(ctx)
    .selectFrom('readings.import')
    .selectAll()
    .where('import_id', '=', id)
    .where('person', 'is not distinct from', actorOf(ctx).id)
    .executeTakeFirst()
  if (row === undefined) throw noImport()
  return row
}

/** Begins an import; what the same person had begun before is given up. */
export async function beginImport(ctx: Context, options: ImportOptions): Promise<string> {
  const db = dbOf(ctx)
  const { id: person, name } = actorOf(ctx)
  const mine = db.selectFrom('readings.import').select('import_id').where('person', 'is not distinct from', person)
  await db.deleteFrom('readings.import_part').where('import_id', 'in', mine).execute()
  const id = newId()
  await db
    .insertInto('readings.import')
    .values({
      import_id: id,
      options: JSON.stringify(options),
      state: 'sending',
      report: null as never,
      made_by: name,
      person,
    })
    .execute()
  return id
}

/** Keeps a part; the same part again takes its place. */
export async function putPart(
  db: Kysely<ReadingsTables>,
  id: string,
  part: { number: number; bytes: Buffer },
): Promise<void> {
  await db
    .insertInto('readings.import_part')
    .values({ import_id: id, ...part })
    .onConflict((conflict) => conflict.columns(['org_id', 'import_id', 'number']).doUpdateSet({ bytes: part.bytes }))
    .execute()
}

/** The file, a part at a time. */
export async function* partsOf(db: Kysely<ReadingsTables>, id: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const part = await db
      .selectFrom('readings.import_part')
      .select('bytes')
      .where('import_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst()
    if (part === undefined) return
    yield part.bytes
  }
}

/** Notes how far an import has come; on a connection of its own, so that it is seen while the rows are not yet kept. */
export async function noteImport(
  db: Kysely<ReadingsTables>,
  id: string,
  { report, ...at }: { state?: ImportState; rows?: number; written?: number; report?: ImportReport },
): Promise<void> {
  await db
    .updateTable('readings.import')
    .set({ ...at, ...(report === undefined ? {} : { report: JSON.stringify(report) }) })
    .where('import_id', '=', id)
    .execute()
}

/** Gives up the file of an import that is done. */
export async function dropParts(db: Kysely<ReadingsTables>, id: string): Promise<void> {
  await db.deleteFrom('readings.import_part').where('import_id', '=', id).execute()
}
