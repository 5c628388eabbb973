import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UnavailableError } from '../../errors.ts'
import type { EmbeddedBinaries } from './embedded-binaries.ts'
import { disownStale, findRunning, type Postmaster, waitFor } from './postmaster.ts'
import { commandAs, type ServerUser } from './server-user.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** How the embedded server is run. */
export interface ServerRun {
  readonly dataDir: string
  /** The PostgreSQL data folder inside it. */
  readonly folder: string
  readonly binaries: EmbeddedBinaries
  readonly user: ServerUser
  /** Settings besides the fixed ones, as for `postgres -c`. */
  readonly settings: Readonly<Record<string, string>>
}

/** A start may have to recover what a power cut left (a minute at most with the default WAL size), ms. */
const readyLimit = 300_000
/** Children of a killed server leave by themselves within moments, ms. */
const childrenLimit = 20_000
const logLimit = 10_000_000 // bytes, then the log becomes postgres.log.1

const fixed = { listen_addresses: '', unix_socket_permissions: '0700', max_connections: '100' }

/**
 * Gives the running server of the folder: the one that a killed start of this program left behind (`reused`), else a new one.
 * Only for the holder of the data lock. Throws UnavailableError `database.start` with the end of the server's log.
 */
export async function ensureServer(run: ServerRun): Promise<Postmaster & { readonly reused: boolean }> {
  for (const end = performance.now() + childrenLimit; ; await pause(50)) {
    const left = await settle(run.folder)
    if (left) return { ...left, reused: true }
    const outcome = await launch(run)
    if (typeof outcome !== 'string') return { ...outcome, reused: false }
    const again = findRunning(run.folder) !== undefined || /pre-existing shared memory block/.test(outcome)
    if (!again || performance.now() > end) throw startError(run.folder, outcome)
  }
}

/** The server that runs already, once it is ready; undefined when there is none, or when it was on its way out. */
async function settle(folder: string): Promise<Postmaster | undefined> {
  const found = await waitFor(readyLimit, () => {
    const running = findRunning(folder)
    if (!running) return 'none'
    return running.status === 'ready' ? running : undefined
  })
  return found === 'none' ? undefined : found
}

/** Starts a server and waits until it is ready; gives what it wrote to its log when it ended instead. */
async function launch(run: ServerRun): Promise<Postmaster | string> {
  const socketFolder = makeSocketFolder(run.dataDir, run.user.owner)
  disownStale(run.folder, socketFolder)
  const settings = Object.entries({ ...fixed, ...run.settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const options = ['-D', run.folder, '-k', socketFolder, ...settings]
  const log = openLog(run)
  // A process group of its own: Ctrl-C must reach this program alone, which then stops the server after its last query.
  const child = spawn(...commandAs(run.user, run.binaries.postgres, options), {
    ...run.user.spawn,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', log.file],
  })
  closeSync(log.file)
  child.unref()
  const failure = failureOf(child)
  const ready = await waitFor(readyLimit, () => {
    const reason = failure()
    if (reason !== undefined) return reason
    const running = findRunning(run.folder)
    return running?.status === 'ready' ? running : undefined
  })
  if (ready !== undefined && typeof ready !== 'string') return ready
  return `${ready ?? 'not ready in time'}\n${readFileSync(log.path, 'utf8').slice(log.start).slice(-2_000)}`
}

/** Tells how a child has ended, as soon as it has. */
function failureOf(child: ChildProcess): () => string | undefined {
  let reason: string | undefined
  child.once('error', (error) => {
    reason = error.message
  })
  child.once('exit', (code, signal) => {
    reason = `exit ${code ?? signal}`
  })
  return () => reason
}

function openLog({ dataDir, user }: ServerRun): { file: number; path: string; start: number } {
  const path = join(dataDir, 'postgres.log')
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(path, `${path}.1`)
  const file = openSync(path, 'a', 0o600)
  chownSync(path, user.owner.uid, user.owner.gid)
  return { file, path, start: statSync(path).size }
}

function startError(folder: string, said: string): UnavailableError {
  return new UnavailableError('database.start', {
    zh: `内置数据库没有启动（${folder}）。它最后说：${said.trim()}`,
    en: `The embedded database did not start (${folder}). Its last words: ${said.trim()}`,
  })
}
