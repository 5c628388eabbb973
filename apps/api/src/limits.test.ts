import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

describe('limits', () => {
  let api: TestApp
  let second: FastifyInstance
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water' })
    second = await api.serve({})
  })
  afterAll(() => api[Symbol.asyncDispose]())

  /** So many of an allowance were used just now. */
  const used = (key: string, count: number) =>
    api.db.insertInto('accounts.allowance').values({ key, since: new Date(), used: count }).execute()

  describe('of sign-ins from one address', () => {
    const signIn = (server: FastifyInstance, remoteAddress: string, headers = {}) =>
      server.inject({
        ...{ method: 'POST', url: '/trpc/accounts.session.signIn', remoteAddress, headers },
        payload: { username: `u-${randomUUID().slice(0, 8)}`, password: 'not a password of anybody' },
      })

    it('hold over two servers on one database, in words, and open again after a minute', async () => {
      await used('sign-in 10.9.0.1', 58)
      expect((await signIn(api.app, '10.9.0.1')).statusCode).toBe(401)
      expect((await signIn(second, '10.9.0.1')).statusCode).toBe(401)
      const refused = [await signIn(api.app, '10.9.0.1'), await signIn(second, '10.9.0.1')]
      expect(refused.map((answer) => answer.statusCode)).toEqual([429, 429])
      expect(refused[0]?.body).toContain('操作过于频繁')
      expect((await signIn(second, '10.9.0.2')).statusCode, 'another address').toBe(401)
      await api.db
        .updateTable('accounts.allowance')
        .set({ since: new Date(Date.now() - 61_000) })
        .where('key', '=', 'sign-in 10.9.0.1')
        .execute()
      expect((await signIn(second, '10.9.0.1')).statusCode).toBe(401)
    })

    it('are not passed by many at once', async () => {
      await used('sign-in 10.9.0.3', 55)
      const servers = Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? api.app : second))
      const answers = await Promise.all(servers.map((server) => signIn(server, '10.9.0.3')))
      const statuses = answers.map((answer) => answer.statusCode)
      expect(statuses.filter((status) => status === 401)).toHaveLength(5)
      expect(statuses.filter((status) => status === 429)).toHaveLength(15)
    })

    it('are not passed by saying that one comes from elsewhere', async () => {
      await used('sign-in 10.9.0.4', 60)
      const headers = { 'x-forwarded-for': '1.2.3.4', 'x-real-ip': '1.2.3.4', forwarded: 'for=1.2.3.4' }
      expect((await signIn(api.app, '10.9.0.4', headers)).statusCode).toBe(429)
    })

    it('leave nothing behind of names and addresses that came once', async () => {
      const past = new Date(Date.now() - 3 * 86_400_000)
      const old = { key: 'sign-in 10.9.0.5', since: past, used: 1 }
      await api.db.insertInto('accounts.allowance').values(old).execute()
      await api.db.insertInto('accounts.attempt').values({ username: 'once', failures: 2, failed_at: past }).execute()
      await signIn(api.app, '10.9.0.6')
      const left = await api.db.selectFrom('accounts.allowance').select('key').where('key', '=', old.key).execute()
      const names = await api.db.selectFrom('accounts.attempt').select('username').execute()
      expect(left).toEqual([])
      expect(names.map((row) => row.username)).not.toContain('once')
    })
  })

  it('of calls that cost much hold for one person over two servers, and for nobody else', async () => {
    const auditor = await api.person('security-auditor')
    const verify = (person: TestPerson, server: FastifyInstance) =>
      server.inject({
        ...{ method: 'POST', url: '/trpc/accounts.audit.verify', headers: { cookie: person.cookie } },
        payload: { key: randomUUID() },
      })
    const statuses: number[] = []
    for (let turn = 0; turn < 7; turn++)
      statuses.push((await verify(auditor, turn % 2 === 0 ? api.app : second)).statusCode)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
    expect((await verify(await api.person('security-auditor'), second)).statusCode).toBe(200)
  })

  describe('of what is sent', () => {
    const post = (payload: string, headers: Record<string, string> = {}, url = '/trpc/accounts.session.signIn') =>
      api.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })
    const bodyOf = (size: number): string => JSON.stringify({ username: 'x', password: 'y', filler: 'x'.repeat(size) })

    it('are tight before anybody is known, whatever the address, and say what would be accepted', async () => {
      for (const url of [
        '/trpc/accounts.session.signIn',
        '/%74rpc/accounts.session.signIn',
        '/nowhere',
        '/trpc/no.such',
      ]) {
        const answer = await post(bodyOf(17_000), {}, url)
        expect({ url, status: answer.statusCode }).toEqual({ url, status: 413 })
        expect(answer.body).toContain('16 KB')
      }
      expect((await post(bodyOf(17_000), { cookie: `workpoints=${'x'.repeat(43)}` })).statusCode).toBe(413)
      expect((await post(bodyOf(10_000))).statusCode).toBe(401)
    })

    it('are 4 MB for somebody who is known', async () => {
      const { cookie } = await api.person('office')
      const url = '/trpc/core.unit.enable'
      expect((await post(bodyOf(5_000_000), { cookie }, url)).statusCode).toBe(413)
      expect((await post(bodyOf(3_000_000), { cookie }, url)).statusCode, 'read, and refused for what it says').toBe(
        400,
      )
    })

    it('cannot be passed by a length that is not told', async () => {
      const server = await api.serve({})
      await server.listen({ port: 0, host: '127.0.0.1' })
      const { port } = server.server.address() as AddressInfo
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
        const sending = request({ port, path: '/trpc/accounts.session.signIn', method: 'POST', headers }, (answer) => {
          resolve(answer.statusCode)
          sending.destroy()
        })
        sending.on('error', reject)
        sending.write('{"username":"')
      })
      expect(status).toBe(411)
    })

    it('end a request that never comes in whole', async () => {
      const server = await api.serve({ patience: 100 })
      await server.listen({ port: 0, host: '127.0.0.1' })
      const { port } = server.server.address() as AddressInfo
      const headers = { 'content-type': 'application/json', 'content-length': '100' }
      const sending = request({ port, path: '/trpc/accounts.session.signIn', method: 'POST', headers })
      const ended = new Promise((resolve) => sending.on('error', resolve))
      sending.write('{"username":"')
      expect(await ended).toMatchObject({ code: 'ECONNRESET' })
      expect(api.app.server.headersTimeout).toBeLessThanOrEqual(120_000)
    })

    it('keep one call a request: a batch is no procedure', async () => {
      const { cookie } = await api.person('office')
      const paths = Array.from({ length: 50 }, () => 'core.plan.overview').join(',')
      const answer = await api.app.inject({
        url: `/trpc/${paths.slice(0, 190)}?batch=1&input=%7B%7D`,
        headers: { cookie },
      })
      expect(answer.statusCode).toBe(404)
    })

    it('bear JSON of a million levels without a pause', async () => {
      const { cookie } = await api.person('office')
      const deep = `{"key":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`
      const began = performance.now()
      expect((await post(deep, { cookie }, '/trpc/core.unit.enable')).statusCode).toBe(400)
      expect(performance.now() - began).toBeLessThan(2000)
      expect((await api.app.inject('/health')).statusCode).toBe(200)
    })

    it.each([
      '{"__proto__":{"polluted":1},"username":"x","password":"y"}',
      '{"constructor":{"prototype":{"polluted":1}},"username":"x","password":"y"}',
      '{"username":{"__proto__":{"polluted":1}},"password":"y"}',
      '{"\\u005f_proto__":{"polluted":1},"username":"x","password":"y"}',
    ])('let no key reach into the program: %s', async (payload) => {
      expect((await post(payload)).statusCode).toBe(400)
      const { cookie } = await api.person('office')
      const url = `/trpc/core.plan.overview?input=${encodeURIComponent(payload)}`
      expect((await api.app.inject({ url, headers: { cookie } })).statusCode).toBeLessThan(500)
      expect(({} as { polluted?: number }).polluted).toBeUndefined()
    })
  })
})
