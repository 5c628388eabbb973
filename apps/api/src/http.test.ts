import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

describe('the server', () => {
  let api: TestApp
  let office: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    office = await api.person('office')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const get = (url: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url, headers: { cookie: office.cookie, ...headers } })
  const overview = '/trpc/core.plan.overview?input=%7B%7D'

  it('answers an unchanged plan with 304 and a changed one in full', async () => {
    const first = await get(overview)
    const tag = String(first.headers.etag)
    expect(first.statusCode).toBe(200)
    const same = await get(overview, { 'if-none-match': tag })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    const input = { key: randomUUID(), unit: '360729', plugin: 'rural', enabled: false, from: '2025-01-01' }
    expect((await api.mutate('core.unit.enable', input)).status).toBe(200)
    const changed = await get(overview, { 'if-none-match': tag })
    expect(changed.statusCode).toBe(200)
    expect(changed.headers.etag).not.toBe(tag)
  })

  it('does not give one unit what was tagged for another', async () => {
    const tag = String((await get(overview)).headers.etag)
    const other = await get(overview, { 'if-none-match': tag, 'x-workpoints-unit': '360702' })
    expect(other.statusCode).toBe(200)
  })

  it('is healthy while its database is, and counts what it does', async () => {
    expect((await get('/health')).json()).toEqual({ status: 'ok' })
    expect((await get('/metrics')).body).toContain('workpoints_request_seconds_count')
  })

  it('tells a stranger nothing about its inside', async () => {
    for (const url of [
      '/trpc/core.nothing',
      '/trpc/core.plan.overview?input={',
      '/trpc/core.task.get?input=%7B%7D',
      '/trpc/__proto__',
    ]) {
      const answer = await get(url)
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, url).toBeLessThan(500)
      expect(answer.body, url).not.toMatch(/node_modules|\.ts:|\n +at /)
    }
  })

  it('takes changes by POST only', async () => {
    const answer = await get(
      `/trpc/core.plan.clearDemo?input=${encodeURIComponent(JSON.stringify({ key: randomUUID(), plan: 'ganzhou-2025' }))}`,
    )
    expect(answer.statusCode).toBe(404)
    expect((await (await api.core()).session.get()).plans[0]?.demo).toBe(true)
  })

  it('lets pages load nothing from elsewhere', async () => {
    const policy = String((await get('/health')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('refuses a body that is too large', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/trpc/core.indicator.record',
      headers: { 'content-type': 'application/json', cookie: office.cookie },
      payload: JSON.stringify({ filler: 'x'.repeat(5_000_000) }),
    })
    expect(answer.statusCode).toBe(413)
  })
})
