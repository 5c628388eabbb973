import { Policy } from '@workpoints/accounts'
import { InvalidError, Role, roleRules } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import { type Callers, withCallers } from './callers.ts'
import type { Call, Command } from './command.ts'
import { textTable } from './text-table.ts'

const meanings: Readonly<Record<keyof Policy, string>> = {
  minLength: '密码最短长度 / least length of a password',
  history: '不得与最近几次密码相同 / last passwords that may not be used again',
  maxAgeDays: '密码有效天数，none 为不限 / days until it must be changed, none: never',
  failures: '连续失败几次锁定 / failed sign-ins in a row that lock',
  lockMinutes: '锁定几分钟 / minutes until a lock opens',
  idleMinutes: '几分钟不操作自动退出 / idle minutes until signed out',
  sessionHours: '一次登录最长几小时 / hours of a session at most',
  secondFactor: '须用动态口令的角色，逗号分隔，none 为无 / roles that need a second factor',
}

const help = `用法 / usage:
  workpoints policy show              查看登录设置 / show the sign-in settings
  workpoints policy set KEY VALUE     修改一项 / change one

${Object.entries(meanings)
  .map(([key, meaning]) => `  ${key.padEnd(13)} ${meaning}`)
  .join('\n')}`

const written = (value: Policy[keyof Policy]): string => {
  if (value === null) return 'none'
  return typeof value === 'number' ? String(value) : value.join(',') || 'none'
}

async function show({ accounts }: Callers, call: Call): Promise<number> {
  const { policy } = await accounts.policy.get()
  const keys = Object.keys(meanings) as (keyof Policy)[]
  call.streams.out(textTable(keys.map((key) => [key, written(policy[key]), meanings[key]])))
  return 0
}

function readValue(key: string, text: string): unknown {
  if (key !== 'secondFactor') return text === 'none' ? null : Number(text)
  const words = text === 'none' ? [] : text.split(/[,，、]/)
  return words.map((word) => Role.options.find((role) => role === word || roleRules[role].title.zh === word) ?? word)
}

async function set({ accounts }: Callers, call: Call): Promise<number> {
  const [, key = '', text] = call.words
  if (!(key in meanings) || text === undefined)
    throw new InvalidError('cli.missing', { zh: `请写明设置项和值。\n${help}`, en: 'Name a setting and its value.' })
  const { policy, version } = await accounts.policy.get()
  const asked = Policy.parse({ ...policy, [key]: readValue(key, text) })
  await accounts.policy.update({ key: newId(), policy: asked, version })
  call.streams.err(`${key}: ${written(policy[key as keyof Policy])} → ${written(asked[key as keyof Policy])}\n`)
  return 0
}

/** What can be done with the sign-in settings, by the word that asks for it. */
export const policyVerbs: Readonly<Record<string, (callers: Callers, call: Call) => Promise<number>>> = { show, set }

export const policy: Command = {
  name: 'policy',
  summary: '查看、修改登录设置 / show and change the sign-in settings',
  help,
  options: { help: { type: 'boolean' } },
  async run(call) {
    const work = policyVerbs[call.words[0] ?? '']
    if (work === undefined) throw new InvalidError('cli.unknown-verb', { zh: help, en: 'show or set' })
    return withCallers(call, (callers) => work(callers, call))
  },
}
