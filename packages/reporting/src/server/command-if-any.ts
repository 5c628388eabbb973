import { type Context, command, type Note } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { reportingDb } from './reporting-db.ts'
import type { ReportingTables } from './tables.ts'

/** Nothing was left to do; the transaction goes, its key included. */
class NothingLeft extends Error {}

/**
 * Runs a command that may find, under its locks, that there is nothing left to do: then nothing is changed, no entry is written, and the
 * answer is undefined. For deeds that are the same however often they are done: a delivery, a receipt, an urging of today.
 */
export async function commandIfAny<T>(
  ctx: Context,
  commanded: { readonly key: string; readonly procedure: string },
  work: (db: Kysely<ReportingTables>, note: Note) => Promise<T | undefined>,
): Promise<T | undefined> {
  try {
    return await command(ctx, commanded, async (trx, note) => {
      const done = await work(reportingDb(trx), note)
      if (done === undefined) throw new NothingLeft()
      return done
    })
  } catch (error) {
    if (error instanceof NothingLeft) return undefined
    throw error
  }
}
