import { type Context, coreDb, defaultDay, loadFacts, requirePlan } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type RuleSet, ruleExamples } from '../index.ts'
import { adoptedOf, draftsOf, inForceOn, listRuleRows, type RuleRow } from './rule.store.ts'
import { earliestDay } from './rule-adoption.ts'
import type { ReportingTables } from './tables.ts'

const recorded = (row: RuleRow) => ({ by: row.recorded_by, at: row.recorded_at.toISOString() })

/** The rule set in force, those before and after it, what one can begin with, and for the office its drafts. */
export async function rulesView(ctx: Context, db: Kysely<ReportingTables>, plan: string) {
  await requirePlan(coreDb(db), plan)
  const on = await defaultDay(coreDb(db), plan, null)
  const [facts, rows] = await Promise.all([
    loadFacts(coreDb(db), plan, { at: { on, asOf: null }, mounted: ctx.mounted, indicators: [] }),
    listRuleRows(db, plan),
  ])
  const can = ctx.access.can({ unit: null, plugin: null }).filter((action) => action === 'manage')
  const inForce = inForceOn(facts, rows, on)
  return {
    on,
    inForce: { ...inForce, ...adoptionOf(rows, inForce.fact) },
    adopted: adoptedOf(rows).map((row) => ({
      ...{ fact: row.fact_id, title: row.body.title, from: row.holds_from, reason: row.reason, ...recorded(row) },
    })),
    drafts: can.length === 0 ? [] : draftsOf(rows).map(draftView),
    examples: Object.entries(ruleExamples).map(([id, set]: [string, RuleSet]) => ({
      ...{ id, title: set.title, source: set.source },
    })),
    /** The first day from which another may come into force. */
    earliest: earliestDay(on),
    can,
  }
}

const draftView = (row: RuleRow) => ({ fact: row.fact_id, set: row.set_id, title: row.body.title, ...recorded(row) })

function adoptionOf(rows: readonly RuleRow[], fact: string) {
  const row = rows.find(({ fact_id: id }) => id === fact)
  return row === undefined ? { reason: null, by: null, at: null } : { reason: row.reason, ...recorded(row) }
}
