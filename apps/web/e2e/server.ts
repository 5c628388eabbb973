import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const main = join(root, 'apps/api/src/cli/main.ts')

/** A server under test and what it said when it started. */
export interface Server extends AsyncDisposable {
  readonly address: string
  /** Passwords of the accounts that it made, by user name. */
  readonly passwords: ReadonlyMap<string, string>
}

/** The accounts as `start` prints them once: `    office    ajuC-tSP4-4EtE-dN4E    市环委办 …`. */
const passwordsIn = (said: string): ReadonlyMap<string, string> =>
  new Map(
    [...said.matchAll(/^ {4}([a-z-]+) +(\w{4}-\w{4}-\w{4}-\w{4}) /gm)].map(([, name = '', word = '']) => [name, word]),
  )

/** Starts the shipped server as a person does, on a fresh data folder and any free port, and waits for what it says once it serves. */
export async function startServer(plugins: string): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'workpoints-e2e-'))
  const child = spawn(process.execPath, [main, 'start', '--port', '0'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', WORKPOINTS_DATA_DIR: dataDir, WORKPOINTS_PLUGINS: plugins },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said = await saidBy(child)
  return {
    address: /http:\/\/[\d.:]+/.exec(said)?.[0] ?? '',
    passwords: passwordsIn(said),
    async [Symbol.asyncDispose]() {
      await stop(child)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Everything the server says until it tells how to stop it, which comes last. */
function saidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ctrl+C')) resolve(said)
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
