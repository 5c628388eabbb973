import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from './command.ts'

const script = fileURLToPath(new URL('../../../../tooling/new-plugin.ts', import.meta.url))

export const newPluginCommand: Command = {
  name: 'new-plugin',
  summary: '新建一个模块 / make a new plugin from the template',
  help: `用法 / usage: workpoints new-plugin ID

  ID   一个小写英文单词，也是数据库模式、接口和网址的名字 / one lower-case word`,
  options: { help: { type: 'boolean' } },
  async run({ words, streams }) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8' })
    streams.out(stdout)
    streams.err(stderr)
    return status ?? 1
  },
}
