import type { Kysely } from 'kysely'
import type { CoreTables } from './tables.ts'

/** A handle that knows core's tables and others, for the stores of core. Types only: Kysely's do not narrow by themselves. */
export const coreDb = (db: { readonly isTransaction: boolean }): Kysely<CoreTables> => db as Kysely<CoreTables>
