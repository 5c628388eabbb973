import { createAccounts } from '@workpoints/accounts/server'
import {
  type CoreTables,
  type Database,
  type DatabaseLog,
  mount,
  openDatabase,
  type Platform,
  preferHash,
  readAnchors,
} from '@workpoints/core/server'
import { choosePlugins, loadServerHalves } from '@workpoints/plugins/server'
import { createReporting } from '@workpoints/reporting/server'
import { anchorsPath } from './audit-anchors.ts'
import type { Config } from './config.ts'
import { readSecret } from './secret.ts'

/** Mounts the plugins that the configuration chooses, and beside them what is always on. */
export async function loadPlatform(
  config: Pick<Config, 'plugins' | 'dataDir' | 'secret' | 'crypto'> & Partial<Pick<Config, 'oidc' | 'trailCrypto'>>,
): Promise<Platform> {
  preferHash(config.trailCrypto ?? 'gm')
  const secrets = { key: await readSecret(config), family: config.crypto }
  const accounts = createAccounts({
    secrets,
    oidc: config.oidc?.name ?? null,
    anchors: (org) => readAnchors(anchorsPath(config), org),
  })
  return mount(await loadServerHalves(await choosePlugins(config.plugins)), [accounts, createReporting()])
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
