import type { AuditEntry, JsonValue, Text } from '@workpoints/core'
import { type AuditNames, plain } from './audit-names.ts'
import { nameText } from './audit-record.ts'
import { valueText } from './audit-values.ts'

/** Puts an entry into a sentence. */
export type Said = (entry: AuditEntry, names: AuditNames) => Text

/** A field of what was noted before or after. */
export function field(value: JsonValue, key: string): JsonValue | undefined {
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return Object.hasOwn(fields, key) ? (fields as Readonly<Record<string, JsonValue | undefined>>)[key] : undefined
}

const number = (value: JsonValue, key: string): number => Number(field(value, key) ?? 0)
/** A count with its English noun. */
const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const about: Said = (entry, names) => nameText(entry, names) ?? plain('—')

const signedIn: Said = ({ after }, names) => {
  const method = valueText('method', field(after, 'method'), names)
  return { zh: `登录（${method.zh}）`, en: `Signed in (${method.en})` }
}

const proved: Said = ({ after }, names) => {
  const proof = valueText('proof', field(after, 'proof'), names)
  return { zh: `通过第二步验证（${proof.zh}）`, en: `Passed the second step (${proof.en})` }
}

const switched: Said = (entry, names) => {
  const { unit, plugin, before, after } = entry
  const at = valueText('unit', unit, names)
  const module = valueText('plugin', plugin, names)
  const on = field(after, 'enabled') === true
  const from = field(after, 'from')
  const since = typeof from === 'string' ? { zh: `，自 ${from} 起`, en: ` from ${from}` } : { zh: '', en: '' }
  const same = field(before, 'enabled') === on ? { zh: '（原已如此）', en: ' (as it was)' } : { zh: '', en: '' }
  return {
    zh: `为${at.zh}${on ? '启用' : '停用'}“${module.zh}”模块${since.zh}${same.zh}`,
    en: `Switched ${module.en} ${on ? 'on' : 'off'} for ${at.en}${since.en}${same.en}`,
  }
}

const recorded: Said = (entry, names) => {
  const units = valueText('units', field(entry.after, 'units'), names)
  const count = number(entry.after, 'recorded')
  return { zh: `填报 ${count} 个数值（${units.zh}）`, en: `Recorded ${counted(count, 'figure')} (${units.en})` }
}

const cleared: Said = (entry) => {
  const count = number(entry.before, 'simulated')
  return { zh: `清除演示数据，共 ${count} 个数值`, en: `Cleared the demonstration, ${counted(count, 'figure')}` }
}

const changedPassword: Said = (entry) => {
  const ended = number(entry.after, 'endedSessions')
  const more =
    ended > 0
      ? { zh: `，结束其他会话 ${ended} 个`, en: ` and ended ${counted(ended, 'other session')}` }
      : { zh: '', en: '' }
  return { zh: `修改了本人密码${more.zh}`, en: `Changed the own password${more.en}` }
}

const gave: Said = (entry, names) => {
  const role = valueText('role', { role: '', ...(entry.after as object) }, names)
  const who = about(entry, names)
  return { zh: `授予 ${who.zh} 角色：${role.zh}`, en: `Gave ${who.en} the role ${role.en}` }
}

const took: Said = (entry, names) => {
  const role = valueText('role', { role: '', ...(entry.before as object) }, names)
  const who = about(entry, names)
  return { zh: `收回 ${who.zh} 的角色：${role.zh}`, en: `Took from ${who.en} the role ${role.en}` }
}

const added: Said = (entry, names) => {
  const who = about(entry, names)
  const roles = valueText('roles', field(entry.after, 'roles'), names)
  return { zh: `新增人员 ${who.zh}：${roles.zh}`, en: `Added ${who.en}: ${roles.en}` }
}

const verified: Said = ({ after }) => {
  const entries = number(after, 'entries')
  const faults = number(after, 'faults')
  return faults === 0
    ? {
        zh: `校验审计记录 ${entries} 条，未发现问题`,
        en: `Verified the audit trail, ${counted(entries, 'entry', 'entries')}: whole`,
      }
    : {
        zh: `校验审计记录 ${entries} 条，发现 ${faults} 处问题`,
        en: `Verified the audit trail, ${counted(entries, 'entry', 'entries')}: ${counted(faults, 'fault')}`,
      }
}

const exported: Said = ({ after }, names) => {
  const count = field(after, 'count')
  const many =
    typeof count === 'number'
      ? { zh: ` ${count} 条`, en: `, ${counted(count, 'entry', 'entries')}` }
      : { zh: '', en: '' }
  const format = valueText('format', field(after, 'format'), names)
  const as =
    field(after, 'format') === undefined ? { zh: '', en: '' } : { zh: `（${format.zh}）`, en: ` (${format.en})` }
  return { zh: `导出审计记录${many.zh}${as.zh}`, en: `Exported the audit trail${many.en}${as.en}` }
}

const firstAccount: Said = (entry, names) => {
  const { after } = entry
  if (field(after, 'status') === 'removed') return { zh: '移除演示账号', en: 'Took a demonstration account away' }
  const username = valueText('username', field(after, 'username'), names)
  const role = valueText('role', field(after, 'role'), names)
  return { zh: `建立账号 ${username.zh}（${role.zh}）`, en: `Made the account ${username.en} (${role.en})` }
}

const bound: Said = () => ({ zh: '账号首次绑定统一身份认证', en: 'Bound the account to the government sign-on' })

/** The sentences of procedures that have one of their own. */
export const sentences: Readonly<Record<string, Said>> = {
  'accounts.session.signIn': signedIn,
  'accounts.session.oidc': (entry, names) => (entry.kind === 'sign-in' ? signedIn : bound)(entry, names),
  'accounts.session.prove': proved,
  'accounts.self.changePassword': changedPassword,
  'accounts.person.create': added,
  'accounts.person.importCommit': added,
  'accounts.person.grant': gave,
  'accounts.person.revoke': took,
  'accounts.audit.verify': verified,
  'accounts.audit.export': exported,
  'cli.audit.export': exported,
  'core.unit.enable': switched,
  'core.unit.enableMany': switched,
  'core.indicator.record': recorded,
  'core.plan.clearDemo': cleared,
  'start.firstAccounts': firstAccount,
}
