import { resolve } from 'node:path'
import { migrateAll } from '@workpoints/core/server'
import { readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { seed } from '../seed.ts'
import type { Command } from './command.ts'

export const seedCommand: Command = {
  name: 'seed',
  summary: '录入一份已复核的工作要点 / record a reviewed plan',
  help: `用法 / usage: workpoints seed [DIR] [--empty]

  DIR         含 plan.json、units.json、source.txt 的目录，默认 seeds/ganzhou-2025 / folder of the plan
  --empty     不带演示数据；已有的演示数据一并清除 / without demonstration data; takes away what is there`,
  options: { empty: { type: 'boolean' }, help: { type: 'boolean' } },
  async run({ options, words, streams }) {
    const config = readConfig()
    const platform = await loadPlatform(config)
    const database = await openConfigured(config, streams.err)
    try {
      await migrateAll(database.db, platform.halves)
      const { db } = await database.service(platform.halves)
      const dir = resolve(words[0] ?? `${config.seedsDir}/ganzhou-2025`)
      const org = await seed(db, platform, { dir, empty: options['empty'] === true })
      streams.err(`已录入 / recorded: ${dir} → ${org}\n`)
      return 0
    } finally {
      await database.close()
    }
  },
}
