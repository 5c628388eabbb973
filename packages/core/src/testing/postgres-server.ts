import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { WorkpointsError } from '../errors.ts'
import { connect } from '../server/database/connect.ts'
import { startEmbedded } from '../server/database/embedded.ts'

/** The PostgreSQL on which one run of the tests makes its databases; all their names begin with `prefix`. */
export interface TestServer {
  readonly url: string
  readonly prefix: string
  readonly stop: () => Promise<void>
}

/** For speed: what a power cut would cost is of no interest here. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
}
const folderPrefix = 'workpoints-test-'
const abandonedAfter = 600_000 // ms

/**
 * Makes a server ready for tests: the one at `url` (15 or newer, signed in as a superuser), else an embedded one in the temporary folder.
 * `stop` removes what the run has made. Throws as `connect` and `startEmbedded` do.
 */
export async function startTestServer(url?: string): Promise<TestServer> {
  const prefix = `wp_${process.pid}_${Date.now().toString(36)}_`
  if (url) {
    const { db } = await connect(url, { max: 1 })
    await db.destroy()
    return { url, prefix, stop: () => dropAll(url, prefix) }
  }
  await removeAbandoned()
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix))
  const server = await startEmbedded({ dataDir, settings: hasty, sync: false })
  return {
    url: server.url('postgres'),
    prefix,
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Stops and removes what killed runs have left in the temporary folder; what is young, locked by a running one, or another user's stays. */
async function removeAbandoned(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix))
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    if (!existsSync(join(folder, 'workpoints.lock')) || Date.now() - statSync(folder).birthtimeMs < abandonedAfter)
      continue
    try {
      const server = await startEmbedded({ dataDir: folder, settings: hasty, sync: false })
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof WorkpointsError)) throw error
    }
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of found.rows) await client.query(`drop database "${datname}" with (force)`)
  await client.end()
}
