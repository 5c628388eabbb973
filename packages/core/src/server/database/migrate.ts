import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { ConflictError, InvalidError, NotAllowedError } from '../../errors.ts'
import { codeOf } from './connection-errors.ts'
import { lockMigrations } from './dialect.ts'
import { grantService } from './grants.ts'
import { ensureServiceRole } from './service-role.ts'

/** The migrations of core or of one plugin: `id` is also the PostgreSQL schema; names sort in the order in which they run. */
export interface MigrationHalf {
  readonly id: string
  readonly migrations: Readonly<Record<string, Migration>>
  /**
   * Tables of the schema that are only ever added to: the application's role may select and insert, and neither update, delete nor
   * truncate. No foreign key of theirs may cascade, and none should point to them (PostgreSQL could not check it where `grantService`
   * has to take these rights from the owner).
   */
  readonly appendOnly?: readonly string[]
}

/** One migration, named. */
export interface MigrationName {
  readonly half: string
  readonly name: string
}

/**
 * Brings the database to the newest state of every half, core first and then in the given order, and returns what has run.
 *
 * All of it is one transaction under one lock: when a migration fails, nothing of this run remains, and of several servers starting at
 * once one migrates while the others wait and then find nothing to do. Each half keeps its own history in its own schema.
 * It runs as the owner of the schemas, and ends by giving the application's role what the server needs of them (`ensureServiceRole`,
 * `grantService`), also when no migration was left to run; the role itself is made beforehand and stays when a migration fails.
 * Throws ConflictError `database.migration-failed` (half and migration named, `cause` kept) or `database.migrations-differ` when the
 * database's history is not the beginning of ours, InvalidError `database.half-twice` for two halves of one id, NotAllowedError
 * `database.not-owner` when a schema is missing that the connected user may not make, and the errors of `listRelations` for append-only
 * tables that are not there or not safe.
 */
export async function migrateAll<Tables>(
  db: Kysely<Tables>,
  halves: readonly MigrationHalf[],
): Promise<readonly MigrationName[]> {
  const ordered = inOrder(halves)
  const role = await ensureServiceRole(db)
  return db.transaction().execute(async (transaction) => {
    await lockMigrations(transaction)
    await checkMayCreate(transaction, ordered)
    const done: MigrationName[] = []
    for (const half of ordered) done.push(...(await migrateHalf(transaction, half)))
    await grantService(transaction, ordered, role)
    return done
  })
}

/** Asked beforehand, as Kysely's own attempt would end the transaction and hide why. */
async function checkMayCreate<Tables>(db: Kysely<Tables>, halves: readonly MigrationHalf[]): Promise<void> {
  const { rows } = await sql<{ id: string; role: string }>`select id, current_user as role
    from unnest(${halves.map(({ id }) => id)}::text[]) as id
    where not has_database_privilege(current_database(), 'CREATE') and not exists (select from pg_namespace where nspname = id)`.execute(
    db,
  )
  const [row] = rows
  if (row === undefined) return
  throw new NotAllowedError('database.not-owner', {
    zh: `数据库用户 ${row.role} 不能建立模式 ${row.id}。${byOwner.zh}`,
    en: `The database user ${row.role} may not make the schema ${row.id}. ${byOwner.en}`,
  })
}

const byOwner = {
  zh: '请以数据库属主用户运行 workpoints migrate（用 DATABASE_OWNER_URL 写明）。',
  en: "Run workpoints migrate as the database's owner (DATABASE_OWNER_URL).",
}
const notPermitted = '42501'

async function migrateHalf<Tables>(db: Kysely<Tables>, half: MigrationHalf): Promise<readonly MigrationName[]> {
  const { error, results = [] } = await migratorOf(db, half).migrateToLatest()
  if (error === undefined) return results.map((result) => ({ half: half.id, name: result.migrationName }))
  const failed = results.find((result) => result.status === 'Error')
  throw failed ? failedError(half.id, failed.migrationName, error) : differError(half.id, error)
}

/** What `migrateAll` would run now, in its order. Changes nothing; throws as it does. */
export async function pendingMigrations<Tables>(
  db: Kysely<Tables>,
  halves: readonly MigrationHalf[],
): Promise<readonly MigrationName[]> {
  const pending: MigrationName[] = []
  for (const half of inOrder(halves)) {
    const all = await migratorOf(db, half).getMigrations()
    pending.push(...all.filter(({ executedAt }) => !executedAt).map(({ name }) => ({ half: half.id, name })))
  }
  return pending
}

function migratorOf<Tables>(db: Kysely<Tables>, half: MigrationHalf): Migrator {
  const provider = { getMigrations: async () => half.migrations }
  return new Migrator({ db, provider, migrationTableSchema: half.id })
}

function inOrder(halves: readonly MigrationHalf[]): readonly MigrationHalf[] {
  const twice = halves.find((half, at) => halves.findIndex(({ id }) => id === half.id) !== at)
  if (twice)
    throw new InvalidError('database.half-twice', {
      zh: `模块 ${twice.id} 的数据库迁移出现了两次；每个模块只能有一组。`,
      en: `The migrations of ${twice.id} are listed twice; each module has one list.`,
    })
  return [...halves.filter(({ id }) => id === 'core'), ...halves.filter(({ id }) => id !== 'core')]
}

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

function failedError(half: string, name: string, cause: unknown): ConflictError {
  const advice = codeOf(cause) === notPermitted ? byOwner : { zh: '', en: '' }
  return new ConflictError(
    'database.migration-failed',
    {
      zh: `数据库迁移 ${half}/${name} 失败：${reasonOf(cause)}。本次迁移已全部撤销，数据库保持原状。${advice.zh}`,
      en: `The migration ${half}/${name} failed: ${reasonOf(cause)}. Nothing of this run was kept; the database is as it was. ${advice.en}`.trimEnd(),
    },
    { cause },
  )
}

function differError(half: string, cause: unknown): ConflictError {
  return new ConflictError(
    'database.migrations-differ',
    {
      zh: `数据库中模块 ${half} 的迁移记录与本程序不符：${reasonOf(cause)}。它可能由更新的程序版本建立；请用该版本或更新的版本。`,
      en: `The database's history of ${half} is not this program's: ${reasonOf(cause)}. A newer version may have made it; use that version or a newer one.`,
    },
    { cause },
  )
}
