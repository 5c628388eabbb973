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

/** Opens the configured database. */
export const openConfigured = (config: Config, log?: DatabaseLog): Promise<Database<CoreTables>> =>
  openDatabase<CoreTables>({ url: config.databaseUrl, dataDir: config.dataDir, log })
