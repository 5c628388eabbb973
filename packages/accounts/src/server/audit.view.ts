import { type AuditEntry, type AuditRow, chinaClock, type Text, today } from '@workpoints/core'
import { type Context, listUnits } from '@workpoints/core/server'
import { agentText } from '../agent.ts'
import { type AuditChange, auditChanges } from '../audit-changes.ts'
import type { AuditNames } from '../audit-names.ts'
import { recordText } from '../audit-record.ts'
import { auditTitle } from '../audit-titles.ts'
import { roleText, valueText } from '../audit-values.ts'
import { auditWords } from '../audit-words.ts'
import { dbOf } from './accounts-db.ts'

/** What units, people and modules are called now, for the entries of the trail. People who were removed keep their names here. */
export async function loadNames(ctx: Context): Promise<AuditNames> {
  const units = await listUnits(ctx.db, { on: today(), asOf: null })
  const people = await dbOf(ctx).selectFrom('accounts.person').select(['person_id', 'name', 'username']).execute()
  const names = new Map(people.map((row) => [row.person_id, `${row.name}（${row.username}）`]))
  const modules = new Map(ctx.mounted.plugins.map(({ id, title }) => [id, title]))
  return {
    unit: (id) => units.get(id)?.name,
    person: (id) => names.get(id),
    plugin: (id) => modules.get(id),
  }
}

/** An entry as the list shows it; `time` is China's. */
export interface AuditLine extends Pick<AuditRow, 'seq' | 'kind' | 'outcome' | 'procedure'> {
  readonly time: string
  readonly who: string
  readonly address: string | null
  /** What was done, in a sentence. */
  readonly words: Text
  /** The record it was about. */
  readonly record: Text | null
  readonly unit: Text | null
}

/** Puts an entry into words for the list. */
export function auditLine(row: AuditRow, names: AuditNames): AuditLine {
  const { seq, kind, outcome, procedure, actor } = row
  return {
    seq,
    kind,
    outcome,
    procedure,
    time: chinaClock(row.at),
    who: actor.name,
    address: actor.address,
    words: auditWords(row, names),
    record: recordText(row, names),
    unit: row.unit === null ? null : valueText('unit', row.unit, names),
  }
}

/** An entry with everything that is kept of it, and what can be said about it. */
export interface AuditDetails {
  readonly row: AuditRow
  readonly line: AuditLine
  readonly title: Text | null
  readonly changes: readonly AuditChange[]
  /** The role by which it was allowed: 市环委办, 县区填报员（章贡区）. */
  readonly grant: Text | null
  /** The browser of the session. */
  readonly agent: Text | null
}

/** Gathers what is known about one entry. */
export async function auditDetails(ctx: Context, row: AuditRow): Promise<AuditDetails> {
  const names = await loadNames(ctx)
  return {
    row,
    line: auditLine(row, names),
    title: auditTitle(row.procedure) ?? null,
    changes: auditChanges(row, names),
    grant: await grantText(ctx, row.actor, names),
    agent: await agentOf(ctx, row.actor.session),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function grantText(ctx: Context, { grant }: AuditEntry['actor'], names: AuditNames): Promise<Text | null> {
  if (grant === null) return null
  // Who works on the server itself holds the roles of the command line.
  if (grant.startsWith('cli-')) return roleText(grant.slice(4))
  if (!uuid.test(grant)) return null
  const row = await dbOf(ctx)
    .selectFrom('accounts.role_grant')
    .select(['role', 'unit_id as unit', 'plugins'])
    .where('grant_id', '=', grant)
    .executeTakeFirst()
  return row === undefined ? null : valueText('role', row, names)
}

async function agentOf(ctx: Context, session: string | null): Promise<Text | null> {
  if (session === null || !uuid.test(session)) return null
  const row = await dbOf(ctx)
    .selectFrom('accounts.session')
    .select('agent')
    .where('session_id', '=', session)
    .executeTakeFirst()
  return row === undefined ? null : agentText(row.agent)
}
