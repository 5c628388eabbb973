import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { BareSetup } from './bare-server.ts'
import type { Cleanup } from './cleanup.ts'

/** Starts the bare server in a process of its own and gives its address; it ends with the bench. */
export async function startBare(
  cleanup: Cleanup,
  setup: BareSetup,
): Promise<{ readonly url: string; readonly pid: number }> {
  const child = fork(fileURLToPath(new URL('bare-server.ts', import.meta.url)))
  cleanup.defer(async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })
  child.send(setup)
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the bare server ended with ${code}`)
  })
  failed.catch(() => undefined)
  const [{ url }] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }]
  return { url, pid: child.pid ?? 0 }
}
