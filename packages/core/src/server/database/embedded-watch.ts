import type { DatabaseLog } from './connect.ts'
import { ensureServer, type ServerRun } from './embedded-server.ts'
import { isAlive } from './postmaster.ts'

const interval = 1_000 // ms

/**
 * Looks every second whether the server's process lives, and starts it again when something (the system short of memory, a hand) has
 * killed it; the pool's next query then finds it on the same socket. Returns what ends the watch, waiting for a start under way.
 */
export function watchServer(run: ServerRun, first: number, log?: DatabaseLog): () => Promise<void> {
  let pid = first
  let revival: Promise<void> | undefined
  const timer = setInterval(() => {
    if (!revival && !isAlive(pid)) revival = revive()
  }, interval)
  timer.unref()

  async function revive(): Promise<void> {
    log?.warn({ pid }, 'embedded PostgreSQL is gone, starting it again')
    try {
      pid = (await ensureServer(run)).pid
      log?.info({ pid }, 'embedded PostgreSQL ready')
    } catch (error) {
      log?.warn({ error }, 'embedded PostgreSQL did not start, trying again')
    }
    revival = undefined
  }

  return async () => {
    clearInterval(timer)
    await revival
  }
}
