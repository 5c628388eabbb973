import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, endProgram, type Running, signInAt, startProgram } from './testing/program.ts'
import { filled, plan, type ReportAnswer } from './testing/round-world.ts'

describe('kill -9 of the program', { timeout: 180_000 }, () => {
  let folder: string
  let running: Running
  let reporter: Caller
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpoints-kill-'))
    running = await startProgram(folder)
    reporter = await signInAt(() => running, 'county-reporter')
  }, 120_000)
  afterAll(async () => {
    await endProgram(running, 'SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  const post: Caller['post'] = (path, input) => reporter.post(path, input)
  const get = <T>(path: string, input: object): Promise<T> => reporter.get<T>(path, input)
  const report = (submission: string) => get<ReportAnswer>('reporting.submission.get', { submission })
  const unsent = async (): Promise<readonly string[]> => {
    const { rows } = await get<{ rows: { id: string; state: string }[] }>('reporting.submission.mine', { plan })
    return rows.filter(({ state }) => state === 'empty' || state === 'draft').map(({ id }) => id)
  }
  const dieAndStart = async () => {
    await endProgram(running, 'SIGKILL')
    running = await startProgram(folder)
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
        if (count === 5) death ??= endProgram(running, 'SIGKILL')
      }
    }
    // Whoever has a save on its way when the program dies gets no answer, which promises nothing.
    await Promise.allSettled([write('problems'), write('next')])
    await death
    running = await startProgram(folder)
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
