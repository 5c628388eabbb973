import { type Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely'

/** The advisory lock of all migrations in a database; the number is arbitrary and must never change. */
const migrationLock = 5_120_250_601n

/**
 * Kysely's PostgreSQL dialect, with the migrator's lock held by the transaction instead of the session: it cannot outlive a failed
 * migration on a pooled connection, needs no statement in a transaction that has failed, and works behind a transaction-level pooler.
 */
export class WorkpointsDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new TransactionLockAdapter()
  }
}

class TransactionLockAdapter extends PostgresAdapter {
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await lockMigrations(db)
  }

  override async releaseMigrationLock(): Promise<void> {
    // The end of the transaction releases it.
  }
}

/** Waits until no other transaction of this database migrates, and keeps others out until this one ends. */
export async function lockMigrations<Tables>(transaction: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction)
}
