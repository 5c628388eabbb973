import { type AuditRow, roleRules } from '../index.ts'
import type { Context } from './context.ts'
import { mayRead, notAllowed, noUnit } from './gate.ts'
import { noPlan } from './plan.store.ts'

/** One thing that happened to a record. */
export interface HistoryEntry
  extends Pick<AuditRow, 'seq' | 'at' | 'kind' | 'procedure' | 'unit' | 'plugin' | 'reason' | 'before' | 'after'> {
  readonly by: string
  /** Where from and in which session; null for everybody but the auditor. */
  readonly origin: { readonly address: string | null; readonly session: string | null } | null
}

/** Guests of the public edition read the plan, and nobody's doings. */
const isStaff = ({ access }: Context): boolean =>
  access.grants.some(({ role }) => {
    const { read } = roleRules[role].reach
    return read === 'all' || read === 'own'
  })

const mayAudit = ({ access }: Context): boolean =>
  access.decide({ action: 'audit', unit: null, plugin: null }) !== undefined

/**
 * Throws for a history that the actor may not see: NotFoundError for a unit that is hidden, in the words for one that does not exist;
 * NotFoundError for a plan that does not exist, NotAllowedError for the guest of a plan.
 */
export async function requireHistory(ctx: Context, { kind, id }: { kind: 'unit' | 'plan'; id: string }): Promise<void> {
  const { access, db } = ctx
  if (kind === 'unit') {
    const administers = access.decide({ action: 'administer', unit: id, plugin: null }) !== undefined
    const known = await db.selectFrom('core.unit').select('unit_id').where('unit_id', '=', id).executeTakeFirst()
    if (known === undefined) throw noUnit(id)
    if (!mayAudit(ctx) && !administers && !mayRead(ctx, id))
      throw noUnit(id, { action: 'read', unit: id, plugin: null })
    return
  }
  if (!mayAudit(ctx) && !isStaff(ctx)) throw notAllowed({ action: 'read', unit: null, plugin: null })
  const known = await db.selectFrom('core.plan').select('plan_id').where('plan_id', '=', id).executeTakeFirst()
  if (known === undefined) throw noPlan(id)
}

/** The units that an entry speaks of: its own, and those it lists. */
function unitsOf({ unit, after }: AuditRow): readonly string[] {
  const listed = typeof after === 'object' && after !== null && 'units' in after ? after['units'] : []
  const names = Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : []
  return unit === null ? names : [unit, ...names]
}

/** Whether an entry speaks of nothing but what the actor may see: a plan's history tells a county nothing of the others. */
export function isShown(ctx: Context, row: AuditRow): boolean {
  const isWholly = (unit: string): boolean =>
    mayRead(ctx, unit) || ctx.access.decide({ action: 'administer', unit, plugin: null }) !== undefined
  return ctx.access.readsAll || mayAudit(ctx) || unitsOf(row).every(isWholly)
}

/** An entry as the record's history shows it. */
export const historyEntry = (ctx: Context, row: AuditRow): HistoryEntry => ({
  seq: row.seq,
  at: row.at,
  kind: row.kind,
  procedure: row.procedure,
  unit: row.unit,
  plugin: row.plugin,
  reason: row.reason,
  before: row.before,
  after: row.after,
  by: row.actor.name,
  origin: mayAudit(ctx) ? { address: row.actor.address, session: row.actor.session } : null,
})
