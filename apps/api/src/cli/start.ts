import { join } from 'node:path'
import { accountsDb } from '@workpoints/accounts/server'
import { inOrg, migrateAll } from '@workpoints/core/server'
import { createApp } from '../app.ts'
import { anchorsPath } from '../audit-anchors.ts'
import { type Config, readConfig } from '../config.ts'
import { openFiles } from '../files.ts'
import { firstAccounts } from '../first-accounts.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { seed } from '../seed.ts'
import { openSignOn } from '../sign-on.ts'
import { type Call, type Command, textOption } from './command.ts'
import { listen } from './listen.ts'
import { stopSignal } from './stop-signal.ts'
import { welcome } from './welcome.ts'

const help = `用法 / usage: workpoints start [--port 8025] [--host 127.0.0.1] [--empty]

  --port N    监听端口，默认 8025（0 为任选空闲端口） / port to listen on; 0 picks a free one
  --host A    监听地址，默认 127.0.0.1，只限本机 / address to listen on; this machine only by default
  --empty     不带演示数据；已有的演示数据一并清除 / without demonstration data; takes away what is there

环境变量 / environment:
  DATABASE_URL          PostgreSQL 15 以上；不填则用内置数据库 / PostgreSQL 15 or newer; the embedded one without it
  DATABASE_OWNER_URL    同一数据库的属主用户，只用于升级结构；可不填 / its owner, to migrate only; optional
  WORKPOINTS_PLUGINS    启用的模块，如 air,water，默认 all / modules to mount
  WORKPOINTS_DATA_DIR   内置数据库的数据目录，默认 .data / folder of the embedded database`

const withOptions = (config: Config, call: Call): Config => {
  const port = textOption(call, 'port')
  const overlay = port === undefined ? {} : { port: readConfig({ PORT: port }).port }
  return { ...config, ...overlay, host: textOption(call, 'host') ?? config.host }
}

/** Opens, migrates, seeds at the first start, serves, and stops cleanly when told. */
async function run(call: Call): Promise<number> {
  const config = withOptions(readConfig(), call)
  const stopped = stopSignal()
  const empty = call.options['empty'] === true
  const platform = await loadPlatform(config)
  const database = await openConfigured(config, call.streams.err)
  try {
    await migrateAll(database.db, platform.halves)
    const { db, pool, connectionString } = await database.service(platform.halves)
    const orgId = await seed(db, platform, { dir: join(config.seedsDir, 'ganzhou-2025'), empty, rounds: true })
    const secure = config.publicUrl?.startsWith('https:') ?? false
    const { org, build } = config
    const kept = { anchors: anchorsPath(config), files: await openFiles(config) }
    const listenUrl = config.listenUrl ?? connectionString
    const served = { db, platform, orgId: org ?? orgId, build, secure, listenUrl, ...kept }
    const app = await createApp(served, { ...config, signOn: await openSignOn(config) })
    try {
      const address = await listen(app, config)
      // Only now: passwords that are shown once are made when nothing is left that could keep them from being shown.
      const made = await firstAccounts(accountsDb(inOrg(db, orgId)), { empty, family: config.crypto })
      const modules = platform.mounted.plugins.map((plugin) => plugin.title.zh)
      call.streams.err(welcome(config.publicUrl ?? address, { empty, modules, made }))
      const { log } = app
      platform.queue
        .start(served, { pool, log })
        .catch((error: unknown) => log.error({ err: error }, 'the job queue did not start'))
      const signal = await stopped
      app.log.info({ signal }, 'stopping')
    } finally {
      await platform.queue.stop()
      await app.close()
    }
    return 0
  } finally {
    await database.close()
  }
}

export const start: Command = {
  name: 'start',
  summary: '启动平台 / start the platform',
  help,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    empty: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  run,
}
