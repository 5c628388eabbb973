import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPlatform } from '../../apps/api/src/platform.ts'
import { inOrg, newId } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'
import { createTestDatabase, type TestDatabase } from '../../packages/core/src/testing/index.ts'
import { Site } from '../../packages/readings/src/index.ts'
import { passwordDigest } from '../../packages/readings/src/server/gateway/device-password.ts'
import { insertSites, readingsDb } from '../../packages/readings/src/server/index.ts'
import type { ReadingsTables } from '../../packages/readings/src/server/tables.ts'
import { simulatedMn, simulatedPassword } from './device-packet.ts'
import { Ledger } from './ledger.ts'
import { simulate } from './simulate.ts'

const program = fileURLToPath(new URL('../../apps/api/src/cli/main.ts', import.meta.url))
const orgId = 'test'
const devices = 20
const packets = 40

/** The program as an office starts it, and its port. */
interface Started {
  readonly child: ChildProcess
  readonly port: number
}

async function start(env: NodeJS.ProcessEnv): Promise<Started> {
  const child = spawn(process.execPath, [program, 'gateway', '--port', '0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  for await (const chunk of child.stderr.iterator({ destroyOnReturn: false })) {
    printed += String(chunk)
    const [, port] = /127\.0\.0\.1:(\d+)/.exec(printed) ?? []
    if (port === undefined) continue
    child.stderr.resume()
    return { child, port: Number(port) }
  }
  throw new Error(`it did not start: ${printed}`)
}

async function end({ child }: Started, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

describe('kill -9 of the gateway', { timeout: 180_000 }, () => {
  let folder: string
  let database: TestDatabase<CoreTables>
  let db: Kysely<ReadingsTables>
  let env: NodeJS.ProcessEnv
  let running: Started

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'workpoints-gateway-'))
    const secret = randomBytes(32)
    const text = secret.toString('hex')
    const platform = await loadPlatform({ plugins: 'all', dataDir: folder, secret: text, crypto: 'intl' })
    database = await createTestDatabase<CoreTables>({ halves: platform.halves })
    const name = JSON.stringify({ zh: '测试市', en: 'Test' })
    await database.db.insertInto('core.org').values({ org_id: orgId, name }).execute()
    db = readingsDb(inOrg(database.db, orgId))
    const numbers = Array.from({ length: devices }, (_, n) => n)
    const site = { kind: 'works-monitor', unit: '360702', longitude: null, latitude: null, validFrom: '2020-01-01' }
    const sites = numbers.map((n) => Site.parse({ ...site, id: `works-${n}`, name: `${n} 号污水厂` }))
    await insertSites(db, sites, { by: 'test' })
    const rows = numbers.map((n) => ({
      ...{ device_id: newId(), site_id: `works-${n}`, mn: simulatedMn(n), addresses: ['127.0.0.1'], silent_after: 60 },
      password: passwordDigest({ key: secret, family: 'intl' }, simulatedMn(n), simulatedPassword),
    }))
    await db.insertInto('readings.device').values(rows).execute()
    const url = { DATABASE_URL: database.connectionString, DATABASE_OWNER_URL: '' }
    env = { ...process.env, ...url, WORKPOINTS_DATA_DIR: folder, WORKPOINTS_SECRET: text }
    running = await start(env)
  }, 120_000)
  afterAll(async () => {
    await end(running, 'SIGTERM')
    await database[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('three times while devices send loses nothing that was acknowledged and stores nothing twice', async () => {
    const ledger = new Ledger()
    const simulation = simulate({
      ...{
        host: '127.0.0.1',
        port: () => running.port,
        devices,
        packets,
        kind: 'hour',
        overTime: 2000,
        ledger,
        seed: 5,
      },
      faults: { split: 0.3, garbage: 0.1, crc: 0.1 },
    })
    for (const share of [0.1, 0.4, 0.7]) {
      const least = devices * packets * share
      await expect.poll(() => ledger.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(least)
      await end(running, 'SIGKILL')
      running = await start(env)
    }
    const report = await simulation
    expect(report.acknowledged).toBe(devices * packets)
    expect(report.connections).toBeGreaterThan(devices)
    const stored = await db
      .selectFrom('readings.packet as packet')
      .innerJoin('readings.device as device', 'device.device_id', 'packet.device_id')
      .select(['device.mn', 'packet.qn'])
      .execute()
    expect(ledger.compare(stored.map(({ mn, qn }) => `${mn} ${qn}`))).toEqual({ lost: [], doubled: [] })
    const hours = await db
      .selectFrom('readings.hourly')
      .select(({ fn }) => [fn.countAll<string>().as('rows'), fn.max('version').as('version')])
      .executeTakeFirstOrThrow()
    expect(hours).toEqual({ rows: String(devices * packets), version: 1 })
  })
})
