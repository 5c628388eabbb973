import { type JsonValue, Text } from '@workpoints/core'
import { fieldText } from './audit-fields.ts'
import { type AuditNames, joined } from './audit-names.ts'
import { valueText } from './audit-values.ts'

/** One field of an entry that was changed: where it stands, what it is called, and its value in words; null where there was none. */
export interface AuditChange {
  readonly path: string
  readonly field: Text
  readonly before: Text | null
  readonly after: Text | null
}

type Fields = Readonly<Record<string, JsonValue | undefined>>

const fieldsOf = (value: JsonValue | undefined): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

/** Texts and roles are read as one value, everything else field by field. */
const isWhole = (fields: Fields): boolean => Text.safeParse(fields).success || typeof fields['role'] === 'string'

interface Pair {
  readonly path: readonly string[]
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}

const deepest = 4

function* pairsOf({ path, before, after }: Pair): Generator<Pair> {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const opens = (value: JsonValue | undefined, fields: Fields | undefined): boolean =>
    value === null || value === undefined || (fields !== undefined && (path.length === 0 || !isWhole(fields)))
  const isOpen = (old ?? now) !== undefined && opens(before, old) && opens(after, now) && path.length < deepest
  if (!isOpen) {
    if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)) yield { path, before, after }
    return
  }
  for (const key of new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]))
    yield* pairsOf({ path: [...path, key], before: old?.[key], after: now?.[key] })
}

/**
 * What an entry changed, field by field in words. Fields that stayed the same are left out; a side that is null in the entry has no
 * values at all.
 */
export function auditChanges(
  { before, after }: { readonly before: JsonValue; readonly after: JsonValue },
  names: AuditNames,
): AuditChange[] {
  return [...pairsOf({ path: [], before, after })].map((pair) => {
    const key = pair.path.at(-1) ?? ''
    return {
      path: pair.path.join('.'),
      field:
        pair.path.length === 0 ? { zh: '值', en: 'value' } : joined(pair.path.map(fieldText), { zh: ' · ', en: ' · ' }),
      before: before === null ? null : valueText(key, pair.before, names),
      after: after === null ? null : valueText(key, pair.after, names),
    }
  })
}
