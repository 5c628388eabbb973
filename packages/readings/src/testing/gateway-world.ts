import { randomBytes } from 'node:crypto'
import { type CoreTables, coreHalf, inOrg, newId } from '@workpoints/core/server'
import { createTestDatabase, type TestDatabase } from '@workpoints/core/testing'
import type { Kysely } from 'kysely'
import { makeFlag, makePacket, momentLater, type Packet } from '../index.ts'
import { passwordDigest } from '../server/gateway/device-password.ts'
import type { GatewaySettings } from '../server/gateway/gateway-settings.ts'
import type { Reader } from '../server/gateway/packet-sink.ts'
import { type Running, runGateway } from '../server/gateway/run-gateway.ts'
import type { Sightings } from '../server/gateway/sightings.ts'
import { migrations } from '../server/migrations/index.ts'
import { readingsDb } from '../server/readings-db.ts'
import type { ReadingsTables } from '../server/tables.ts'

const orgId = 'test'
const secrets = { key: randomBytes(32), family: 'intl' as const }

/** A gateway on a database of its own, with registered devices. */
export interface GatewayWorld extends AsyncDisposable {
  readonly database: TestDatabase<CoreTables>
  readonly db: Kysely<ReadingsTables>
  readonly running: Running
  /** Packets that are stored. */
  stored(): Promise<number>
}

export interface WorldDevice {
  readonly mn: string
  readonly site?: string
  readonly password?: string
  readonly addresses?: readonly string[]
}

/** The number of the n-th device of a test. */
export const mnOf = (n: number): string => `010000A8900016F0${String(n).padStart(8, '0')}`

/** A packet of a moment, the `at`-th of its device. */
export const packetOf = (at: number, own: Partial<Packet> = {}): Packet => {
  const qn = momentLater('20250601000000000', at * 30_000)
  return makePacket({
    ...{ qn, st: '32', cn: '2011', pw: '123456', mn: mnOf(1), flag: makeFlag({ version: 1, ack: true }) },
    cp: [
      [['DataTime', qn.slice(0, 14)]],
      [
        ['w01018-Rtd', `${20 + (at % 10)}.5`],
        ['w01018-Flag', 'N'],
      ],
    ],
    ...own,
  })
}

/** Puts devices into the register. */
export async function registerDevices(db: Kysely<ReadingsTables>, devices: readonly WorldDevice[]): Promise<void> {
  await db
    .insertInto('readings.device')
    .values(
      devices.map(({ mn, site = 'works-1', password = '123456', addresses = ['127.0.0.1'] }) => ({
        ...{ device_id: newId(), site_id: site, mn, silent_after: 60 },
        ...{ password: passwordDigest(secrets, mn, password), addresses: [...addresses] },
      })),
    )
    .execute()
}

interface WorldOptions {
  readonly devices: readonly WorldDevice[]
  readonly settings?: Partial<GatewaySettings>
  readonly reader?: (sightings: Sightings) => Reader
}

/** Starts a gateway with the application's rights. */
export async function createGatewayWorld({
  devices,
  settings = {},
  reader = () => async () => undefined,
}: WorldOptions): Promise<GatewayWorld> {
  const database = await createTestDatabase<CoreTables>({ halves: [coreHalf, { id: 'readings', migrations }] })
  const name = JSON.stringify({ zh: '测试市', en: 'Test' })
  await database.db.insertInto('core.org').values({ org_id: orgId, name }).execute()
  const service = await database.service()
  const db = readingsDb(inOrg(service.db, orgId))
  await registerDevices(db, devices)
  const log = { warn: () => undefined }
  const at = { host: '127.0.0.1', port: 0 }
  const running = await runGateway({ db: service.db, orgId, secrets, log, at, reader, keepDays: 3650, settings })
  return {
    ...{ database, db, running },
    async stored() {
      const counted = db.selectFrom('readings.packet').select(({ fn }) => fn.countAll<string>().as('count'))
      return Number((await counted.executeTakeFirstOrThrow()).count)
    },
    async [Symbol.asyncDispose]() {
      await running.close()
      await database[Symbol.asyncDispose]()
    },
  }
}
