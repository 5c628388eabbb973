import { join } from 'node:path'
import { UnavailableError } from '@workpoints/core'
import { type Running, runGateway, seriesReader } from '@workpoints/readings/server'
import { type Config, readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { readSecret } from '../secret.ts'
import { findOrg } from '../served.ts'
import { type Call, type Command, type Streams, textOption } from './command.ts'
import { listenError } from './listen.ts'
import { stopSignal } from './stop-signal.ts'

const help = `用法 / usage: workpoints gateway [--port 9212] [--host 127.0.0.1]

  接收自动监测设备按 HJ 212 上报的数据；只接收已登记设备、允许的地址和正确的密码 / takes what monitors send by HJ 212, of
  registered devices only, from their own addresses, with their own passwords.

  --port N    监听端口，默认 9212 / port to listen on
  --host A    监听地址，默认 127.0.0.1，只限本机；设备从外部上报时填本机网卡地址 / address to listen on; this machine only by default

环境变量 / environment:
  DATABASE_URL                     不填则使用本机正在运行的平台的内置数据库 / without it, that of the platform running on this machine
  WORKPOINTS_GATEWAY_HOST, _PORT   同上 / as above
  WORKPOINTS_GATEWAY_PER_ADDRESS   每个地址的最多连接数，默认 64 / connections from one address
  WORKPOINTS_GATEWAY_KEEP_DAYS     原始报文保存天数，默认 92 / days that packets are kept as they came`

/** How often it says what it has counted. */
const toldEvery = 60_000 // ms

function placeOf(config: Config, call: Call): { readonly host: string; readonly port: number } {
  const port = textOption(call, 'port')
  return {
    host: textOption(call, 'host') ?? config.gateway.host,
    port: port === undefined ? config.gateway.port : readConfig({ WORKPOINTS_GATEWAY_PORT: port }).gateway.port,
  }
}

/** Beside a platform on its embedded database: that server's own socket, which the user who started it may open. */
const besideUrl = (dataDir: string): string =>
  `postgresql://workpoints@localhost/workpoints?host=${encodeURIComponent(join(dataDir, 'run'))}&port=5432`

async function openBeside(config: Config, err: (text: string) => void) {
  if (config.databaseUrl !== undefined) return openConfigured(config, err)
  try {
    return await openConfigured({ ...config, databaseUrl: besideUrl(config.dataDir) }, err)
  } catch (cause) {
    throw new UnavailableError(
      'api.gateway-alone',
      {
        zh: '没有设置 DATABASE_URL，本机也没有正在运行的平台。请先启动平台（workpoints start），或设置 DATABASE_URL。',
        en: 'DATABASE_URL is not set and no platform runs on this machine. Start it first (workpoints start), or set DATABASE_URL.',
      },
      { cause },
    )
  }
}

/** Says every minute what was counted, one line of JSON each. */
function tellCounts({ gateway }: Running, { out }: Streams): () => void {
  const timer = setInterval(
    () => out(`${JSON.stringify({ at: new Date().toISOString(), ...gateway.meter })}\n`),
    toldEvery,
  )
  return () => clearInterval(timer)
}

async function run(call: Call): Promise<number> {
  const config = readConfig()
  const at = placeOf(config, call)
  const { err } = call.streams
  const stopped = stopSignal()
  const platform = await loadPlatform(config)
  const database = await openBeside(config, err)
  try {
    const { db } = await database.service(platform.halves)
    const orgId = config.org ?? (await findOrg(db))
    const log = { warn: (details: object, message: string) => err(`${message} ${told(details)}\n`) }
    const running = await runGateway({
      ...{ db, orgId, secrets: { key: await readSecret(config) }, log, at, reader: seriesReader(orgId) },
      ...{ keepDays: config.gateway.keepDays, settings: { mostPerAddress: config.gateway.perAddress } },
    }).catch((cause: unknown) => {
      throw listenError(cause, at)
    })
    err(`自动监测网关已启动 / the gateway for monitors listens on ${at.host}:${running.port}\n`)
    const quiet = tellCounts(running, call.streams)
    await stopped
    quiet()
    await running.close()
    return 0
  } finally {
    await database.close()
  }
}

const told = (details: object): string =>
  Object.values(details)
    .map((value) => (value instanceof Error ? value.message : JSON.stringify(value)))
    .join(' ')

export const gateway: Command = {
  name: 'gateway',
  summary: '接收自动监测设备的数据（HJ 212） / take what monitors send (HJ 212)',
  help,
  options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean' } },
  run,
}
