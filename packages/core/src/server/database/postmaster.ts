import { execFileSync } from 'node:child_process'
import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { socketName } from './socket-folder.ts'

/** What a PostgreSQL server says of itself in its data folder: process, socket, and how far its start or stop is. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly status: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

const fileOf = (folder: string) => join(folder, 'postmaster.pid')

/** Reads postmaster.pid of a PostgreSQL data folder (lines: pid, folder, start, port, socket folder, address, shared memory, status); undefined without one. */
export function readPostmaster(folder: string): Postmaster | undefined {
  const lines = readLines(fileOf(folder))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    status: (lines[7] ?? '').trim() as Postmaster['status'],
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The server of `folder` if it really runs: the process of that id lives, is a postgres, and was started on this folder. */
export function findRunning(folder: string): Postmaster | undefined {
  const found = readPostmaster(folder)
  return found && runs(found.pid, folder) ? found : undefined
}

const runs = (pid: number, folder: string) => commandOf(pid).includes(`postgres -D ${folder} `)

/** The command line of a process with spaces between its words; empty when there is no such process (a zombie has none either). */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Whether a process of that id runs, whatever it is. A zombie, which only waits for its parent to look, does not. */
export function isAlive(pid: number): boolean {
  if (process.platform !== 'linux') return exists(pid)
  const [stat = ''] = readLines(`/proc/${pid}/stat`)
  return stat !== '' && !/\) [ZX]/.test(stat)
}

/** Whether the system knows that process id, as PostgreSQL asks it. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Makes lock files of a dead server, whose process id has gone to another program (or to a zombie), acceptable to the next one without
 * deleting them: PostgreSQL takes the id of its own parent (us) for stale, and still finds in the rest of postmaster.pid the shared memory
 * by which it refuses to start while children of the dead server are alive. Only for the holder of the data lock.
 */
export function disownStale(folder: string, socketFolder: string): void {
  for (const file of [fileOf(folder), join(socketFolder, `${socketName}.lock`)]) {
    const [first, ...rest] = readLines(file)
    const pid = Number(first)
    if (!(pid > 0) || !exists(pid) || runs(pid, folder)) continue
    const { uid, gid } = statSync(file)
    writeFileSync(`${file}.next`, [String(process.pid), ...rest].join('\n'), { mode: 0o600 })
    chownSync(`${file}.next`, uid, gid)
    renameSync(`${file}.next`, file)
  }
}

/** Waits until `done` gives a value other than undefined, looking every 10 ms; undefined when `limit` (ms) has passed before. */
export async function waitFor<T>(limit: number, done: () => T | undefined): Promise<T | undefined> {
  for (const end = performance.now() + limit; ; ) {
    const value = done()
    if (value !== undefined || performance.now() > end) return value
    await pause(10)
  }
}

/**
 * Stops the server of `folder`: no new connections, open transactions rolled back, everything written (fast shutdown). One that has not
 * ended after `patience` (60,000 ms) is told to leave at once; it loses nothing and only needs a recovery at its next start.
 */
export async function stopPostmaster(folder: string, patience = 60_000): Promise<void> {
  const pid = findRunning(folder)?.pid
  if (pid === undefined) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (runs(pid, folder)) process.kill(pid, signal)
    if (await waitFor(patience, () => (isAlive(pid) ? undefined : true))) return
  }
}
