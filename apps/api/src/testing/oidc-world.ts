import { randomUUID } from 'node:crypto'
import { createOidc, type OidcSettings } from '@workpoints/accounts/server'
import { createTestProvider, signInAt, type TestProvider } from '@workpoints/accounts/testing'
import type { AuditRow } from '@workpoints/core'
import { coreDb, listAudit } from '@workpoints/core/server'
import type { FastifyInstance } from 'fastify'
import { createTestApp, type TestApp, type TestPerson } from './test-app.ts'

/** The address at which the test's people reach the platform. */
export const publicUrl = 'http://workpoints.test'

/** A browser at a server: one address, the cookies it was given. */
export interface TestBrowser {
  readonly jar: Map<string, string>
  get(url: string): Promise<Landed>
}

/** Where an answer sends a browser. */
interface Landed {
  readonly status: number
  readonly location: string
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
}

function browserAt(server: FastifyInstance, remoteAddress: string): TestBrowser {
  const jar = new Map<string, string>()
  const get = async (url: string): Promise<Landed> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await server.inject({ url, headers: { cookie }, remoteAddress })
    for (const { name, value } of answer.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.statusCode, location: String(answer.headers.location), cookies: answer.cookies }
  }
  return { jar, get }
}

/** A server with a sign-on, and both sides of somebody who signs in through it. */
export interface OidcWorld extends AsyncDisposable {
  readonly api: TestApp
  readonly provider: TestProvider
  /** A browser at an address of its own. */
  browser(): TestBrowser
  /** Somebody with an account here and one at the sign-on under the same name. */
  known(): Promise<{ readonly person: TestPerson; readonly subject: string }>
  /** Begins at our server; the address at the sign-on. */
  start(browser: TestBrowser, back?: string): Promise<string>
  comeBack(browser: TestBrowser, address: URL): Promise<Landed>
  /** All of it: begin, the sign-on's form, and back. */
  signIn(browser: TestBrowser, subject: string, back?: string): Promise<Landed>
  /** Who is signed in in a browser. */
  me(browser: TestBrowser): Promise<{ readonly status: number; readonly data: unknown }>
  /** The subject that a person is bound to. */
  bound(person: TestPerson): Promise<string | null>
  /** A person's entries on the trail, newest first. */
  trail(person: TestPerson): Promise<AuditRow[]>
}

/** Starts a provider and a server that is connected to it. */
export async function createOidcWorld(): Promise<OidcWorld> {
  const provider = await createTestProvider(`${publicUrl}/auth/oidc/callback`)
  const { issuer, clientId, clientSecret } = provider
  const name = { zh: '赣政通', en: 'Ganzhengtong' }
  const settings: OidcSettings = { issuer, clientId, clientSecret, claim: 'preferred_username', name }
  const api = await createTestApp({ oidc: settings })
  const server = await api.serve({
    publicUrl,
    signOn: { oidc: createOidc(settings), secrets: api.secrets, publicUrl },
  })
  let count = 0
  const start: OidcWorld['start'] = async (browser, back = '/tasks/18') =>
    (await browser.get(`/auth/oidc/start?return=${encodeURIComponent(back)}`)).location
  const comeBack: OidcWorld['comeBack'] = (browser, address) => browser.get(address.pathname + address.search)
  return {
    api,
    provider,
    start,
    comeBack,
    browser: () => browserAt(server, `10.0.0.${++count}`),
    known: async () => {
      const person = await api.person('county-reporter', '360702')
      const subject = randomUUID()
      provider.people.set(subject, person.username)
      return { person, subject }
    },
    signIn: async (browser, subject, back) => comeBack(browser, await signInAt(await start(browser, back), subject)),
    me: (browser) => api.visitor(`workpoints=${browser.jar.get('workpoints')}`).query('accounts.session.me'),
    bound: async ({ id }) => {
      const people = api.db.selectFrom('accounts.person').select('oidc_subject').where('person_id', '=', id)
      return (await people.executeTakeFirstOrThrow()).oidc_subject
    },
    trail: ({ id }) => listAudit(coreDb(api.db), { subject: `person/${id}`, limit: 20 }),
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]()
      await provider[Symbol.asyncDispose]()
    },
  }
}

/** The reason that the sign-in page is told by its address; throws when that is no sign-in page of ours. */
export function failureOf(location: string): string | null {
  const { origin, pathname, searchParams } = new URL(location)
  if (origin !== publicUrl || pathname !== '/sign-in') throw new Error(`${location} is not the sign-in page`)
  return searchParams.get('oidc')
}
