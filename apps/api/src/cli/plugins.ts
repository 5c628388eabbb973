import { randomUUID } from 'node:crypto'
import { InvalidError } from '@workpoints/core'
import { coreCaller } from '@workpoints/core/server'
import { choosePlugins, installedPlugins, loadServerHalves } from '@workpoints/plugins/server'
import { readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { cliContext } from './cli-context.ts'
import { type Call, type Command, textOption } from './command.ts'

const help = `用法 / usage:
  workpoints plugins                                列出模块 / list the modules
  workpoints plugins enable ID --unit UNIT          对某县区或单位启用 / switch one on for a county or unit
  workpoints plugins disable ID --unit UNIT         对某县区或单位停用，数据保留 / switch one off; its data stay

  --unit UNIT   单位编号，如 360702 / id of the unit
  --from DAY    自哪一天起，默认为当前判断日 / first day it holds`

async function list({ streams }: Call): Promise<number> {
  const mounted = new Set(await choosePlugins(readConfig().plugins))
  for (const half of await loadServerHalves(await installedPlugins())) {
    const { id, title, area, indicators } = half.plugin
    const state = mounted.has(id) ? '已挂载 mounted ' : '未挂载 not mounted'
    streams.out(`${id.padEnd(12)} ${state}  ${area ?? '-'}  ${title.zh} / ${title.en}  (${indicators.length})\n`)
  }
  return 0
}

async function switchFor(call: Call, enabled: boolean): Promise<number> {
  const [, plugin] = call.words
  const unit = textOption(call, 'unit')
  if (plugin === undefined || unit === undefined)
    throw new InvalidError('cli.missing', { zh: `请写明模块和单位。\n${help}`, en: 'Name the module and the unit.' })
  const config = readConfig()
  const platform = await loadPlatform(config)
  const database = await openConfigured(config, call.streams.err)
  try {
    const { db } = await database.service(platform.halves)
    const ctx = await cliContext(db, platform, config)
    const from = textOption(call, 'from')
    const input = { key: randomUUID(), unit, plugin, enabled, ...(from === undefined ? {} : { from }) }
    await coreCaller(ctx).unit.enable(input)
    call.streams.err(`${unit}: ${plugin} ${enabled ? '已启用 / enabled' : '已停用 / disabled'}\n`)
    return 0
  } finally {
    await database.close()
  }
}

export const plugins: Command = {
  name: 'plugins',
  summary: '查看、启用、停用模块 / list modules, switch them on and off',
  help,
  options: { unit: { type: 'string' }, from: { type: 'string' }, help: { type: 'boolean' } },
  async run(call) {
    const [verb] = call.words
    if (verb === undefined) return list(call)
    if (verb === 'enable' || verb === 'disable') return switchFor(call, verb === 'enable')
    throw new InvalidError('cli.unknown-verb', { zh: `没有“${verb}”。\n${help}`, en: `There is no "${verb}".` })
  },
}
