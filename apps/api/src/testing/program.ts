import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../cli/main.ts', import.meta.url))

/** The program as an office starts it, with what it printed. */
export interface Running {
  readonly child: ChildProcess
  readonly address: string
  readonly printed: string
}

/** Starts the program on a data folder of its own. */
export async function startProgram(folder: string): Promise<Running> {
  const env = { ...process.env, DATABASE_URL: '', WORKPOINTS_DATA_DIR: folder }
  const child = spawn(process.execPath, [entry, 'start', '--port', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let printed = ''
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    printed += String(chunk)
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? []
    if (address === undefined || !printed.includes('Ctrl+C')) continue
    child.stderr.resume()
    return { child, address, printed }
  }
  throw new Error(`it did not start: ${printed}`)
}

/** Ends it, as a machine that loses power does or as somebody who presses Ctrl+C. */
export async function endProgram({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** The password that the first start printed for a demonstration account. */
export const printedPassword = ({ printed }: Running, username: string): string =>
  new RegExp(`^ +${username} +((?:\\w{4}-){3}\\w{4})`, 'm').exec(printed)?.[1] ?? ''

/** Somebody at a running program. */
export interface Caller {
  readonly cookie: string
  post(path: string, input: object): Promise<Response>
  get<T>(path: string, input: object): Promise<T>
}

/** Asks the program that `at` says is running now. */
export const callerOf = (at: () => Running, cookie: string): Caller => ({
  cookie,
  post: (path, input) =>
    fetch(`${at().address}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    }),
  async get<T>(path: string, input: object) {
    const query = `input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await fetch(`${at().address}/trpc/${path}?${query}`, { headers: { cookie } })
    return ((await answer.json()) as { result: { data: T } }).result.data
  },
})

/** Signs a demonstration account in; the session outlives the program. */
export async function signInAt(at: () => Running, username: string): Promise<Caller> {
  const password = printedPassword(at(), username)
  const answer = await callerOf(at, '').post('accounts.session.signIn', { username, password })
  return callerOf(at, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
}
