import { randomUUID } from 'node:crypto'
import type { AnyTRPCProcedure } from '@trpc/server'
import { coreDb, findRevision } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const json = 'application/json'

describe('a page of another site', () => {
  let api: TestApp
  let office: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water,rural' })
    office = await api.person('office')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const host = 'hw.example.gov.cn'
  const input = () => ({ key: randomUUID(), unit: '360729', plugin: 'rural', enabled: false, from: '2025-01-01' })
  /** Sends a change with the office's cookie, as a browser would from some page; nothing that is not given is added. */
  const send = (headers: Record<string, string>, payload = JSON.stringify(input()), server = api.app) =>
    server.inject({
      method: 'POST',
      url: '/trpc/core.unit.enable',
      headers: { cookie: office.cookie, host, ...headers },
      payload,
    })
  const entries = async () => (await api.db.selectFrom('core.audit').select('seq').execute()).length
  const state = async () => ({ revision: await findRevision(coreDb(api.db)), entries: await entries() })

  it.each([
    ['a script of another site', { 'sec-fetch-site': 'cross-site', 'content-type': json }, 403],
    ['a script of another service of the same office', { 'sec-fetch-site': 'same-site', 'content-type': json }, 403],
    ['an address typed or a bookmark', { 'sec-fetch-site': 'none', 'content-type': json }, 403],
    ['an origin that is not ours', { origin: 'https://evil.example', 'content-type': json }, 403],
    ['an origin that only begins like ours', { origin: `https://${host}.evil.example`, 'content-type': json }, 403],
    ['another port of our host', { origin: `http://${host}:8080`, 'content-type': json }, 403],
    ['a page without an origin', { origin: 'null', 'content-type': json }, 403],
    ['a form', { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', { origin: `http://${host}`, 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a form that writes JSON as text', { origin: `http://${host}`, 'content-type': 'text/plain' }, 415],
    ['a beacon', { 'content-type': 'text/plain;charset=UTF-8' }, 415],
    ['no type at all', { 'content-type': '' }, 415],
  ])('changes nothing by %s', async (_how, headers, status) => {
    const before = await state()
    const answer = await send(headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({
      error: { data: { httpStatus: status, detail: { text: { zh: expect.any(String) } } } },
    })
    expect(await state()).toEqual(before)
  })

  it('may not end or begin a session either', async () => {
    for (const path of ['accounts.session.signOut', 'accounts.session.signIn']) {
      const headers = { cookie: office.cookie, 'sec-fetch-site': 'cross-site', 'content-type': json }
      const answer = await api.app.inject({ method: 'POST', url: `/trpc/${path}`, headers, payload: '{}' })
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 403 })
    }
    expect((await office.query('accounts.session.me')).status).toBe(200)
  })

  it.each([
    ['by a browser that says where it comes from', { 'sec-fetch-site': 'same-origin' }],
    ['by a browser that says its origin only, over plain HTTP', { origin: `http://${host}` }],
    ['by a program that is no browser', {}],
  ])('is not our own page, which works %s', async (_how, headers) => {
    const before = await state()
    expect((await send({ ...headers, 'content-type': json })).statusCode).toBe(200)
    expect(await entries()).toBe(before.entries + 1)
  })

  it('is not the public address either, where a gateway writes its own name as the host', async () => {
    const server = await api.serve({ publicUrl: 'https://hw.public.example' })
    const content = { 'content-type': json }
    const ours = await send({ origin: 'https://hw.public.example', ...content }, undefined, server)
    const theirs = await send({ origin: 'https://evil.example', ...content }, undefined, server)
    expect([ours.statusCode, theirs.statusCode]).toEqual([200, 403])
  })

  it('changes nothing by GET, whatever it asks', async () => {
    const before = await state()
    const procedures = Object.entries(api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>)
    const input = encodeURIComponent(JSON.stringify({ key: randomUUID(), plan: 'ganzhou-2025', unit: '360729' }))
    const changes = procedures.filter(([, procedure]) => procedure._def.type === 'mutation')
    expect(changes.length).toBeGreaterThan(20)
    for (const [path] of changes) {
      const url = `/trpc/${path}?input=${input}`
      const answer = await api.app.inject({ url, headers: { cookie: office.cookie } })
      expect({ path, status: answer.statusCode }).toEqual({ path, status: 404 })
    }
    expect(await state()).toEqual(before)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('finds nothing behind %s', async (method) => {
    const headers = { cookie: office.cookie, 'content-type': json }
    const answer = await api.app.inject({ method, url: '/trpc/core.unit.enable', headers, payload: '{}' })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
})
