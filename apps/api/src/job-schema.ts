import type { MigrationHalf } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'

/** PostgreSQL's schema of the queue. Its tables belong to no issuing body: the queues' names say whose they are. */
export const jobSchema = 'pgboss'

/** A plan of pg-boss's without its own transaction: ours is open, and holds everything else that is migrated. */
const bare = (plan: string): string => plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '')

/**
 * Brings the queue's tables to the version that the program's own pg-boss works with, whichever they are at. pg-boss would do so at its
 * start; but the server works as a role that may change no structure, so the owner does it with the other migrations, and grants follow.
 * A newer pg-boss with other tables gets a further name in `migrations` and runs this again.
 */
async function toNewest(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('pgboss.version') is not null as there`.execute(db)
  if (rows[0]?.there !== true) {
    await sql.raw(bare(getConstructionPlans(jobSchema, { createSchema: false }))).execute(db)
    return
  }
  const version = await sql<{ version: number }>`select version from pgboss.version`.execute(db)
  await sql.raw(bare(getMigrationPlans(jobSchema, version.rows[0]?.version))).execute(db)
}

/** The queue's tables, made and granted with the others. */
export const jobHalf: MigrationHalf = { id: jobSchema, migrations: { '0001-version-46': { up: toNewest } } }
