import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Platform {
  readonly address: string
}

/** Starts the shipped server as a person does, on a fresh data folder and any free port, and waits for the address it prints. */
function start(dataDir: string, plugins: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [join(root, 'apps/api/src/cli/main.ts'), 'start', '--port', '0'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', WORKPOINTS_DATA_DIR: dataDir, WORKPOINTS_PLUGINS: plugins },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/[\d.:]+/.exec(said)?.[0]
      if (address !== undefined) resolve({ child, address })
    })
    child.on('exit', (code) => reject(new Error(`the platform stopped with ${code}:\n${said}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Tests with a platform of their own; `plugins` chooses what is mounted. A page that logs an error fails its test. */
export const test = base.extend<{ quiet: undefined }, { plugins: string; platform: Platform }>({
  plugins: ['all', { option: true, scope: 'worker' }],
  platform: [
    async ({ plugins }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'workpoints-e2e-'))
      const { child, address } = await start(dataDir, plugins)
      await use({ address })
      await stop(child)
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ platform }, use) => use(platform.address),
  quiet: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', (error) => errors.push(String(error)))
      await use(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
