import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mostBytes } from '@workpoints/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mp4, png } from './testing/evidence-files.ts'
import { answered, type EvidenceItem, sha256, type UploadAnswer, uploadAddress } from './testing/evidence-world.ts'
import { type Caller, endProgram, type Running, signInAt, startProgram } from './testing/program.ts'
import { plan } from './testing/round-world.ts'

const writers = 3

/** An upload that somebody began: its key, and what was answered. */
interface Attempt {
  readonly key: string
  readonly bytes: Buffer
  answer: UploadAnswer | null
}

describe('kill -9 of the program while files come in', { timeout: 240_000 }, () => {
  let folder: string
  let running: Running
  let reporter: Caller
  let submission: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpoints-kill-'))
    running = await startProgram(folder)
    reporter = await signInAt(() => running, 'county-reporter')
    const { rows } = await reporter.get<{ rows: { id: string; state: string }[] }>('reporting.submission.mine', {
      plan,
    })
    submission = rows.find(({ state }) => state === 'empty' || state === 'draft')?.id ?? ''
  }, 240_000)
  afterAll(async () => {
    await endProgram(running, 'SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  const store = () => join(folder, 'evidence')
  const list = async (): Promise<readonly EvidenceItem[]> =>
    (await reporter.get<{ items: EvidenceItem[] }>('reporting.evidence.list', { submission })).items
  const send = async ({ key, bytes }: Pick<Attempt, 'key' | 'bytes'>): Promise<UploadAnswer> => {
    const headers = { 'content-type': 'application/octet-stream', cookie: reporter.cookie }
    const address = running.address + uploadAddress(submission, '现场.png', { key })
    return answered(await fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes) }))
  }
  const download = async (id: string): Promise<Buffer> => {
    const answer = await fetch(`${running.address}/api/evidence/${id}`, { headers: { cookie: reporter.cookie } })
    return Buffer.from(await answer.arrayBuffer())
  }
  const storedNames = async (): Promise<readonly string[]> =>
    (await readdir(store(), { recursive: true })).filter((name) => /^..\/[0-9a-f]{64}$/.test(name))

  it('loses no file that was acknowledged, shows none that is not whole, and takes the rest when it is sent again', async () => {
    let shade = 0
    for (const deadly of [1, 3, 6]) {
      const attempts: Attempt[] = []
      let death: Promise<void> | undefined
      const write = async () => {
        while (death === undefined) {
          const attempt: Attempt = { key: randomUUID(), bytes: png(++shade, 600 + shade), answer: null }
          attempts.push(attempt)
          attempt.answer = await send(attempt)
          if (attempts.filter(({ answer }) => answer !== null).length >= deadly)
            death ??= endProgram(running, 'SIGKILL')
        }
      }
      // Who has a file on its way when the program dies gets no answer, which promises nothing.
      await Promise.allSettled(Array.from({ length: writers }, write))
      await death
      running = await startProgram(folder)

      expect(await readdir(join(store(), 'incoming'))).toEqual([])
      for (const name of await storedNames()) expect(sha256(await readFile(join(store(), name)))).toBe(name.slice(3))
      const known = new Map((await list()).map((item) => [item.id, item]))
      for (const item of known.values()) expect(sha256(await download(item.id))).toBe(item.hash)
      const acknowledged = attempts.flatMap(({ answer, bytes }) => (answer === null ? [] : [{ ...answer, bytes }]))
      for (const { evidence, bytes } of acknowledged) expect(known.get(evidence)?.hash).toBe(sha256(bytes))

      for (const attempt of attempts) {
        const again = await send(attempt)
        expect(again.status, again.text.zh).toBe(200)
        expect(attempt.answer ?? again).toEqual(again)
      }
      const hashes = (await list()).map(({ hash }) => hash)
      expect(new Set(hashes).size).toBe(hashes.length)
      for (const { bytes } of attempts) expect(hashes).toContain(sha256(bytes))
    }
  })

  it('in the middle of a file leaves nothing of it', async () => {
    const before = await list()
    const sending = request(running.address + uploadAddress(submission, '现场.png'), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'content-length': 10_000_000, cookie: reporter.cookie },
    })
    sending.on('error', () => undefined)
    sending.write(png(200, 700))
    await expect.poll(() => readdir(join(store(), 'incoming'))).toHaveLength(1)
    await endProgram(running, 'SIGKILL')
    expect(await readdir(join(store(), 'incoming'))).toHaveLength(1)
    running = await startProgram(folder)
    expect(await readdir(join(store(), 'incoming'))).toEqual([])
    expect(await list()).toEqual(before)
  })

  it('is not called for by 200 MB: they pass through in pieces', async () => {
    // `ps` tells kilobytes on Linux and macOS alike.
    const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(running.child.pid)]).toString()) / 1024
    const head = mp4()
    const piece = Buffer.alloc(1024 * 1024, 0x55)
    head.writeUInt32BE(mostBytes - head.length + 4008, head.length - 4008)
    const sending = request(running.address + uploadAddress(submission, '视频.mp4'), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'content-length': mostBytes, cookie: reporter.cookie },
    })
    const response = once(sending, 'response')
    const before = memory()
    let most = before
    sending.write(head)
    for (let left = mostBytes - head.length; left > 0; left -= piece.length) {
      const isTaken = sending.write(piece.subarray(0, Math.min(left, piece.length)))
      if (!isTaken) await once(sending, 'drain')
      if (left % (8 * piece.length) < piece.length) most = Math.max(most, memory())
    }
    sending.end()
    const [answer] = (await response) as [NodeJS.ReadableStream & { statusCode: number }]
    most = Math.max(most, memory())
    let body = ''
    for await (const chunk of answer) body += String(chunk)
    expect({ status: answer.statusCode, body }).toMatchObject({ status: 200 })
    process.stdout.write(`200 MB: ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most\n`)
    expect(most - before).toBeLessThan(150)
  })
})
