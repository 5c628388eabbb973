import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { UnavailableError } from '../errors.ts'
import { type Connection, connect } from '../server/database/connect.ts'
import { type MigrationHalf, migrateAll } from '../server/database/migrate.ts'
import { asServiceRole, connectService } from '../server/database/service.ts'

/** A database for one test file, dropped at the end of its `await using`. `db` is its owner's, a superuser. */
export interface TestDatabase<Tables> extends Connection<Tables>, AsyncDisposable {
  /** Connections of the application's role, with the rights that the shipped server has; opened at the first call, four at most. */
  readonly service: () => Promise<Connection<Tables>>
}

/** What a template holds beside its tables: known by its name, written once for all that ask for it, with the application's rights. */
export interface Filling<Tables> {
  readonly name: string
  readonly fill: (db: Kysely<Tables>) => Promise<unknown>
}

/**
 * Gives a new database in which the migrations of `halves` have run, cloned from a template that the first caller makes; with `filling`, it
 * holds what that wrote.
 *
 * Needs the server of the global setup (tooling/vitest.config.ts): an embedded one, or the PostgreSQL at WORKPOINTS_TEST_DATABASE_URL.
 * The template is known by the names and sources of its migrations. At most four connections.
 * Throws UnavailableError `testing.no-server` outside of that setup, and the errors of `migrateAll`.
 */
export async function createTestDatabase<Tables = unknown>({
  halves = [],
  filling,
}: {
  readonly halves?: readonly MigrationHalf[]
  readonly filling?: Filling<Tables> | undefined
} = {}): Promise<TestDatabase<Tables>> {
  const server = testServer()
  const bare = await ensureTemplate(server, halves)
  const template = filling === undefined ? bare : await ensureFilled(server, { bare, halves, filling })
  const name = `${server.prefix}${randomBytes(6).toString('hex')}`
  await asAdmin(server, (admin) => admin.query(`create database "${name}" template "${template}"`))
  const connection = await connect<Tables>(urlOf(server, name), { max: 4 })
  let serving: Promise<Connection<Tables>> | undefined
  return {
    ...connection,
    service: () => (serving ??= connectService<Tables>(asServiceRole(connection.connectionString), halves, { max: 4 })),
    async [Symbol.asyncDispose]() {
      const service = await serving?.catch(() => undefined)
      await Promise.all([connection.db.destroy(), service?.db.destroy()])
      await asAdmin(server, (admin) => admin.query(`drop database "${name}" with (force)`))
    },
  }
}

interface Server {
  readonly url: string
  readonly prefix: string
}

function testServer(): Server {
  const { WORKPOINTS_TEST_SERVER: url, WORKPOINTS_TEST_PREFIX: prefix } = process.env
  if (url && prefix) return { url, prefix }
  throw new UnavailableError('testing.no-server', {
    zh: '没有测试用的数据库服务器：请用 tooling/vitest.config.ts 运行测试。',
    en: 'There is no database server for tests: run them with tooling/vitest.config.ts.',
  })
}

function urlOf(server: Server, database: string): string {
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return url.href
}

async function asAdmin<T>(server: Server, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** Makes the template once for all workers. */
async function ensureTemplate(server: Server, halves: readonly MigrationHalf[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(halves, sourceOfFunctions)).digest()
  return ensureDatabase(server, {
    hash,
    from: `template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    make: async (url) => {
      const { db } = await connect(url, { max: 1 })
      try {
        await migrateAll(db, halves)
      } finally {
        await db.destroy()
      }
    },
  })
}

interface Filled<Tables> {
  readonly bare: string
  readonly halves: readonly MigrationHalf[]
  readonly filling: Filling<Tables>
}

/** Makes a template that holds something, from the one that holds nothing. */
async function ensureFilled<Tables>(server: Server, { bare, halves, filling }: Filled<Tables>): Promise<string> {
  const hash = createHash('sha256').update(`${bare} ${filling.name}`).digest()
  return ensureDatabase(server, {
    hash,
    from: `"${bare}"`,
    make: async (url) => {
      const { db } = await connectService<Tables>(asServiceRole(url), halves, { max: 4 })
      try {
        await filling.fill(db)
      } finally {
        await db.destroy()
      }
    },
  })
}

interface Making {
  readonly hash: Buffer
  /** What follows `create database NAME template`. */
  readonly from: string
  readonly make: (url: string) => Promise<void>
}

/** Makes a database once for all workers: under a lock, and it gets its name when it is complete. */
async function ensureDatabase(server: Server, { hash, from, make }: Making): Promise<string> {
  const name = `${server.prefix}t_${hash.toString('hex').slice(0, 16)}`
  await asAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [hash.readInt32BE()])
    const found = await admin.query('select from pg_database where datname = $1', [name])
    if (found.rowCount) return
    const fresh = `${name}_new`
    await admin.query(`drop database if exists "${fresh}" with (force)`)
    await admin.query(`create database "${fresh}" template ${from}`)
    await make(urlOf(server, fresh))
    await admin.query(`alter database "${fresh}" rename to "${name}"`)
  })
  return name
}

function sourceOfFunctions(_key: string, value: unknown): unknown {
  return typeof value === 'function' ? String(value) : value
}
