import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { type OutgoingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { mostBytes } from '@workpoints/reporting'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { png } from './testing/evidence-files.ts'
import { createEvidenceWorld, type EvidenceWorld, uploadAddress } from './testing/evidence-world.ts'

describe('a request with a file', { timeout: 60_000 }, () => {
  let world: EvidenceWorld
  let submission: string
  beforeAll(async () => {
    world = await createEvidenceWorld()
    submission = await world.submission('360702', '23')
  }, 60_000)
  afterAll(() => world[Symbol.asyncDispose]())

  const bytes = 'application/octet-stream'
  /** Begins to send; the body is the caller's. */
  const begin = (headers: OutgoingHttpHeaders, cookie = world.reporter.cookie) =>
    request(world.address + uploadAddress(submission, 'a.png'), {
      method: 'POST',
      headers: { 'content-type': bytes, ...(cookie === '' ? {} : { cookie }), ...headers },
    })
  /** The status that is answered before anything of the body is sent. */
  const answered = async (headers: OutgoingHttpHeaders, cookie?: string): Promise<number | undefined> => {
    const sending = begin(headers, cookie)
    sending.flushHeaders()
    const [answer] = await once(sending, 'response')
    sending.on('error', () => undefined).destroy()
    return (answer as { statusCode?: number }).statusCode
  }
  const incoming = () => readdir(join(world.api.folder, 'evidence', 'incoming')).catch(() => [])

  it.each<[string, OutgoingHttpHeaders, number]>([
    ['whose length is not told', { 'transfer-encoding': 'chunked' }, 411],
    ['that is larger than 200 MB', { 'content-length': mostBytes + 1 }, 413],
    ['that is 2 GB', { 'content-length': 2 ** 31 }, 413],
    ['of a form', { 'content-length': 10, 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['of a page of another site', { 'content-length': 10, 'sec-fetch-site': 'cross-site' }, 403],
    ['of a page of another origin', { 'content-length': 10, origin: 'https://evil.example' }, 403],
    ['that calls itself JSON', { 'content-length': 10, 'content-type': 'application/json' }, 415],
  ])('is refused unread %s', async (_what, headers, status) => {
    expect(await answered(headers)).toBe(status)
  })

  it('is refused unread of somebody who is not signed in, or not any more', async () => {
    expect(await answered({ 'content-length': 20_000 }, '')).toBe(413)
    expect(await answered({ 'content-length': 10_000 }, '')).toBe(401)
    expect(await answered({ 'content-length': mostBytes }, `workpoints=${'x'.repeat(43)}`)).toBe(401)
    expect(await answered({ 'transfer-encoding': 'chunked' }, '')).toBe(411)
  })

  it('that breaks off leaves nothing, and is told from a whole one', async () => {
    const sending = begin({ 'content-length': 1_000_000 })
    sending.on('error', () => undefined)
    sending.write(png(1))
    await expect.poll(incoming).toHaveLength(1)
    sending.destroy()
    await expect.poll(incoming).toEqual([])
    expect(await world.list(world.reporter, submission)).toEqual([])
    expect((await world.upload(world.reporter, submission, ['a.png', png(1)])).status).toBe(200)
  })

  it('other than an upload is not given bytes', async () => {
    const answer = await fetch(`${world.address}/trpc/core.unit.enable`, {
      ...{ method: 'POST', headers: { 'content-type': bytes, cookie: world.reporter.cookie }, body: 'x' },
    })
    expect(answer.status).toBe(415)
  })
})
