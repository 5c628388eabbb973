import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { docx, pdf } from './testing/evidence-files.ts'
import { sha256, uploadAddress } from './testing/evidence-world.ts'
import { createRoundWorld, type RoundWorld } from './testing/round-world.ts'
import { createS3Server, type S3Server } from './testing/s3-server.ts'

describe('an S3-compatible store', { timeout: 60_000 }, () => {
  let world: RoundWorld
  let store: S3Server
  let server: FastifyInstance
  let submission: string
  const settings = () => ({
    ...{ endpoint: store.endpoint, bucket: 'evidence-bucket', region: 'cn-jx-1' },
    ...{ accessKey: 'key', secretKey: 'secret' },
  })
  beforeAll(async () => {
    world = await createRoundWorld()
    store = await createS3Server('secret')
    server = await world.api.serve({ s3: settings(), crypto: 'gm' })
    submission = await world.submission('360702', '23')
  }, 60_000)
  afterAll(async () => {
    await world[Symbol.asyncDispose]()
    await store[Symbol.asyncDispose]()
  })

  const send = (payload: Buffer, on = server, key = randomUUID()) =>
    on.inject({
      ...{ method: 'POST', url: uploadAddress(submission, 'a.pdf', { key }), payload },
      headers: { cookie: world.reporter.cookie, 'content-type': 'application/octet-stream' },
    })
  const get = (id: string, headers = {}) =>
    server.inject({ url: `/api/evidence/${id}`, headers: { cookie: world.reporter.cookie, ...headers } })
  const idOf = (answer: Awaited<ReturnType<typeof send>>) =>
    answer.json<{ result: { data: { evidence: string } } }>().result.data.evidence

  it('is sent a file once, signed and with its checksum, and hands it out in parts', async () => {
    const bytes = pdf('in a store')
    const answer = await send(bytes)
    expect(answer.statusCode, answer.body).toBe(200)
    const [[key, kept] = []] = store.objects
    expect(key).toMatch(/^\/evidence-bucket\/evidence\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/)
    expect(sha256(kept ?? Buffer.alloc(0))).toBe(sha256(bytes))
    expect((await get(idOf(answer))).rawPayload.equals(bytes)).toBe(true)
    const part = await get(idOf(answer), { range: 'bytes=0-7' })
    expect([part.statusCode, part.body]).toEqual([206, '%PDF-1.4'])
    await send(bytes)
    expect(store.objects.size).toBe(1)
    expect(store.refused.filter((code) => code !== 'NoSuchKey')).toEqual([])
  })

  it('is sent nothing that is refused for its content, and nothing stays on the way', async () => {
    expect((await send(docx())).json()).toMatchObject({
      error: { data: { detail: { code: 'reporting.evidence-name' } } },
    })
    expect(store.objects.size).toBe(1)
    expect(await readdir(join(world.api.folder, 'evidence', 'incoming'))).toEqual([])
  })

  it('that is away takes nothing: nobody is told that a file is kept, and it can be sent again', async () => {
    const key = randomUUID()
    store.away = true
    const refused = await send(pdf('away'), server, key)
    expect(refused.statusCode).toBe(503)
    expect(refused.json()).toMatchObject({ error: { data: { detail: { code: 'reporting.store-away' } } } })
    store.away = false
    expect((await send(pdf('away'), server, key)).statusCode).toBe(200)
  })

  it('that lost a file or does not know the key is told in words, not by a broken answer', async () => {
    const answer = await send(pdf('lost'))
    store.objects.clear()
    expect((await get(idOf(answer))).json()).toMatchObject({
      error: { data: { detail: { code: 'reporting.file-missing' } } },
    })
    const wrong = await world.api.serve({ s3: { ...settings(), secretKey: 'other' } })
    expect((await send(pdf('b'), wrong)).statusCode).toBe(503)
    expect(store.refused).toContain('SignatureDoesNotMatch')
  })

  it('is set up in whole or not at all', () => {
    const whole = {
      ...{ WORKPOINTS_S3_ENDPOINT: 'https://oss.example.gov.cn', WORKPOINTS_S3_BUCKET: 'b' },
      ...{ WORKPOINTS_S3_ACCESS_KEY: 'a', WORKPOINTS_S3_SECRET_KEY: 's' },
    }
    expect(readConfig({}).s3).toBeNull()
    expect(readConfig(whole).s3).toMatchObject({ endpoint: 'https://oss.example.gov.cn', region: 'us-east-1' })
    expect(() => readConfig({ ...whole, WORKPOINTS_S3_BUCKET: '' })).toThrow('WORKPOINTS_S3_ENDPOINT')
    expect(() => readConfig({ ...whole, WORKPOINTS_S3_ENDPOINT: 'oss.example.gov.cn/x' })).toThrow('不完整')
  })
})
