import { migrateAll, pendingMigrations } from '@workpoints/core/server'
import { readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import type { Command } from './command.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: '升级数据库结构 / bring the database to the newest structure',
  help: `用法 / usage: workpoints migrate [--dry-run]

  --dry-run   只列出将执行的步骤，不改动 / list what would run and change nothing`,
  options: { 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
  async run({ options, streams }) {
    const config = readConfig()
    const platform = await loadPlatform(config)
    const database = await openConfigured(config, streams.err)
    try {
      const dry = options['dry-run'] === true
      const names = await (dry ? pendingMigrations : migrateAll)(database.db, platform.halves)
      for (const { half, name } of names) streams.out(`${half}/${name}\n`)
      streams.err(
        dry
          ? `待执行 ${names.length} 步 / ${names.length} to run\n`
          : `已执行 ${names.length} 步 / ${names.length} run\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  },
}
