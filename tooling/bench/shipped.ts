import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Cleanup } from './cleanup.ts'

const program = fileURLToPath(new URL('../../apps/api/src/cli/main.ts', import.meta.url))
const startLimit = 120_000 // ms
const stopLimit = 20_000 // ms

/** Names the build of every server of a bench, so that all of them give one answer the same entity tag. */
export const build = 'bench'

/** The shipped server, started as `npm start` starts it, in a process of its own on the embedded PostgreSQL. */
export interface Shipped {
  readonly url: string
  readonly pid: number
  /** From the start of the process to the first 200 of `/health`, ms. */
  readonly startMs: number
  readonly stop: () => Promise<void>
}

/** An empty data folder, removed with the database in it at the end. */
export function dataFolder(cleanup: Cleanup): string {
  const path = mkdtempSync(join(tmpdir(), 'workpoints-bench-'))
  cleanup.defer(() => rmSync(path, { recursive: true, force: true, maxRetries: 20 }))
  return path
}

/** The address of the embedded database that a server keeps in a data folder; it answers while that server runs. */
export function databaseUrl(dataDir: string): string {
  return `postgresql://workpoints@localhost/workpoints?host=${encodeURIComponent(join(dataDir, 'run'))}&port=5432`
}

/** Starts the shipped server on a data folder and waits until it is healthy; throws with its last words when it ends instead. */
export async function startShipped(cleanup: Cleanup, dataDir: string): Promise<Shipped> {
  const { DATABASE_URL: _, WORKPOINTS_PLUGINS: __, ...environment } = process.env
  const env = { ...environment, WORKPOINTS_DATA_DIR: dataDir, WORKPOINTS_BUILD: build }
  const started = performance.now()
  const child = spawn(process.execPath, [program, 'start', '--port', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const stop = () => end(child)
  cleanup.defer(stop)
  const url = await address(child)
  while (!(await isHealthy(url))) {
    if (performance.now() - started > startLimit) throw new Error(`${url}/health did not answer in ${startLimit} ms`)
    await pause(5)
  }
  return { url, pid: child.pid ?? 0, startMs: performance.now() - started, stop }
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  )

/** Waits for the address that a starting server tells; rejects when it ends or takes too long. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`no address in ${startLimit} ms: ${said}`)), startLimit)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [found] = /http:\/\/[\d.]+:\d+/.exec(said) ?? []
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the server ended with ${code}: ${said}`))
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopLimit)
  await ended
  clearTimeout(timer)
}
