import { realpathSync } from 'node:fs'
import type { DatabaseLog } from './connect.ts'
import { lockDataFolder } from './data-lock.ts'
import { findEmbeddedBinaries } from './embedded-binaries.ts'
import { embeddedUser, prepareFolder } from './embedded-folder.ts'
import { ensureServer } from './embedded-server.ts'
import { watchServer } from './embedded-watch.ts'
import { stopPostmaster } from './postmaster.ts'
import { chooseServerUser, openTheWay } from './server-user.ts'
import { removeSocketFolder } from './socket-folder.ts'

/** A running PostgreSQL of our own, reached over a unix socket by whoever may enter its 0700 folder. */
export interface EmbeddedServer {
  /** The address of one of its databases, as pg and libpq understand it, for the superuser or the role named. */
  readonly url: (database: string, user?: string) => string
  /** Stops the server, waits until its process has ended, and gives up the data folder. */
  readonly stop: () => Promise<void>
}

/** Where the embedded server keeps its data, and how it is run. */
export interface EmbeddedOptions {
  readonly dataDir: string
  /** Settings besides the fixed ones, as for `postgres -c`; PostgreSQL's own defaults keep fsync on. */
  readonly settings?: Readonly<Record<string, string>>
  /** False leaves the first writing of the data folder to the system's own time (for tests). */
  readonly sync?: boolean
  readonly log?: DatabaseLog | undefined
}

/**
 * Starts the embedded PostgreSQL on `dataDir`, which it makes when missing: `postgres/` (data), `run/` (socket), `postgres.log`,
 * `workpoints.lock`, and keeps it running until `stop`. Takes the sole right to the folder first, so that a second start says so and stops.
 * Throws the ConflictError and UnavailableErrors of its parts, after giving the folder up again.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, settings = {}, sync = true, log } = options
  const binaries = await findEmbeddedBinaries()
  const lock = lockDataFolder(dataDir)
  try {
    const home = realpathSync(dataDir)
    const user = chooseServerUser(home)
    openTheWay(home, user)
    const folder = await prepareFolder(home, { binaries, user, sync })
    const run = { dataDir: home, folder, binaries, user, settings }
    const server = await ensureServer(run)
    log?.info({ pid: server.pid, reused: server.reused }, 'embedded PostgreSQL ready')
    const endWatch = watchServer(run, server.pid, log)
    const at = `host=${encodeURIComponent(server.socketFolder)}&port=${server.port}`
    return {
      url: (database, user = embeddedUser) => `postgresql://${user}@localhost/${encodeURIComponent(database)}?${at}`,
      async stop() {
        await endWatch()
        await stopPostmaster(folder)
        removeSocketFolder(server.socketFolder)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
