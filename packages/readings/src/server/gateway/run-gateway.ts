import type { Secrets } from '@workpoints/accounts/server'
import { type CoreTables, inOrg } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { readingsDb } from '../readings-db.ts'
import { devicesMark, gatewayDevices } from './device.store.ts'
import { createGateway, type Gateway, type GatewayLog } from './gateway.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import { forgetPackets } from './packet.store.ts'
import { packetSink, type Reader } from './packet-sink.ts'
import { keepSightings, keepStrangers } from './sighting.store.ts'
import { createSightings, type Sightings, type Taking } from './sightings.ts'

export interface Running {
  readonly gateway: Gateway
  /** Where it listens. */
  readonly port: number
  close(): Promise<void>
}

export interface RunOptions {
  /** Not yet scoped. */
  readonly db: Kysely<CoreTables>
  readonly orgId: string
  readonly secrets: Pick<Secrets, 'key'>
  readonly log: GatewayLog
  readonly at: { readonly host: string; readonly port: number }
  /** Makes rows of the series. */
  readonly reader: (sightings: Sightings) => Reader
  /** Days that packets are kept as they came. */
  readonly keepDays: number
  readonly settings?: Partial<GatewaySettings>
}

const refreshEvery = 5000 // ms
/** What was seen is kept a part at a time: a thousand rows at once would hold up the packets that come meanwhile. */
const slices = 10
const fewest = 50
const forgetEvery = 600_000 // ms

/** Does some work again and again, never twice at once; a failure is told and the next turn tries again. */
function every(ms: number, work: () => Promise<void>, log: GatewayLog) {
  let under: Promise<void> | undefined
  const turn = (): void => {
    under ??= work()
      .catch((err: unknown) => log.warn({ err }, 'the gateway could not reach its database'))
      .finally(() => {
        under = undefined
      })
  }
  const timer = setInterval(turn, ms)
  return async () => {
    clearInterval(timer)
    await under
  }
}

/**
 * Runs the gateway on a database: devices as they are registered, a few seconds behind; what is seen of them, kept as often; packets
 * forgotten in time.
 */
export async function runGateway({ db, orgId, secrets, log, at, ...options }: RunOptions): Promise<Running> {
  const own = readingsDb(inOrg(db, orgId))
  const sightings = createSightings()
  const sink = packetSink(own, orgId, options.reader(sightings))
  const gateway = createGateway({ sink, sightings, secrets, log, settings: options.settings ?? {} })
  let known: string | undefined
  const refresh = async () => {
    const mark = await devicesMark(own, orgId)
    if (mark === known) return
    gateway.book.replace(await gatewayDevices(own))
    known = mark
  }
  const keep = async (part?: Taking) => {
    const seen = sightings.take(part)
    await keepSightings(own, orgId, seen.sightings)
    await keepStrangers(own, orgId, seen.strangers)
  }
  const nextPart = (): Taking => ({
    begunBy: performance.now() - refreshEvery,
    most: Math.max(fewest, Math.ceil(sightings.size / slices)),
  })
  const forget = async () => {
    const before = new Date(Date.now() - options.keepDays * 86_400_000)
    while ((await forgetPackets(own, before)) > 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await refresh()
  const port = await gateway.listen(at)
  const stops = [
    every(refreshEvery, refresh, log),
    every(refreshEvery / slices, () => keep(nextPart()), log),
    every(forgetEvery, forget, log),
  ]
  return {
    gateway,
    port,
    async close() {
      await gateway.close()
      await Promise.all(stops.map((stop) => stop()))
      await keep()
    },
  }
}
