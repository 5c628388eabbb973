import { join } from 'node:path'
import { type CoreTables, coreCaller, createContext, type Platform } from '@workpoints/core/server'
import { createTestDatabase, type TestDatabase } from '@workpoints/core/testing'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { loadPlatform } from '../platform.ts'
import { seed } from '../seed.ts'

/** The shipped server on a database of its own with the real 2025 plan; requests go through its routes without a socket. */
export interface TestApp extends AsyncDisposable {
  readonly app: FastifyInstance
  readonly database: TestDatabase<CoreTables>
  readonly platform: Platform
  readonly orgId: string
  /** Asks a query as the office or as a unit; answers status and body. */
  query(path: string, input?: unknown, unit?: string): Promise<{ status: number; data: unknown; error: unknown }>
  /** Sends a change. */
  mutate(path: string, input: unknown, unit?: string): Promise<{ status: number; data: unknown; error: unknown }>
  /** Core's procedures called in the process, with their types. */
  core(unit?: string): Promise<ReturnType<typeof coreCaller>>
}

/** Starts the server with the chosen plugins on a seeded database. */
export async function createTestApp({ plugins = 'all', empty = false } = {}): Promise<TestApp> {
  const config = readConfig({})
  const platform = await loadPlatform({ plugins })
  const database = await createTestDatabase<CoreTables>({ halves: platform.halves })
  const orgId = await seed(database.db, platform, { dir: join(config.seedsDir, 'ganzhou-2025'), empty })
  const app = await createApp(
    { db: database.db, platform, orgId, build: undefined },
    { webDir: config.webDir, logLevel: 'silent' },
  )
  const headers = (unit?: string) => (unit === undefined ? {} : { 'x-workpoints-unit': unit })
  const read = (response: { statusCode: number; body: string }) => {
    const body = JSON.parse(response.body) as { result?: { data: unknown }; error?: unknown }
    return { status: response.statusCode, data: body.result?.data, error: body.error }
  }
  return {
    app,
    database,
    platform,
    orgId,
    query: async (path, input, unit) => {
      const query = input === undefined ? {} : { input: JSON.stringify(input) }
      return read(await app.inject({ method: 'GET', url: `/trpc/${path}`, query, headers: headers(unit) }))
    },
    mutate: async (path, input, unit) =>
      read(
        await app.inject({ method: 'POST', url: `/trpc/${path}`, payload: input as object, headers: headers(unit) }),
      ),
    core: async (unit) => coreCaller(await createContext(database.db, platform, { orgId, unit: unit ?? null })),
    async [Symbol.asyncDispose]() {
      await app.close()
      await database[Symbol.asyncDispose]()
    },
  }
}
