import { createAccounts, emailOf } from '@workpoints/accounts/server'
import {
  type CoreTables,
  type Database,
  type DatabaseLog,
  mount,
  openDatabase,
  type Platform,
  preferHash,
  type RegisterSlot,
  readAnchors,
} from '@workpoints/core/server'
import { choosePlugins, loadServerHalves } from '@workpoints/plugins/server'
import { createReadings } from '@workpoints/readings/server'
import { createRegisters } from '@workpoints/registers/server'
import { createReporting, type Notifying, silent } from '@workpoints/reporting/server'
import { anchorsPath } from './audit-anchors.ts'
import type { Config } from './config.ts'
import { createJobQueue, type JobQueue } from './job-queue.ts'
import { jobHalf } from './job-schema.ts'
import { channelsOf } from './notify-config.ts'
import { readSecret } from './secret.ts'

/** What a deployment runs: the platform, and the queue of what is done by itself. */
export interface Deployment extends Platform {
  readonly queue: JobQueue
}

/**
 * Mounts the plugins that the configuration chooses, and beside them what is always on. `registers` are ledgers beside those that the
 * plugins declare, each given to the plugin it names.
 */
export async function loadPlatform(
  config: Pick<Config, 'plugins' | 'dataDir' | 'secret' | 'crypto'> &
    Partial<Pick<Config, 'oidc' | 'trailCrypto' | 'notify' | 'publicUrl'>>,
  { registers = [] }: { readonly registers?: readonly RegisterSlot[] } = {},
): Promise<Deployment> {
  preferHash(config.trailCrypto ?? 'gm')
  const secrets = { key: await readSecret(config), family: config.crypto }
  const accounts = createAccounts({
    secrets,
    oidc: config.oidc?.name ?? null,
    anchors: (org) => readAnchors(anchorsPath(config), org),
  })
  const queue = createJobQueue()
  const notifying: Notifying = {
    channels: config.notify === undefined ? [] : channelsOf(config.notify),
    calendar: config.notify?.calendar ?? silent.calendar,
    publicUrl: config.publicUrl ?? null,
    emailOf: (sealed) => emailOf(secrets, sealed),
    enqueue: (db, job) => queue.enqueue(db, job),
  }
  const halves = (await loadServerHalves(await choosePlugins(config.plugins))).map((half) => ({
    ...half,
    registers: [...(half.registers ?? []), ...registers.filter(({ register }) => register.plugin === half.plugin.id)],
  }))
  const capabilities = [accounts, createRegisters(halves), createReporting(notifying), createReadings(secrets, halves)]
  const platform = mount(halves, capabilities)
  return { ...platform, halves: [...platform.halves, jobHalf], queue }
}

/**
 * Opens the configured database, as the owner of its tables; `service` of it gives the connections to work with. What goes wrong on the
 * way is told to `err`.
 */
export function openConfigured(config: Config, err: (text: string) => void): Promise<Database<CoreTables>> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl, dataDir } = config
  const log: DatabaseLog = {
    info: () => undefined,
    warn: (details, message) => err(`${message} ${JSON.stringify(details)}\n`),
  }
  return openDatabase<CoreTables>({ url, ownerUrl, dataDir, log })
}
