import {
  type CoreTables,
  type Database,
  type DatabaseLog,
  mount,
  openDatabase,
  type Platform,
} from '@workpoints/core/server'
import { choosePlugins, loadServerHalves } from '@workpoints/plugins/server'
import type { Config } from './config.ts'

/** Mounts the plugins that the configuration chooses. */
export async function loadPlatform(config: Pick<Config, 'plugins'>): Promise<Platform> {
  return mount(await loadServerHalves(await choosePlugins(config.plugins)))
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
