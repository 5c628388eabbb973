import { PersonStatus } from '@workpoints/accounts'
import { InvalidError, roleRules } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import type { AccountsCaller } from './accounts-caller.ts'
import { type Call, textOption } from './command.ts'
import { textTable } from './text-table.ts'
import { importUsers, writeTemplate } from './user-import.ts'
import { grantText, needed, pluginsOf, roleOf, statusText, timeText, unitOf, usernameOf } from './user-words.ts'

/** One verb of `workpoints user`. Resolves with the exit code. */
export type UserVerb = (accounts: AccountsCaller, call: Call) => Promise<number>

const filters = (call: Call) => {
  const role = textOption(call, 'role')
  const status = PersonStatus.optional().safeParse(textOption(call, 'status'))
  if (!status.success)
    throw new InvalidError('cli.no-status', {
      zh: `没有这种状态，可选：${PersonStatus.options.join('、')}`,
      en: `There is no such status; there are: ${PersonStatus.options.join(', ')}`,
    })
  return {
    text: textOption(call, 'text'),
    role: role === undefined ? undefined : roleOf(role),
    status: status.data,
    locked: call.options['locked'] === true ? true : undefined,
  }
}

const list: UserVerb = async (accounts, call) => {
  const unit = (await unitOf(accounts, call)) ?? undefined
  const rows = [['用户名', '姓名', '单位', '状态', '最近登录', '角色']]
  let after: string | undefined
  do {
    const page = await accounts.person.list({ ...filters(call), unit, after })
    for (const person of page.people)
      rows.push([
        ...[person.username, person.name, person.unit?.name.zh ?? '—', statusText(person)],
        ...[timeText(person.signedInAt), person.grants.map(grantText).join('；')],
      ])
    after = page.next ?? undefined
  } while (after !== undefined)
  call.streams.out(textTable(rows))
  return 0
}

const show: UserVerb = async (accounts, call) => {
  const person = await accounts.person.get({ person: usernameOf(call) })
  call.streams.out(
    textTable([
      ...[
        ['用户名', person.username],
        ['姓名', person.name],
        ['单位', person.unit?.name.zh ?? '—'],
      ],
      ...[
        ['电话', person.phone ?? '—'],
        ['状态', statusText(person)],
        ['锁定至', timeText(person.lockedUntil)],
      ],
      ...[
        ['动态口令', person.enrolled ? '已绑定' : '未绑定'],
        ['最近登录', timeText(person.signedInAt)],
      ],
      ...person.grants.map((grant) => ['角色', grantText(grant)]),
      ...person.history.slice(0, 10).map(({ time, who, words }) => ['记录', `${time} ${who} ${words.zh}`]),
    ]),
  )
  return 0
}

/** The roles of `--role a,b`, each for `--unit` where the role is one of a unit. */
async function grantsOf(accounts: AccountsCaller, call: Call) {
  const unit = await unitOf(accounts, call)
  const roles = needed(call, 'role').split(/[,，、]/)
  return roles.map((written) => {
    const role = roleOf(written.trim())
    const seat = roleRules[role].seat === 'platform' ? null : unit
    return { role, unit: seat, plugins: pluginsOf(call), until: textOption(call, 'until') ?? null }
  })
}

const add: UserVerb = async (accounts, call) => {
  const { username, password } = await accounts.person.create({
    key: newId(),
    username: usernameOf(call),
    name: needed(call, 'name'),
    unit: await unitOf(accounts, call),
    phone: textOption(call, 'phone') ?? null,
    grants: await grantsOf(accounts, call),
  })
  call.streams.out(`${username}\t${password}\n`)
  call.streams.err('已建立，一次性密码只显示这一次，首次登录须修改 / made; the password is shown this once\n')
  return 0
}

const grant: UserVerb = async (accounts, call) => {
  for (const one of await grantsOf(accounts, call))
    await accounts.person.grant({ key: newId(), person: usernameOf(call), grant: one })
  return show(accounts, call)
}

const revoke: UserVerb = async (accounts, call) => {
  const { username, grants } = await accounts.person.get({ person: usernameOf(call) })
  const role = roleOf(needed(call, 'role'))
  const unit = await unitOf(accounts, call)
  const held = grants.filter((one) => one.role === role && (unit === null || one.unit?.id === unit))
  const [only] = held
  if (only === undefined || held.length > 1)
    throw new InvalidError('cli.which-grant', {
      zh: `${username} ${held.length === 0 ? '没有这个角色' : '在几个单位有这个角色，请用 --unit 指明'}。现有：${grants.map(grantText).join('；') || '无'}`,
      en: `${username} holds ${held.length} such roles; name one with --role and --unit.`,
    })
  await accounts.person.revoke({ key: newId(), person: username, grant: only.id })
  call.streams.err(`已收回 / revoked: ${grantText(only)}\n`)
  return 0
}

const remove: UserVerb = async (accounts, call) => {
  const person = usernameOf(call)
  if (call.options['yes'] !== true)
    throw new InvalidError('cli.confirm', {
      zh: `删除“${person}”后不能恢复，用户名不再给他人使用；只是暂停使用请用 disable。确认删除请加 --yes。`,
      en: `Removing "${person}" is final, and the name is never given out again; disable it to pause. Add --yes to go on.`,
    })
  await accounts.person.remove({ key: newId(), person })
  call.streams.err(`已删除 / removed: ${person}\n`)
  return 0
}

const resetPassword: UserVerb = async (accounts, call) => {
  const { username, password } = await accounts.person.resetPassword({ key: newId(), person: usernameOf(call) })
  call.streams.out(`${username}\t${password}\n`)
  call.streams.err(
    '原密码和所有登录已失效；一次性密码只显示这一次 / the old one and all sessions are over; shown this once\n',
  )
  return 0
}

/** A verb that needs nothing but the person. */
const plain =
  (verb: 'disable' | 'enable' | 'unlock' | 'resetFactor', done: string): UserVerb =>
  async (accounts, call) => {
    const person = usernameOf(call)
    await accounts.person[verb]({ key: newId(), person })
    call.streams.err(`${person}: ${done}\n`)
    return 0
  }

const sessions: UserVerb = async (accounts, call) => {
  const { sessions: open } = await accounts.person.get({ person: usernameOf(call) })
  const rows = open.map((one) => [
    one.id,
    one.address ?? '—',
    timeText(one.startedAt),
    timeText(one.seenAt),
    one.agent ?? '—',
  ])
  call.streams.out(textTable([['编号', '地址', '登录', '最近使用', '浏览器'], ...rows]))
  return 0
}

const endSessions: UserVerb = async (accounts, call) => {
  const session = textOption(call, 'session')
  const asked = { key: newId(), person: usernameOf(call), ...(session === undefined ? {} : { session }) }
  const { ended } = await accounts.person.endSessions(asked)
  call.streams.err(`已结束 ${ended} 次登录 / ended ${ended} sessions\n`)
  return 0
}

/** The verbs of `workpoints user`. */
export const userVerbs: Readonly<Record<string, UserVerb>> = {
  ...{ list, show, add, grant, revoke, remove, sessions, template: writeTemplate, import: importUsers },
  disable: plain('disable', '已停用，所有登录已结束 / disabled, all sessions are over'),
  enable: plain('enable', '已启用 / enabled'),
  unlock: plain('unlock', '已解锁 / unlocked'),
  'reset-password': resetPassword,
  'reset-factor': plain('resetFactor', '已解除动态口令 / the second factor is gone'),
  'end-sessions': endSessions,
}
