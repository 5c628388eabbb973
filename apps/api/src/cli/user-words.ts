import { chinaTime, InvalidError, Role, roleRules } from '@workpoints/core'
import type { AccountsCaller } from './accounts-caller.ts'
import { type Call, textOption } from './command.ts'

type Listed = Awaited<ReturnType<AccountsCaller['person']['list']>>['people'][number]

const missing = (what: { zh: string; en: string }): InvalidError =>
  new InvalidError('cli.missing', {
    zh: `请写明${what.zh}。用法见 workpoints user --help`,
    en: `Name ${what.en}; see workpoints user --help`,
  })

/** The user name that a command is about. */
export function usernameOf({ words }: Call): string {
  const [, username] = words
  if (username === undefined) throw missing({ zh: '用户名', en: 'the user name' })
  return username
}

/** A text that has to be given. */
export function needed(call: Call, option: string): string {
  const value = textOption(call, option)
  if (value === undefined) throw missing({ zh: ` --${option}`, en: `--${option}` })
  return value
}

/** A role by its id or its title in either language. */
export function roleOf(written: string): Role {
  const found = Role.options.find((role) =>
    [role, roleRules[role].title.zh, roleRules[role].title.en].includes(written),
  )
  if (found !== undefined) return found
  throw new InvalidError('cli.no-role', {
    zh: `没有角色“${written}”，可选：${Role.options.map((role) => `${role}（${roleRules[role].title.zh}）`).join('、')}`,
    en: `There is no role "${written}"; there are: ${Role.options.join(', ')}`,
  })
}

/** A unit's id by the id or the name; what is neither is left for the server to refuse. */
export async function unitOf(accounts: AccountsCaller, call: Call): Promise<string | null> {
  const written = textOption(call, 'unit')
  if (written === undefined) return null
  const { units } = await accounts.person.choices()
  return units.find(({ id, name }) => id === written || name.zh === written)?.id ?? written
}

/** Modules by id, with commas between; null for all. */
export function pluginsOf(call: Call): string[] | null {
  const written = textOption(call, 'plugins')
  if (written === undefined || written === 'all') return null
  return written
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** A role with its unit, modules and last day, in words. */
export const grantText = ({ role, unit, plugins, until }: Listed['grants'][number]): string =>
  [
    roleRules[role].title.zh,
    ...(unit === null ? [] : [`（${unit.name.zh}）`]),
    ...(plugins === null ? [] : [`[${plugins.join(',')}]`]),
    ...(until === null ? [] : [`至 ${until}`]),
  ].join('')

const statuses = { active: '在用', disabled: '停用', removed: '已删除' } as const

/** A person's state in words. */
export const statusText = ({ status, lockedUntil }: Pick<Listed, 'status' | 'lockedUntil'>): string =>
  lockedUntil === null ? statuses[status] : `${statuses[status]} 已锁定`

/** A moment in China's time, to the minute; a dash where there is none. */
export const timeText = (moment: string | null): string => (moment === null ? '—' : chinaTime(moment))
