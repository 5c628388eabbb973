import { Kysely, sql } from 'kysely'
import pg from 'pg'
import { badUrlError, checkServer, codeOf, connectionError } from './connection-errors.ts'
import { useCopy } from './copy.ts'
import { WorkpointsDialect } from './dialect.ts'
import { usePrepared } from './prepared.ts'

/** Where the database layer tells what it does; a pino logger fits. */
export interface DatabaseLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

/** A checked pool of connections, and Kysely over it. */
export interface Connection<Tables> {
  readonly db: Kysely<Tables>
  readonly pool: pg.Pool
  readonly connectionString: string
}

const connectLimit = 10_000 // ms
const typeOfDate = 1082

/**
 * A `date` stays the text it is ('2025-06-30'): as pg's Date it would be midnight of the server's own time zone, and another day elsewhere.
 * Everything else is read as pg does: timestamptz as Date, int8 and numeric as text.
 */
const types = {
  getTypeParser: ((id: number, format?: 'text') =>
    id === typeOfDate ? (text: string) => text : pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
}

/**
 * Connects to the PostgreSQL at `url` with at most `max` (10) connections, and checks that it is one we can work on.
 * Throws InvalidError `database.bad-url`, or UnavailableError: `database.unreachable`, `.sign-in`, `.missing`, `.full`, `.too-old`,
 * `.encoding`. The password is in none of them.
 */
export async function connect<Tables>(
  url: string,
  { log, max = 10 }: { log?: DatabaseLog | undefined; max?: number } = {},
): Promise<Connection<Tables>> {
  if (!/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) throw badUrlError()
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    connectionTimeoutMillis: connectLimit,
    keepAlive: true,
    application_name: 'workpoints',
  })
  pool.on('connect', usePrepared)
  pool.on('connect', useCopy)
  // An idle connection may end at any time (the server restarts); the next query opens another. Unheard, it would end the process.
  pool.on('error', (error) => log?.warn({ code: codeOf(error) }, 'database connection lost'))
  const db = new Kysely<Tables>({ dialect: new WorkpointsDialect({ pool }) })
  try {
    await check(db, url) // through Kysely, which ends only the pools that it has used
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, pool, connectionString: url }
}

async function check<Tables>(db: Kysely<Tables>, url: string): Promise<void> {
  const { rows } = await sql<{
    version: string
    encoding: string
  }>`select current_setting('server_version_num') as version,
    current_setting('server_encoding') as encoding`
    .execute(db)
    .catch((cause: unknown) => {
      throw connectionError(url, cause)
    })
  checkServer(Number(rows[0]?.version), rows[0]?.encoding ?? '')
}
