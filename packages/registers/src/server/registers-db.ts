import type { Context, CoreTables } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { RegisterTables } from './tables.ts'

/** A handle that knows the registers' tables too. Types only. */
export const registersDb = (db: Kysely<CoreTables>): Kysely<RegisterTables> => db as unknown as Kysely<RegisterTables>

/** The handle of a request. */
export const dbOf = (ctx: Context): Kysely<RegisterTables> => registersDb(ctx.db)
