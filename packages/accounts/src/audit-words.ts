import type { AuditEntry, Text } from '@workpoints/core'
import { type AuditChange, auditChanges } from './audit-changes.ts'
import { type AuditNames, joined, plain } from './audit-names.ts'
import { isOwn, nameText, recordText } from './audit-record.ts'
import { field, type Said, sentences } from './audit-sentences.ts'
import { auditTitle } from './audit-titles.ts'
import { valueText } from './audit-values.ts'

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

/** A count of none and a plain no, where nothing was before, tell nothing. */
const isTelling = ({ before, after }: AuditChange): boolean =>
  !((before === null || before.zh === '—') && (after?.zh === '0' || after?.zh === '否' || after?.zh === '—'))

/** What has no sentence of its own is told by its name, its record and the first fields that changed. */
const generic: Said = (entry, names) => {
  const title = auditTitle(entry.procedure) ?? plain(entry.procedure)
  const record = nameText(entry, names)
  const changes = auditChanges(entry, names).filter(isTelling)
  const told = changes.slice(0, mostFields).map((change): Text => {
    const { field: name, before, after } = change
    if (before === null || after === null || before.zh === '—') {
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
  const sentence = Object.hasOwn(sentences, entry.procedure) ? sentences[entry.procedure] : undefined
  return (sentence ?? generic)(entry, names)
}
