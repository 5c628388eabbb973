import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Connection, connect, type DatabaseLog } from './connect.ts'
import { codeOf, connectionError } from './connection-errors.ts'
import { type EmbeddedServer, startEmbedded } from './embedded.ts'

/** An open database. `connectionString` serves those who bring their own driver (the job queue); it may hold a password: never log it. */
export interface Database<Tables = unknown> extends Connection<Tables>, AsyncDisposable {
  readonly kind: 'embedded' | 'external'
  /** Ends the connections, stops the embedded server and gives its data folder up. May be called twice. */
  readonly close: () => Promise<void>
}

/** What to open. */
export interface DatabaseOptions {
  /** A PostgreSQL 15 or newer; without one (or with an empty text) the embedded server runs. */
  readonly url?: string | undefined
  /** Where the embedded server keeps its data; made when missing. Unused with a url. */
  readonly dataDir: string
  readonly log?: DatabaseLog | undefined
}

const databaseName = 'workpoints'
const poolPatience = 5_000 // ms
const firstPatience = 30_000 // ms
/** No socket, nobody behind it, cut off, or (57P0x) the server is on its way down or up. */
const brokenCodes = /^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123])$/

function isBroken(cause: unknown): boolean {
  return brokenCodes.test(codeOf(cause)) || (cause instanceof Error && /^Connection terminated/.test(cause.message))
}

/**
 * Opens the database: the PostgreSQL at `url`, else the embedded one on `dataDir`, which is started, or taken over when a killed
 * start of this program left it running. Runs no migrations.
 * Throws the errors of `connect` and `startEmbedded`; a second start on one data folder is ConflictError `database.folder-in-use`.
 */
export async function openDatabase<Tables = unknown>(options: DatabaseOptions): Promise<Database<Tables>> {
  if (options.url) return closable('external', await connect<Tables>(options.url, options))
  const server = await startEmbedded(options)
  try {
    const url = server.url(databaseName)
    await makeDatabase(server)
    return closable('embedded', await connect<Tables>(url, options), server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

/**
 * Makes the program's own database at the first start. A server taken over may be dying at this very moment (its watch then
 * starts another), so a connection that breaks is tried again for a while.
 */
async function makeDatabase(server: EmbeddedServer): Promise<void> {
  const url = server.url('postgres')
  for (const end = performance.now() + firstPatience; ; await pause(50)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined) // the query under way reports it
    try {
      await client.connect()
      const found = await client.query('select from pg_database where datname = $1', [databaseName])
      if (found.rowCount === 0) await client.query(`create database ${databaseName}`)
      return
    } catch (cause) {
      if (performance.now() > end || !isBroken(cause)) throw connectionError(url, cause)
    } finally {
      await client.end()
    }
  }
}

function closable<Tables>(
  kind: 'embedded' | 'external',
  connection: Connection<Tables>,
  server?: EmbeddedServer,
): Database<Tables> {
  let closing: Promise<void> | undefined
  const closeOnce = () => (closing ??= close(connection.db, server))
  return { ...connection, kind, close: closeOnce, [Symbol.asyncDispose]: closeOnce }
}

/** A connection that somebody never gave back must not keep the program from ending: after a while the server is stopped around it. */
async function close(db: { destroy(): Promise<void> }, server: EmbeddedServer | undefined): Promise<void> {
  const patience = Promise.withResolvers<void>()
  const timer = setTimeout(patience.resolve, poolPatience)
  await Promise.race([db.destroy(), patience.promise])
  clearTimeout(timer)
  await server?.stop()
}
