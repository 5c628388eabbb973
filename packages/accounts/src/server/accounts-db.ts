import type { Context, CoreTables } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { AccountsTables } from './tables.ts'

/** A handle that knows accounts' tables too. Types only. */
export const accountsDb = (db: Kysely<CoreTables>): Kysely<AccountsTables> => db as unknown as Kysely<AccountsTables>

/** The handle of a request. */
export const dbOf = (ctx: Context): Kysely<AccountsTables> => accountsDb(ctx.db)
