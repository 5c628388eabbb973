import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const overview = '/trpc/core.plan.overview?input=%7B%7D'

describe('what the server says to a browser', () => {
  let api: TestApp
  let admin: { username: string; password: string }
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water' })
    const made = await (await api.person('system-admin')).mutate('accounts.person.create', {
      key: crypto.randomUUID(),
      ...{ username: 'cookie.test', name: '测试', unit: null, phone: null, grants: [] },
    })
    admin = made.data as typeof admin
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const signIn = async (server = api.app, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => {
    const { username, password } = admin
    const payload = { username, password }
    const url = '/trpc/accounts.session.signIn'
    return server.inject({ method: 'POST', url, payload, headers, remoteAddress })
  }

  it('gives a cookie that scripts cannot read, other sites’ forms do not send and the whole site shares', async () => {
    const [cookie, ...rest] = (await signIn()).cookies
    expect(rest).toEqual([])
    expect(cookie).toMatchObject({ name: 'workpoints', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('domain')
    expect(cookie).not.toHaveProperty('expires')
    expect(cookie?.value).toMatch(/^[\w-]{43}$/)
  })

  it('binds the cookie to this host and to TLS behind a gateway that speaks it, and asks browsers to stay there', async () => {
    const secure = await api.serve({ secure: true })
    const answer = await signIn(secure)
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-workpoints', httpOnly: true, secure: true, path: '/' })
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
    const cookie = `workpoints=${answer.cookies[0]?.value}`
    const plain = await secure.inject({ url: '/trpc/accounts.session.me', headers: { cookie } })
    expect(plain.statusCode, 'a cookie without the prefix may come from anybody in the middle').toBe(401)
  })

  it('gives a new token at every sign-in, and the one that the browser held before is dead', async () => {
    const held = (await signIn()).cookies[0]?.value
    const again = await signIn(api.app, { cookie: `workpoints=${held}` })
    expect(again.cookies[0]?.value).not.toBe(held)
    expect((await api.visitor(`workpoints=${held}`).query('accounts.session.me')).status).toBe(401)
  })

  it('does not take over a token that somebody else put into the browser', async () => {
    const planted = 'x'.repeat(43)
    const answer = await signIn(api.app, { cookie: `workpoints=${planted}` })
    expect(answer.cookies[0]?.value).not.toBe(planted)
    expect((await api.visitor(`workpoints=${planted}`).query('accounts.session.me')).status).toBe(401)
  })

  it('leaves who is signed in alone when somebody types a wrong password beside it', async () => {
    const person = await api.person('leader')
    const url = '/trpc/accounts.session.signIn'
    const payload = { username: 'cookie.test', password: 'not this one' }
    await api.app.inject({ method: 'POST', url, payload, headers: { cookie: person.cookie } })
    expect((await person.query('accounts.session.me')).status).toBe(200)
  })

  it.each(['/', '/tasks/18', '/health', '/trpc/core.nothing', overview])(
    'lets nothing inline run, be framed or be sniffed: %s',
    async (url) => {
      const { headers } = await api.app.inject(url)
      const policy = Object.fromEntries(
        String(headers['content-security-policy'])
          .split(';')
          .map((line) => [line.trim().split(' ')[0], line.trim().split(' ').slice(1).join(' ')]),
      )
      expect(policy).toEqual({
        ...{ 'default-src': "'self'", 'img-src': "'self' data:", 'object-src': "'none'" },
        ...{ 'frame-ancestors': "'none'", 'base-uri': "'none'", 'form-action': "'self'" },
      })
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it('serves a page without inline script, style or handler', async () => {
    const { body } = await api.app.inject('/')
    expect(body).toContain('<!doctype html>')
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i)
  })

  it('keeps what somebody may read out of every cache but their own', async () => {
    const person = await api.person('leader')
    const headers = { cookie: person.cookie }
    const revisable = await api.app.inject({ url: overview, headers })
    expect(revisable.headers['cache-control']).toBe('private, no-cache')
    expect(revisable.headers.vary).toContain('cookie')
    const me = await api.app.inject({ url: '/trpc/accounts.session.me', headers })
    expect(me.headers['cache-control']).toBe('no-store')
    expect((await api.app.inject(overview)).headers['cache-control']).toBe('no-store')
  })

  it('answers 304 only to who may read it: another’s tag is of no use', async () => {
    const county = await api.person('county-reporter', '360702')
    const ask = (person: TestPerson | undefined, tag: string) =>
      api.app.inject({ url: overview, headers: { ...(person && { cookie: person.cookie }), 'if-none-match': tag } })
    const tag = String((await ask(county, '""')).headers.etag)
    expect((await ask(county, tag)).statusCode).toBe(304)
    expect((await ask(await api.person('county-reporter', '360702'), tag)).statusCode).toBe(304)
    expect((await ask(await api.person('county-reporter', '360703'), tag)).statusCode).toBe(200)
    expect((await ask(await api.person('guest'), tag)).statusCode).toBe(200)
    expect((await ask(await api.person('security-auditor'), tag)).statusCode).toBe(403)
    expect((await ask(undefined, tag)).statusCode).toBe(401)
    await api.db.updateTable('accounts.person').set({ status: 'disabled' }).where('person_id', '=', county.id).execute()
    expect((await ask(county, tag)).statusCode).toBe(401)
  })

  it.each([
    ['nobody’s word', { trust: undefined, remote: '10.0.0.1', forwarded: '203.0.113.9', address: '10.0.0.1' }],
    ['the gateway’s', { trust: '10.0.0.1', remote: '10.0.0.1', forwarded: '203.0.113.9', address: '203.0.113.9' }],
    [
      'not what the caller put before it',
      { trust: '10.0.0.1', remote: '10.0.0.1', forwarded: '6.6.6.6, 203.0.113.9', address: '203.0.113.9' },
    ],
    ['no other machine’s', { trust: '10.0.0.1', remote: '10.0.0.2', forwarded: '203.0.113.9', address: '10.0.0.2' }],
  ])('believes %s about where a request comes from', async (_whose, { trust, remote, forwarded, address }) => {
    const server = await api.serve({ trustProxy: trust })
    expect((await signIn(server, { 'x-forwarded-for': forwarded }, remote)).statusCode).toBe(200)
    const sessions = api.db.selectFrom('accounts.session').select('address').orderBy('started_at', 'desc')
    expect((await sessions.limit(1).executeTakeFirstOrThrow()).address).toBe(address)
  })

  it('measures for this machine, and for who shows the token', async () => {
    const metricsToken = 'a token of the monitor'
    const server = await api.serve({ metricsToken })
    const behind = await api.serve({ trustProxy: '127.0.0.1' })
    const read = async (headers: Record<string, string>, remoteAddress: string, at = server) =>
      (await at.inject({ url: '/metrics', headers, remoteAddress })).statusCode
    expect(await read({}, '127.0.0.1')).toBe(200)
    expect(await read({}, '::ffff:127.0.0.1')).toBe(200)
    expect(await read({}, '10.0.0.9')).toBe(403)
    expect(await read({}, '127.0.0.1.evil'), 'only whole addresses').toBe(403)
    expect(await read({ authorization: `Bearer ${metricsToken}` }, '10.0.0.9')).toBe(200)
    expect(await read({ authorization: 'Bearer another token of it' }, '10.0.0.9')).toBe(403)
    expect(await read({ authorization: 'Bearer ' }, '10.0.0.9', api.app), 'no token is set').toBe(403)
    expect(await read({ 'x-forwarded-for': '10.0.0.9' }, '127.0.0.1'), 'through a gateway').toBe(403)
    expect(await read({ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'), 'and it says it is none').toBe(403)
    expect(await read({ 'x-forwarded-for': '10.0.0.9' }, '127.0.0.1', behind)).toBe(403)
  })
})
