import type { AuditEntry, JsonValue, Text } from '@workpoints/core'
import { auditChanges } from './audit-changes.ts'
import { type AuditNames, joined, plain } from './audit-names.ts'
import { isOwn, recordText } from './audit-record.ts'
import { auditTitle } from './audit-titles.ts'
import { valueText } from './audit-values.ts'

type Said = (entry: AuditEntry, names: AuditNames) => Text

/** A field of what was noted before or after. */
function field(value: JsonValue, key: string): JsonValue | undefined {
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  return Object.hasOwn(fields, key) ? (fields as Readonly<Record<string, JsonValue | undefined>>)[key] : undefined
}

const number = (value: JsonValue, key: string): number => Number(field(value, key) ?? 0)
/** A count with its English noun. */
const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const about: Said = (entry, names) => recordText(entry, names) ?? plain('—')

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
  return { zh: `授予${who.zh}角色：${role.zh}`, en: `Gave ${who.en} the role ${role.en}` }
}

const took: Said = (entry, names) => {
  const role = valueText('role', { role: '', ...(entry.before as object) }, names)
  const who = about(entry, names)
  return { zh: `收回${who.zh}的角色：${role.zh}`, en: `Took from ${who.en} the role ${role.en}` }
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

const sentences: Readonly<Record<string, Said>> = {
  'accounts.session.signIn': signedIn,
  'accounts.session.prove': proved,
  'accounts.self.changePassword': changedPassword,
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

/** Somebody asked for what they may not have, or could not get in. */
const refused: Said = (entry, names) => {
  const { kind, procedure, reason, after } = entry
  const title = auditTitle(procedure) ?? { zh: '请求', en: 'Request' }
  const why = reason ?? { zh: '被拒绝', en: 'refused' }
  if (kind !== 'refusal') return { zh: `${title.zh}未成功：${why.zh}`, en: `${title.en} failed: ${why.en}` }
  const action = valueText('action', field(after, 'action'), names)
  const at = recordText(entry, names)
  const where = at === null ? { zh: '', en: '' } : { zh: `（${at.zh}）`, en: ` (${at.en})` }
  return {
    zh: `${title.zh}被拒绝：没有“${action.zh}”权限${where.zh}`,
    en: `${title.en} refused: no permission to ${action.en}${where.en}`,
  }
}

const mostFields = 3

/** What has no sentence of its own is told by its name, its record and the first fields that changed. */
const generic: Said = (entry, names) => {
  const title = auditTitle(entry.procedure) ?? plain(entry.procedure)
  const record = recordText(entry, names)
  const changes = auditChanges(entry, names)
  const told = changes.slice(0, mostFields).map((change): Text => {
    const { field: name, before, after } = change
    if (before === null || after === null) {
      const value = after ?? before ?? plain('—')
      return { zh: `${name.zh} ${value.zh}`, en: `${name.en} ${value.en}` }
    }
    return { zh: `${name.zh} ${before.zh} → ${after.zh}`, en: `${name.en} ${before.en} → ${after.en}` }
  })
  if (changes.length > mostFields) told.push({ zh: `等 ${changes.length} 项`, en: `${changes.length} in all` })
  const isSaid = record === null || isOwn(entry) || title.zh.includes(record.zh)
  const head = isSaid ? title : joined([title, record], { zh: '：', en: ': ' })
  return told.length === 0 ? head : joined([head, joined(told, { zh: '，', en: ', ' })], { zh: '；', en: '; ' })
}

/**
 * One sentence in both languages for what an entry says was done, without who and when. What is not known by name (a procedure of a
 * plugin, an id) is told as it stands in the entry.
 */
export function auditWords(entry: AuditEntry, names: AuditNames): Text {
  if (entry.outcome === 'refused') return refused(entry, names)
  if (entry.procedure === 'accounts.session.oidc')
    return entry.kind === 'sign-in' ? signedIn(entry, names) : bound(entry, names)
  const sentence = Object.hasOwn(sentences, entry.procedure) ? sentences[entry.procedure] : undefined
  return (sentence ?? generic)(entry, names)
}
