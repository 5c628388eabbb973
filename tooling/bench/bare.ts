import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BareSetup } from './bare-server.ts'
import type { Cleanup } from './cleanup.ts'

/** A server of a bench in a process of its own. */
export interface Forked {
  readonly url: string
  readonly pid: number
}

/** Starts a server's program of this folder in a process of its own, sends it its setup and gives its address; it ends with the bench. */
export async function forked(cleanup: Cleanup, program: string, setup: object): Promise<Forked> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)))
  cleanup.defer(async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })
  child.send(setup)
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended with ${code}`)
  })
  failed.catch(() => undefined)
  const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }]
  return { url, pid: child.pid ?? 0 }
}

/** Starts the bare server. */
export const startBare = (cleanup: Cleanup, setup: BareSetup): Promise<Forked> =>
  forked(cleanup, 'bare-server.ts', setup)
