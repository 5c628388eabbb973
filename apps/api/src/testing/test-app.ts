import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GrantFields } from '@workpoints/accounts'
import {
  type AccountsTables,
  accountsDb,
  addPerson,
  beginSession,
  type OidcSettings,
  type Secrets,
} from '@workpoints/accounts/server'
import { type Role, roleRules } from '@workpoints/core'
import {
  type CoreTables,
  coreCaller,
  createContext,
  inOrg,
  newId,
  type Platform,
  type RegisterSlot,
} from '@workpoints/core/server'
import { createTestDatabase, type Filling, type TestDatabase } from '@workpoints/core/testing'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { type AppOptions, createApp } from '../app.ts'
import { anchorsPath } from '../audit-anchors.ts'
import { type Config, readConfig } from '../config.ts'
import { openFiles } from '../files.ts'
import { loadPlatform } from '../platform.ts'
import { seed } from '../seed.ts'
import { findOrg, type Served } from '../served.ts'

interface Answer {
  readonly status: number
  readonly data: unknown
  readonly error: unknown
}

/** Somebody signed in at the test's server, through its routes. */
export interface TestPerson {
  readonly id: string
  readonly username: string
  /** The cookie header of the session. */
  readonly cookie: string
  /** Asks a query, as oneself or through a unit's eyes; answers status and body. */
  readonly query: (path: string, input?: unknown, unit?: string) => Promise<Answer>
  /** Sends a change. */
  readonly mutate: (path: string, input: unknown) => Promise<Answer>
}

/** The shipped server on a database of its own with the real 2025 plan; requests go through its routes without a socket. */
export interface TestApp extends AsyncDisposable {
  readonly app: FastifyInstance
  /** As its owner: what an administrator of the database could do behind the application's back. */
  readonly database: TestDatabase<CoreTables>
  /** Scoped to the issuing body, with the rights of the application. */
  readonly db: Kysely<AccountsTables>
  readonly platform: Platform
  readonly orgId: string
  readonly secrets: Secrets
  /** The data folder, with the files that prove something. */
  readonly folder: string
  /** Makes somebody with one role (or several) and signs in. The units are those of the role's seat unless given. */
  person(role: Role | readonly GrantFields[], unit?: string): Promise<TestPerson>
  /** A person's way in who has a cookie already, or none. */
  visitor(cookie?: string): Pick<TestPerson, 'query' | 'mutate'>
  /** Asks as the office, or as it looks through a unit's eyes. */
  readonly query: TestPerson['query']
  /** Sends a change as the office. */
  readonly mutate: TestPerson['mutate']
  /** Another server on the same database, as a deployment with a second one or other settings has it; closed with the first. */
  serve(
    options: Partial<AppOptions> & Partial<Pick<Served, 'secure'> & Pick<Config, 's3' | 'crypto'>>,
  ): Promise<FastifyInstance>
  /** Core's procedures called in the process, with their types, as the office (through a unit's eyes). */
  core(unit?: string): Promise<ReturnType<typeof coreCaller>>
}

const seatUnits = { platform: null, office: 'hwb', department: 'shj', county: '360702' } as const

const origin = { address: '127.0.0.1', agent: 'test' } as const

/** A role as it is given in tests: at its seat's unit, in all plugins, long since. */
export const grantOf = (role: Role, unit: string | null = seatUnits[roleRules[role].seat]): GrantFields => ({
  role,
  unit,
  plugins: null,
  from: '2025-01-01',
  until: null,
})

/** How the test's server differs from the usual one. */
interface TestAppOptions {
  readonly plugins?: string
  readonly empty?: boolean
  /** The government sign-on that the sign-in page offers. */
  readonly oidc?: OidcSettings
  /** Where the heads of the audit trail are noted; nowhere unless told. */
  readonly dataDir?: string
  /** Ledgers beside those of the plugins. */
  readonly registers?: readonly RegisterSlot[]
}

/** Asks a server by its routes, with or without a session's cookie. */
function visitorOf(app: FastifyInstance, cookie?: string): ReturnType<TestApp['visitor']> {
  const headers = cookie === undefined ? {} : { cookie }
  const read = (response: { statusCode: number; body: string }): Answer => {
    const body = JSON.parse(response.body) as { result?: { data: unknown }; error?: unknown }
    return { status: response.statusCode, data: body.result?.data, error: body.error }
  }
  return {
    query: async (path, input, unit) => {
      const query = input === undefined ? {} : { input: JSON.stringify(input) }
      const eyes = unit === undefined ? {} : { 'x-workpoints-unit': unit }
      return read(await app.inject({ method: 'GET', url: `/trpc/${path}`, query, headers: { ...headers, ...eyes } }))
    },
    mutate: async (path, input) =>
      read(await app.inject({ method: 'POST', url: `/trpc/${path}`, payload: input as object, headers })),
  }
}

/** Makes people of a server, each signed in. */
const makerOf =
  (app: FastifyInstance, db: Kysely<AccountsTables>): TestApp['person'] =>
  async (role, unit) => {
    const grants = typeof role === 'string' ? [grantOf(role, unit)] : [...role]
    const username = `t${newId().slice(-12)}`
    const fields = { username, name: '测试', unit: grants[0]?.unit ?? null, phone: null, grants }
    const { id } = await db
      .transaction()
      .execute((trx) => addPerson(trx, fields, { by: 'test', family: 'intl', demo: true }))
    const { token } = await beginSession(db, { person: id, method: 'password', proved: true, hours: 12, origin })
    const cookie = `workpoints=${token}`
    return { id, username, cookie, ...visitorOf(app, cookie) }
  }

/** Starts the server with the chosen plugins on a seeded database. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { plugins = 'all', empty = false, oidc, dataDir, registers = [] } = options
  const config = readConfig({})
  const key = randomBytes(32)
  const secrets: Secrets = { key, family: 'intl' }
  const folder = dataDir ?? join(tmpdir(), `workpoints-none-${newId()}`)
  const secret = key.toString('base64url')
  const settings = { plugins, dataDir: folder, secret, crypto: 'intl', oidc: oidc ?? null } as const
  const platform = await loadPlatform(settings, { registers })
  const dir = join(config.seedsDir, 'ganzhou-2025')
  const filling: Filling<CoreTables> = {
    name: JSON.stringify([plugins, empty, registers.map(({ register }) => register.id)]),
    fill: (db) => seed(db, platform, { dir, empty }),
  }
  const database = await createTestDatabase<CoreTables>({ halves: platform.halves, filling })
  const service = await database.service()
  const orgId = await findOrg(service.db)
  const servers: FastifyInstance[] = []
  const serve: TestApp['serve'] = async ({ secure = false, s3 = null, crypto = 'intl', ...options }) => {
    const anchors = dataDir === undefined ? undefined : anchorsPath({ dataDir })
    const kept = { anchors, files: await openFiles({ dataDir: folder, s3, crypto }) }
    const { db: working, connectionString: listenUrl } = service
    const served = { db: working, platform, orgId, build: undefined, secure, listenUrl, ...kept }
    const server = await createApp(served, { webDir: config.webDir, logLevel: 'silent', ...options })
    servers.push(server)
    return server
  }
  const app = await serve({})
  const db = accountsDb(inOrg(service.db, orgId))

  const visitor: TestApp['visitor'] = (cookie) => visitorOf(app, cookie)
  const person = makerOf(app, db)
  const office = await person('office')
  const grants = [{ ...grantOf('office'), id: 'test', from: '2025-01-01' }]
  const actor = { id: office.id, name: '测试', session: null, pending: null }
  return {
    app,
    database,
    db,
    platform,
    orgId,
    secrets,
    folder,
    person,
    visitor,
    serve,
    query: office.query,
    mutate: office.mutate,
    core: async (unit) =>
      coreCaller(await createContext(service.db, platform, { orgId, actor, grants, unit: unit ?? null })),
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server.close()))
      await database[Symbol.asyncDispose]()
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
