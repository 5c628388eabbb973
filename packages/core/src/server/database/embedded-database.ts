import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, connectionError } from './connection-errors.ts'
import type { EmbeddedServer } from './embedded.ts'
import { serviceRole } from './service-role.ts'

/** The program's own database on the embedded server. */
export const databaseName = 'workpoints'

const firstPatience = 30_000 // ms
/** No socket, nobody behind it, cut off, or (57P0x) the server is on its way down or up. */
const brokenCodes = /^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|57P0[123])$/

function isBroken(cause: unknown): boolean {
  return brokenCodes.test(codeOf(cause)) || (cause instanceof Error && /^Connection terminated/.test(cause.message))
}

/**
 * Makes the program's own database and the role that works in it at the first start. A server taken over may be dying at this very
 * moment (its watch then starts another), so a connection that breaks is tried again for a while. Throws UnavailableError as `connect` does.
 */
export async function prepareServer(server: EmbeddedServer): Promise<void> {
  const url = server.url('postgres')
  for (const end = performance.now() + firstPatience; ; await pause(50)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined) // the query under way reports it
    try {
      await client.connect()
      for (const statement of await missingOf(client)) await client.query(statement)
      return
    } catch (cause) {
      if (performance.now() > end || !isBroken(cause)) throw connectionError(url, cause)
    } finally {
      await client.end()
    }
  }
}

/** The statements that make what is missing. Local sign-in is trusted, so the role needs no password; behind a network it could not sign in. */
async function missingOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ made: boolean; login: boolean | null }>(
    `select exists (select from pg_database where datname = $1) as made, (select rolcanlogin from pg_roles where rolname = $2) as login`,
    [databaseName, serviceRole],
  )
  const { made = false, login = null } = rows[0] ?? {}
  return [
    ...(made ? [] : [`create database ${databaseName}`]),
    ...(login === null ? [`create role ${serviceRole} login noinherit`] : []),
    ...(login === false ? [`alter role ${serviceRole} login`] : []),
  ]
}
