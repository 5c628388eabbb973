import type { Kysely, SelectQueryBuilder } from 'kysely'
import { type AuditFilter, type AuditRow, type JsonValue, Text } from '../../index.ts'
import type { CoreTables } from '../tables.ts'
import { type StoredEntry, timeText } from './entry-text.ts'

/** A page of the trail: at most `limit` (1 to 1000) entries, older than the entry `before`. */
export interface AuditPage extends AuditFilter {
  readonly before?: number | undefined
  readonly limit: number
}

const longestPage = 1000
const dayLength = 10

/**
 * Entries that fit the filter, newest first; the next page is asked for with the last one's number as `before`. `text` alone reads the
 * trail until the page is full (a million entries: some seconds); with another filter it reads what that leaves.
 */
export async function listAudit(db: Kysely<CoreTables>, page: AuditPage): Promise<AuditRow[]> {
  const span = await seqSpan(db, page)
  if (span === undefined) return []
  let query = db.selectFrom('core.audit').selectAll()
  if (span.first !== undefined) query = query.where('seq', '>=', span.first)
  if (span.last !== undefined) query = query.where('seq', '<=', span.last)
  const rows = await filtered(query, page)
    .orderBy('seq', 'desc')
    .limit(Math.min(Math.max(page.limit, 1), longestPage))
    .execute()
  return rows.map(toAuditRow)
}

/** What happened to one record (`unit/360702`), newest first; the newest thousand. */
export async function auditHistory(db: Kysely<CoreTables>, subject: string): Promise<AuditRow[]> {
  return listAudit(db, { subject, limit: longestPage })
}

/** Times never go back along the chain, so a span of time is a span of numbers, and every other index can serve it. */
async function seqSpan(
  db: Kysely<CoreTables>,
  { from, to, before }: AuditPage,
): Promise<{ first?: string; last?: string } | undefined> {
  const span: { first?: string; last?: string } = before === undefined ? {} : { last: String(before - 1) }
  if (from !== undefined) {
    const edge = edgeOf(db)
      .where('at', '>=', new Date(startOf(from)))
      .orderBy('at')
      .orderBy('seq')
    const first = await edge.executeTakeFirst()
    if (first === undefined) return undefined
    span.first = first.seq
  }
  if (to !== undefined) {
    const edge = edgeOf(db)
      .where('at', '<', new Date(endOf(to)))
      .orderBy('at', 'desc')
      .orderBy('seq', 'desc')
    const last = await edge.executeTakeFirst()
    if (last === undefined) return undefined
    if (span.last === undefined || BigInt(last.seq) < BigInt(span.last)) span.last = last.seq
  }
  return span
}

const edgeOf = (db: Kysely<CoreTables>) => db.selectFrom('core.audit').select('seq').limit(1)

/** A day is China's, from its first moment … */
const startOf = (moment: string): number =>
  Date.parse(moment.length === dayLength ? `${moment}T00:00:00+08:00` : moment)

/** … to the first of the next. */
const endOf = (moment: string): number =>
  moment.length === dayLength ? startOf(moment) + 86_400_000 : Date.parse(moment)

function filtered<Row>(
  query: SelectQueryBuilder<CoreTables, 'core.audit', Row>,
  { kinds, actor, subject, unit, procedure, outcome, text }: AuditFilter,
): SelectQueryBuilder<CoreTables, 'core.audit', Row> {
  let narrowed = query
  if (kinds !== undefined && kinds.length > 0) narrowed = narrowed.where('kind', 'in', kinds)
  if (actor !== undefined) narrowed = narrowed.where('actor_id', '=', actor)
  if (subject !== undefined) narrowed = narrowed.where('subject', '=', subject)
  if (unit !== undefined) narrowed = narrowed.where('unit', '=', unit)
  if (procedure !== undefined) narrowed = narrowed.where('procedure', '=', procedure)
  if (outcome !== undefined) narrowed = narrowed.where('outcome', '=', outcome)
  const wanted = text?.trim().replaceAll('\0', '')
  if (!wanted) return narrowed
  const pattern = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return narrowed.where((eb) => eb.or(searched.map((column) => eb(column, 'ilike', pattern))))
}

const searched = ['actor_name', 'actor_address', 'procedure', 'subject', 'unit', 'reason', 'before', 'after'] as const

/** An entry as others see it. A text that is no longer JSON (somebody changed it) is shown as it is. */
function toAuditRow(row: StoredEntry): AuditRow {
  return {
    seq: Number(row.seq),
    at: timeText(row.at),
    hash: row.hash,
    algorithm: row.algorithm,
    kind: row.kind,
    procedure: row.procedure,
    actor: {
      id: row.actor_id,
      name: row.actor_name,
      grant: row.actor_grant,
      session: row.actor_session,
      address: row.actor_address,
    },
    subject: row.subject,
    unit: row.unit,
    plugin: row.plugin,
    outcome: row.outcome,
    reason: row.reason === null ? null : textOf(row.reason),
    before: row.before === null ? null : parsed(row.before),
    after: row.after === null ? null : parsed(row.after),
  }
}

function parsed(json: string): JsonValue {
  try {
    return JSON.parse(json) as JsonValue
  } catch {
    return json
  }
}

function textOf(json: string): Text {
  const read = Text.safeParse(parsed(json))
  return read.success ? read.data : { zh: json, en: json }
}
