import type { AuditEntry, Text } from '@workpoints/core'
import { type AuditNames, joined, plain } from './audit-names.ts'

const kinds: Readonly<Record<string, Text>> = {
  unit: { zh: '单位', en: 'Unit' },
  person: { zh: '人员', en: 'Person' },
  plan: { zh: '工作要点', en: 'Plan' },
  'rule-set': { zh: '亮灯规则', en: 'Rules of lights' },
  device: { zh: '监测设备', en: 'Monitor' },
  site: { zh: '监测点位', en: 'Site' },
  policy: { zh: '登录安全设置', en: 'Sign-in settings' },
  audit: { zh: '审计记录', en: 'Audit trail' },
}

/** Whether an entry is about the account of whoever did it. */
export const isOwn = ({ subject, actor }: AuditEntry): boolean => actor.id !== null && subject === `person/${actor.id}`

/** The record that an entry is about: `person/<id>` as 人员 李明（liming）, with the module where there is one; null for none. */
export function recordText(entry: AuditEntry, names: AuditNames): Text | null {
  const { subject, unit, plugin } = entry
  if (isOwn(entry)) return { zh: '本人', en: 'own account' }
  const module = plugin === null ? [] : [names.plugin(plugin) ?? plain(plugin)]
  const at = subjectText(subject, names) ?? (unit === null ? null : (names.unit(unit) ?? plain(unit)))
  const parts = [...(at === null ? [] : [at]), ...module]
  return parts.length === 0 ? null : joined(parts, { zh: ' · ', en: ' · ' })
}

/** The record in a sentence: a person by the name alone. */
export function nameText(entry: AuditEntry, names: AuditNames): Text | null {
  const [, person] = /^person\/(.+)$/.exec(entry.subject ?? '') ?? []
  const name = person === undefined ? undefined : names.person(person)
  return name === undefined || isOwn(entry) ? recordText(entry, names) : plain(name)
}

function subjectText(subject: string | null, names: AuditNames): Text | null {
  if (subject === null) return null
  const [kind = '', ...rest] = subject.split('/')
  const id = rest.join('/')
  if (kind === 'unit') return names.unit(id) ?? plain(subject)
  const title = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (title === undefined) return plain(subject)
  const name = kind === 'person' ? (names.person(id) ?? id) : id
  return name === '' ? title : { zh: `${title.zh} ${name}`, en: `${title.en} ${name}` }
}
