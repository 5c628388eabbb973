import type { Context, CoreTables } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { ReportingTables } from './tables.ts'

/** A handle that knows reporting's tables too. Types only. */
export const reportingDb = (db: Kysely<CoreTables>): Kysely<ReportingTables> => db as unknown as Kysely<ReportingTables>

/** The handle of a request. */
export const dbOf = (ctx: Context): Kysely<ReportingTables> => reportingDb(ctx.db)
