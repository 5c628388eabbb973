import { randomUUID } from 'node:crypto'
import { seal } from '@workpoints/accounts/server'
import type { TestProvider } from '@workpoints/accounts/testing'
import { coreDb, listAudit } from '@workpoints/core/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOidcWorld, failureOf, type OidcWorld, publicUrl, type TestBrowser } from './testing/oidc-world.ts'
import type { TestApp } from './testing/test-app.ts'

describe('the government sign-on', () => {
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

  it('is offered by its name', async () => {
    expect((await api.visitor().query('accounts.session.options')).data).toMatchObject({
      oidc: { zh: '赣政通', en: 'Ganzhengtong' },
    })
  })

  it('asks with PKCE S256, state and nonce, and keeps them in a short-lived cookie that scripts cannot read', async () => {
    const { location, cookies } = await browser.get('/auth/oidc/start?return=/')
    const asked = Object.fromEntries(new URL(location).searchParams)
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${publicUrl}/auth/oidc/callback`,
    })
    expect(asked['state']?.length).toBeGreaterThan(30)
    expect(asked['nonce']?.length).toBeGreaterThan(30)
    const [cookie] = cookies
    expect(cookie).toMatchObject({
      name: 'workpoints-oidc',
      path: '/auth',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 600,
    })
    expect(cookie?.value).not.toContain(asked['state'])
  })

  it('signs in who has an account, binds it at the first time, and goes back to where one wanted to go', async () => {
    const { person, subject } = await world.known()
    const { status, location } = await world.signIn(browser, subject, '/tasks/18?on=2025-06')
    expect({ status, location }).toEqual({ status: 302, location: `${publicUrl}/tasks/18?on=2025-06` })
    expect((await world.me(browser)).data).toMatchObject({ username: person.username, method: 'oidc', pending: null })
    expect(await world.bound(person)).toBe(`${provider.issuer.origin} ${subject}`)
    const entries = await world.trail(person)
    expect(entries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['sign-in done', 'change done'])
    expect(JSON.stringify(entries)).toContain(subject)
  })

  it('knows who was bound by the subject alone, whatever the sign-on calls them now', async () => {
    const { person, subject } = await world.known()
    await world.signIn(browser, subject)
    provider.people.set(subject, 'somebody-else')
    browser = world.browser()
    expect((await world.signIn(browser, subject)).location).toBe(`${publicUrl}/tasks/18`)
    expect((await world.me(browser)).data).toMatchObject({ username: person.username })
    expect((await world.trail(person)).filter((entry) => entry.kind === 'change')).toHaveLength(1)
  })

  it('asks neither for the first password change nor for the second factor, which are the sign-on’s matter', async () => {
    const { person, subject } = await world.known()
    await api.db
      .updateTable('accounts.person')
      .set({ must_change: true, totp: seal(api.secrets, 'x') })
      .where('person_id', '=', person.id)
      .execute()
    await world.signIn(browser, subject)
    expect((await world.me(browser)).data).toMatchObject({ pending: null })
  })

  it('creates nobody, and puts the refusal on the trail without a name', async () => {
    const subject = randomUUID()
    provider.people.set(subject, 'nobody-here')
    const count = async () => (await api.db.selectFrom('accounts.person').select('person_id').execute()).length
    const before = await count()
    expect(failureOf((await world.signIn(browser, subject)).location)).toBe('unknown')
    expect(browser.jar.has('workpoints')).toBe(false)
    expect(await count()).toBe(before)
    const [entry] = await listAudit(coreDb(api.db), { procedure: 'accounts.session.oidc', limit: 1 })
    expect(entry).toMatchObject({ kind: 'sign-in', outcome: 'refused' })
    expect(JSON.stringify(entry)).not.toContain('nobody-here')
  })

  it('does not give an account that is bound to one subject to another of the same name', async () => {
    const { person, subject } = await world.known()
    await world.signIn(browser, subject)
    const thief = randomUUID()
    provider.people.set(thief, person.username)
    browser = world.browser()
    expect(failureOf((await world.signIn(browser, thief)).location)).toBe('unknown')
    expect(await world.bound(person)).toContain(subject)
  })

  it.each(['disabled', 'removed'] as const)('refuses who is %s, and binds nothing', async (status) => {
    const { person, subject } = await world.known()
    await api.db.updateTable('accounts.person').set({ status }).where('person_id', '=', person.id).execute()
    expect(failureOf((await world.signIn(browser, subject)).location)).toBe(
      status === 'disabled' ? 'disabled' : 'unknown',
    )
    expect(await world.bound(person)).toBeNull()
    expect(browser.jar.has('workpoints')).toBe(false)
  })
})
