import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createOidc, seal, unseal } from '@workpoints/accounts/server'
import { refuseAt, signInAt, type TestProvider } from '@workpoints/accounts/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOidcWorld, failureOf, type OidcWorld, publicUrl, type TestBrowser } from './testing/oidc-world.ts'
import type { TestApp } from './testing/test-app.ts'

describe('the government sign-on, when things go wrong', () => {
  let world: OidcWorld
  let api: TestApp
  let provider: TestProvider
  let browser: TestBrowser
  beforeAll(async () => {
    world = await createOidcWorld()
    ;({ api, provider } = world)
  })
  afterAll(() => world[Symbol.asyncDispose]())
  beforeEach(() => {
    browser = world.browser()
  })

  it('begins a new session and ends the one that the browser held', async () => {
    const { subject } = await world.known()
    const other = await api.person('leader')
    browser.jar.set('workpoints', other.cookie.replace('workpoints=', ''))
    await world.signIn(browser, subject)
    expect(`workpoints=${browser.jar.get('workpoints')}`).not.toBe(other.cookie)
    expect((await other.query('accounts.session.me')).status).toBe(401)
  })

  it('takes somebody who turned away back to the sign-in page, with the way to where they wanted to go', async () => {
    const { location } = await world.comeBack(browser, await refuseAt(await world.start(browser, '/tasks/3')))
    expect(failureOf(location)).toBe('refused')
    expect(new URL(location).searchParams.get('return')).toBe('/tasks/3')
  })

  /** Opens what the browser keeps, changes it, and seals it again: what only the server itself could do. */
  const retouch = (change: object): void => {
    const away = JSON.parse(unseal(api.secrets, decodeURIComponent(browser.jar.get('workpoints-oidc') ?? ''))) as object
    browser.jar.set('workpoints-oidc', seal(api.secrets, JSON.stringify({ ...away, ...change })))
  }

  it.each([
    ['another state', { state: 'other' }, 'expired'],
    ['another nonce', { nonce: 'other' }, 'refused'],
    ['another verifier', { verifier: 'x'.repeat(43) }, 'refused'],
    ['an hour gone by', { at: Date.now() - 3_600_000 }, 'expired'],
    ['a sealed text of another purpose', { purpose: 'enrolment' }, 'expired'],
  ])('refuses a callback with %s', async (_what, change, expected) => {
    const { subject } = await world.known()
    const address = await signInAt(await world.start(browser), subject)
    retouch(change)
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe(expected)
    expect(browser.jar.has('workpoints')).toBe(false)
  })

  it('refuses a callback whose state was touched, in a browser that began nothing, or with a cookie of its own making', async () => {
    const { subject } = await world.known()
    const address = await signInAt(await world.start(browser), subject)
    const own = browser
    browser = world.browser()
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe('expired')
    browser.jar.set('workpoints-oidc', 'aes-256-gcm:AAAA:AAAA:AAAA')
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe('expired')
    browser = own
    const touched = new URL(address)
    touched.searchParams.set('state', 'other')
    expect(failureOf((await world.comeBack(browser, touched)).location)).toBe('expired')
  })

  it('takes a callback once: not again in the same browser, nor from one that kept the cookie', async () => {
    const { subject } = await world.known()
    const address = await signInAt(await world.start(browser), subject)
    const cookie = browser.jar.get('workpoints-oidc') ?? ''
    expect((await world.comeBack(browser, address)).location).toBe(`${publicUrl}/tasks/18`)
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe('expired')
    browser = world.browser()
    browser.jar.set('workpoints-oidc', cookie)
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe('refused')
    expect(browser.jar.has('workpoints')).toBe(false)
  })

  it('says that the sign-on is away, on the way there and on the way back, and works again once it is back', async () => {
    const { subject } = await world.known()
    const address = await signInAt(await world.start(browser), subject)
    await provider.stop()
    expect(failureOf((await world.comeBack(browser, address)).location)).toBe('unreachable')
    const { issuer, clientId } = provider
    const oidc = createOidc({ issuer, clientId, clientSecret: undefined, claim: 'sub', name: { zh: '', en: '' } })
    const late = await api.serve({ signOn: { oidc, secrets: api.secrets, publicUrl } })
    const begin = () => late.inject({ url: '/auth/oidc/start', remoteAddress: '10.0.1.5' })
    expect(failureOf(String((await begin()).headers.location))).toBe('unreachable')
    await provider.start()
    expect(String((await begin()).headers.location)).toContain(issuer.origin)
    expect((await world.signIn(browser, subject)).location).toBe(`${publicUrl}/tasks/18`)
  })

  it('goes back to its own start page instead of another site', async () => {
    const { subject } = await world.known()
    expect((await world.signIn(browser, subject, '//evil.example/')).location).toBe(`${publicUrl}/`)
  })

  it('lets one address begin so many sign-ins in a minute and no more', async () => {
    const places: string[] = []
    for (let turn = 0; turn < 61; turn++) places.push(await world.start(browser))
    expect(places.slice(0, 60).every((place) => place.startsWith(provider.issuer.origin))).toBe(true)
    expect(failureOf(places[60] ?? '')).toBe('busy')
  })

  it('is not there where none is configured', async () => {
    const answer = await api.app.inject('/auth/oidc/start')
    expect(answer.statusCode).toBe(404)
  })

  it('calls nobody but the issuer, whatever the issuer’s description says', async () => {
    let calls = 0
    const elsewhere = createServer((_request, response) => {
      calls++
      response.end('{}')
    })
    await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve))
    const { port } = elsewhere.address() as AddressInfo
    const crooked = createServer((_request, response) => {
      const issuer = `http://127.0.0.1:${(crooked.address() as AddressInfo).port}`
      response.setHeader('content-type', 'application/json')
      const endpoints = { authorization_endpoint: `${issuer}/auth`, token_endpoint: `http://127.0.0.1:${port}/token` }
      response.end(JSON.stringify({ issuer, ...endpoints, jwks_uri: `http://127.0.0.1:${port}/jwks` }))
    })
    await new Promise<void>((resolve) => void crooked.listen(0, '127.0.0.1', resolve))
    const issuer = new URL(`http://127.0.0.1:${(crooked.address() as AddressInfo).port}`)
    const oidc = createOidc({ issuer, clientId: 'x', clientSecret: 'y', claim: 'sub', name: { zh: '', en: '' } })
    const { checks } = await oidc.begin(new URL(`${publicUrl}/auth/oidc/callback`))
    const back = new URL(`${publicUrl}/auth/oidc/callback?code=1&state=${checks.state}`)
    await expect(oidc.finish(back, checks)).rejects.toMatchObject({ failure: 'refused' })
    expect(calls).toBe(0)
    elsewhere.close()
    crooked.close()
  })
})
