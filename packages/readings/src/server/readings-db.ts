import type { Context, CoreTables } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { ReadingsTables } from './tables.ts'

/** A handle that knows the tables of readings too. Types only. */
export const readingsDb = (db: Kysely<CoreTables>): Kysely<ReadingsTables> => db as unknown as Kysely<ReadingsTables>

/** The handle of a request. */
export const dbOf = (ctx: Context): Kysely<ReadingsTables> => readingsDb(ctx.db)
