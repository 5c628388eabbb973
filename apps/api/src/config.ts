import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidError } from '@workpoints/core'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** How this deployment is set up. This file is the only reader of the environment. */
export interface Config {
  /** PostgreSQL 15 or newer; undefined for the embedded one. */
  readonly databaseUrl: string | undefined
  /** Folder of the embedded database and of files. */
  readonly dataDir: string
  /** `all` or a list of plugin ids. */
  readonly plugins: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** The issuing body served, where the database holds several. */
  readonly org: string | undefined
  /** Names this build in entity tags; the same on every server of a deployment, so that a 304 may come from any of them. */
  readonly build: string | undefined
  /** The seeded plans that ship with the program. */
  readonly seedsDir: string
  /** The built web app. */
  readonly webDir: string
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidError('api.bad-port', {
      zh: `端口“${text}”无效：应为 0 至 65535 的整数。`,
      en: `The port "${text}" is not valid; use a whole number from 0 to 65535.`,
    })
  return port
}

/** Reads the environment; command line options are laid over it by the commands. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  return {
    databaseUrl: read('DATABASE_URL'),
    dataDir: resolve(read('WORKPOINTS_DATA_DIR') ?? join(root, '.data')),
    plugins: read('WORKPOINTS_PLUGINS') ?? 'all',
    host: read('WORKPOINTS_HOST') ?? '127.0.0.1',
    port: portOf(read('WORKPOINTS_PORT') ?? read('PORT') ?? '8025'),
    logLevel: read('WORKPOINTS_LOG') ?? 'info',
    org: read('WORKPOINTS_ORG'),
    build: read('WORKPOINTS_BUILD'),
    seedsDir: join(root, 'seeds'),
    webDir: join(root, 'apps/web/dist'),
  }
}
