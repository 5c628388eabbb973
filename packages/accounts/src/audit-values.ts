import {
  Action,
  auditKindText,
  auditOutcomeText,
  chinaClock,
  type JsonValue,
  Role,
  roleRules,
  Text,
} from '@workpoints/core'
import { actionText } from './action-text.ts'
import { type AuditNames, joined, plain } from './audit-names.ts'

const wordsOf: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  status: {
    active: { zh: '在用', en: 'active' },
    disabled: { zh: '已停用', en: 'disabled' },
    removed: { zh: '已删除', en: 'removed' },
  },
  method: { password: { zh: '密码', en: 'password' }, oidc: { zh: '统一身份认证', en: 'government sign-on' } },
  proof: { code: { zh: '动态口令', en: 'code' }, recovery: { zh: '恢复码', en: 'recovery code' } },
  kinds: auditKindText,
  outcome: auditOutcomeText,
}

/** What a role is called, or the id itself. */
export function roleText(id: string): Text {
  const role = Role.safeParse(id)
  return role.success ? roleRules[role.data].title : plain(id)
}

function namedText(key: string, id: string, names: AuditNames): Text | undefined {
  if (key === 'role' || key === 'roles' || key === 'secondFactor') return roleText(id)
  if (key === 'unit' || key === 'units' || key === 'members') return names.unit(id)
  if (key === 'plugin' || key === 'plugins') return names.plugin(id)
  if (key === 'person' || key === 'people' || key === 'actor') {
    const name = names.person(id)
    return name === undefined ? undefined : plain(name)
  }
  if (key === 'action') {
    const action = Action.safeParse(id)
    return action.success ? actionText[action.data] : undefined
  }
  const words = Object.hasOwn(wordsOf, key) ? wordsOf[key] : undefined
  return words !== undefined && Object.hasOwn(words, id) ? words[id] : undefined
}

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)

const isRecord = (value: JsonValue): value is Readonly<Record<string, JsonValue | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of the field `key` in words: ids by their names, times in China's, yes and no; what is empty is a dash. */
export function valueText(key: string, value: JsonValue | undefined, names: AuditNames): Text {
  if (value === undefined || value === null || value === '') return plain('—')
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  if (typeof value === 'number') return plain(String(value))
  if (typeof value === 'string')
    return namedText(key, value, names) ?? plain(isMoment(value) ? chinaClock(value) : value)
  if (!isRecord(value)) {
    const list = value as readonly JsonValue[]
    return list.length === 0 ? plain('—') : joined(list.map((one) => valueText(key, one, names)))
  }
  const text = Text.safeParse(value)
  if (text.success && Object.keys(value).length === 2) return text.data
  return grantText(value, names) ?? plain(JSON.stringify(value))
}

/** A role held for a unit in modules: 县区填报员（章贡区；水、土壤）. Undefined for what is none. */
function grantText(value: Readonly<Record<string, JsonValue | undefined>>, names: AuditNames): Text | undefined {
  const { role, unit, plugins } = value
  if (typeof role !== 'string') return undefined
  const parts = [
    ...(typeof unit === 'string' ? [valueText('unit', unit, names)] : []),
    ...(Array.isArray(plugins) ? [valueText('plugins', plugins as JsonValue, names)] : []),
  ]
  const title = roleText(role)
  if (parts.length === 0) return title
  const inside = joined(parts, { zh: '；', en: '; ' })
  return { zh: `${title.zh}（${inside.zh}）`, en: `${title.en} (${inside.en})` }
}
