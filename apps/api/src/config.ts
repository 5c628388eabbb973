import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OidcSettings } from '@workpoints/accounts/server'
import { InvalidError } from '@workpoints/core'
import type { S3Settings } from '@workpoints/reporting/server'
import { type NotifyConfig, readNotify } from './notify-config.ts'
import { readOidc } from './oidc-config.ts'
import { readS3 } from './s3-config.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** How this deployment is set up. This file is the only reader of the environment. */
export interface Config {
  /** PostgreSQL 15 or newer; undefined for the embedded one. */
  readonly databaseUrl: string | undefined
  /** The same database for the owner of its tables, who migrates; undefined where `databaseUrl` is the owner's. */
  readonly databaseOwnerUrl: string | undefined
  /** The same database past any pooler, to listen on; undefined where `databaseUrl` leads straight to it. */
  readonly listenUrl: string | undefined
  /** Folder of the embedded database and of files. */
  readonly dataDir: string
  /** `all` or a list of plugin ids. */
  readonly plugins: string
  readonly host: string
  readonly port: number
  /** Where the gateway for monitors listens: this machine only, unless told; a port of its own. */
  readonly gateway: {
    readonly host: string
    readonly port: number
    readonly perAddress: number
    readonly keepDays: number
  }
  readonly logLevel: string
  /** The issuing body served, where the database holds several. */
  readonly org: string | undefined
  /** Names this build in entity tags; the same on every server of a deployment, so that a 304 may come from any of them. */
  readonly build: string | undefined
  /** The address people type, `https://…` behind a gateway that speaks TLS; undefined for plain HTTP on this machine. */
  readonly publicUrl: string | undefined
  /** Addresses of gateways whose X-Forwarded-For is believed: `127.0.0.1,10.0.0.0/8`. */
  readonly trustProxy: string | undefined
  /** 32 bytes or more, in base64 or hex; without it, a file in the data folder is made and used. */
  readonly secret: string | undefined
  /** What a monitor on another machine shows to read `/metrics`, as a bearer token. */
  readonly metricsToken: string | undefined
  /** The government sign-on; null without one. */
  readonly oidc: OidcSettings | null
  /** Where files are kept that prove something; null for the data folder. */
  readonly s3: S3Settings | null
  /** How people are told outside of the platform. */
  readonly notify: NotifyConfig
  /** Algorithms for what is kept secret (passwords and second factors), and the hash by which files are named. */
  readonly crypto: 'intl' | 'gm'
  /** Algorithms of the audit trail's chain: the national ones unless WORKPOINTS_CRYPTO says otherwise. */
  readonly trailCrypto: 'intl' | 'gm'
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

function countOf(name: string, text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidError('api.bad-count', {
      zh: `${name}“${text}”无效：应为 1 以上的整数。`,
      en: `${name} "${text}" is not valid; use a whole number from 1.`,
    })
  return count
}

function ownerUrlOf(url: string | undefined, ownerUrl: string | undefined): string | undefined {
  if (ownerUrl !== undefined && url === undefined)
    throw new InvalidError('api.owner-url-alone', {
      zh: '只设置了 DATABASE_OWNER_URL：请同时用 DATABASE_URL 写明程序工作时使用的数据库用户，或只用 DATABASE_URL。',
      en: 'Only DATABASE_OWNER_URL is set: also give DATABASE_URL, the user that the program works as, or use DATABASE_URL alone.',
    })
  return ownerUrl
}

function urlOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin
  throw new InvalidError('api.bad-url', {
    zh: `WORKPOINTS_URL“${text}”无效：应为人们访问本平台的地址，如 https://hw.example.gov.cn，不带路径。`,
    en: `WORKPOINTS_URL "${text}" is not valid; give the address people type, like https://hw.example.gov.cn, without a path.`,
  })
}

function cryptoOf(text: string): 'intl' | 'gm' {
  if (text === 'intl' || text === 'gm') return text
  throw new InvalidError('api.bad-crypto', {
    zh: `WORKPOINTS_CRYPTO“${text}”无效：应为 intl（国际算法）或 gm（国密算法）。`,
    en: `WORKPOINTS_CRYPTO "${text}" is not valid; use intl or gm.`,
  })
}

/** Reads the environment; command line options are laid over it by the commands. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined
  const publicUrl = urlOf(read('WORKPOINTS_URL'))
  return {
    databaseUrl: read('DATABASE_URL'),
    databaseOwnerUrl: ownerUrlOf(read('DATABASE_URL'), read('DATABASE_OWNER_URL')),
    listenUrl: read('DATABASE_LISTEN_URL'),
    dataDir: resolve(read('WORKPOINTS_DATA_DIR') ?? join(root, '.data')),
    plugins: read('WORKPOINTS_PLUGINS') ?? 'all',
    host: read('WORKPOINTS_HOST') ?? '127.0.0.1',
    port: portOf(read('WORKPOINTS_PORT') ?? read('PORT') ?? '8025'),
    gateway: {
      host: read('WORKPOINTS_GATEWAY_HOST') ?? '127.0.0.1',
      port: portOf(read('WORKPOINTS_GATEWAY_PORT') ?? '9212'),
      perAddress: countOf('WORKPOINTS_GATEWAY_PER_ADDRESS', read('WORKPOINTS_GATEWAY_PER_ADDRESS') ?? '64'),
      keepDays: countOf('WORKPOINTS_GATEWAY_KEEP_DAYS', read('WORKPOINTS_GATEWAY_KEEP_DAYS') ?? '92'),
    },
    logLevel: read('WORKPOINTS_LOG') ?? 'info',
    org: read('WORKPOINTS_ORG'),
    build: read('WORKPOINTS_BUILD'),
    publicUrl,
    metricsToken: read('WORKPOINTS_METRICS_TOKEN'),
    notify: readNotify(read),
    oidc: readOidc(read, publicUrl),
    s3: readS3(read),
    trustProxy: read('WORKPOINTS_TRUST_PROXY'),
    secret: read('WORKPOINTS_SECRET'),
    crypto: cryptoOf(read('WORKPOINTS_CRYPTO') ?? 'intl'),
    trailCrypto: cryptoOf(read('WORKPOINTS_CRYPTO') ?? 'gm'),
    seedsDir: join(root, 'seeds'),
    webDir: resolve(read('WORKPOINTS_WEB_DIR') ?? join(root, 'apps/web/dist')),
  }
}
