import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filled, plan, type ReportAnswer } from './testing/round-world.ts'

const entry = fileURLToPath(new URL('cli/main.ts', import.meta.url))

/** The program as an office starts it, with what it printed. */
interface Running {
  readonly child: ChildProcess
  readonly address: string
  readonly printed: string
}

async function start(folder: string): Promise<Running> {
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

async function end({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

describe('kill -9 of the program', { timeout: 180_000 }, () => {
  let folder: string
  let running: Running
  let cookie = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpoints-kill-'))
    running = await start(folder)
    const password = /^ +county-reporter +((?:\w{4}-){3}\w{4})/m.exec(running.printed)?.[1]
    const answer = await post('accounts.session.signIn', { username: 'county-reporter', password })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }, 120_000)
  afterAll(async () => {
    await end(running, 'SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  const post = (path: string, input: object) =>
    fetch(`${running.address}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
    })
  const get = async <T>(path: string, input: object): Promise<T> => {
    const query = `input=${encodeURIComponent(JSON.stringify(input))}`
    const answer = await fetch(`${running.address}/trpc/${path}?${query}`, { headers: { cookie } })
    return ((await answer.json()) as { result: { data: T } }).result.data
  }
  const report = (submission: string) => get<ReportAnswer>('reporting.submission.get', { submission })
  const unsent = async (): Promise<readonly string[]> => {
    const { rows } = await get<{ rows: { id: string; state: string }[] }>('reporting.submission.mine', { plan })
    return rows.filter(({ state }) => state === 'empty' || state === 'draft').map(({ id }) => id)
  }
  const dieAndStart = async () => {
    await end(running, 'SIGKILL')
    running = await start(folder)
  }

  it('while somebody writes loses no text that was answered as saved', async () => {
    const [id = ''] = await unsent()
    const known = (await report(id)).draft?.fields
    const acknowledged = new Map<string, number>()
    let death: Promise<void> | undefined
    const write = async (field: string) => {
      const base = known?.[field]?.version ?? 0
      for (let count = 1; death === undefined; count++) {
        const fields = [{ field, value: `${count}`, basedOn: base + count - 1 }]
        const answer = await post('reporting.submission.saveDraft', { submission: id, fields })
        expect(answer.status).toBe(200)
        acknowledged.set(field, count)
        if (count === 5) death ??= end(running, 'SIGKILL')
      }
    }
    // Whoever has a save on its way when the program dies gets no answer, which promises nothing.
    await Promise.allSettled([write('problems'), write('next')])
    await death
    running = await start(folder)
    const { draft } = await report(id)
    expect(Math.max(...acknowledged.values())).toBeGreaterThanOrEqual(5)
    for (const [field, count] of acknowledged) expect(Number(draft?.fields[field]?.value)).toBeGreaterThanOrEqual(count)
  })

  it('after a report was taken: it is there once, also when it is sent again', async () => {
    const [id = ''] = await unsent()
    const seen = await report(id)
    const drafted = Object.entries(seen.draft?.fields ?? {}).map(([field, { version }]) => [field, version])
    const content = { ...filled(seen), problems: '停电前报送' }
    const sending = {
      ...{ key: randomUUID(), submission: id, revision: seen.revision, content },
      seen: Object.fromEntries(drafted),
    }
    const first = (await (await post('reporting.submission.send', sending)).json()) as object
    expect(first).toMatchObject({ result: { data: { state: 'review', version: seen.version + 1 } } })
    await dieAndStart()
    expect(await (await post('reporting.submission.send', sending)).json()).toEqual(first)
    const after = await report(id)
    expect(after).toMatchObject({ state: 'review', version: seen.version + 1 })
    expect(after.versions.at(-1)?.content.problems).toBe('停电前报送')
    expect(after.versions).toHaveLength(seen.versions.length + 1)
  })
})
