import { type Day, InvalidError, monthOf, thresholdsOn } from '@workpoints/core'
import {
  actorOf,
  type Context,
  coreDb,
  defaultDay,
  insertThresholds,
  loadFacts,
  refreshJudgements,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { thresholdsOf } from '../index.ts'
import { insertRule, listRuleRows, requireDraft } from './rule.store.ts'
import type { ReportingTables } from './tables.ts'

/** A draft that is adopted. */
export interface Adopting {
  readonly plan: string
  /** The draft as the office saw it. */
  readonly fact: string
  readonly from: Day
  readonly reason: string
}

/** The first day from which a rule set may come into force: months that were judged before stay as they are. */
export const earliestDay = (judgedOn: Day): Day => `${monthOf(judgedOn)}-01`

function requireDay(from: Day, judgedOn: Day): void {
  const first = earliestDay(judgedOn)
  const last = `${judgedOn.slice(0, 4)}-12-31`
  if (from >= first && from <= last) return
  throw new InvalidError('reporting.rule-day', {
    zh: `执行日期须在 ${first} 至 ${last} 之间：已经评判过的月份仍按当时的规则，不能追溯。`,
    en: `The rule set may come into force from ${first} to ${last}: months that were judged stay as they were.`,
  })
}

/**
 * Adopts a draft from a day on: a fact about the rule set, and with it the settings of the plan's lights, by which everything is judged anew
 * at once; months that ended before keep the lights of the rule that held then. Call inside a command.
 * Throws InvalidError `reporting.rule-day`, ConflictError `reporting.rule-overtaken`.
 */
export async function adoptRule(ctx: Context, db: Kysely<ReportingTables>, { plan, fact, from, reason }: Adopting) {
  const judgedOn = await defaultDay(coreDb(db), plan, null)
  requireDay(from, judgedOn)
  const draft = requireDraft(await listRuleRows(db, plan), fact)
  const facts = await loadFacts(coreDb(db), plan, {
    at: { on: from, asOf: null },
    mounted: ctx.mounted,
    indicators: [],
  })
  const by = actorOf(ctx).name
  const made = await insertRule(db, {
    ...{ plan, set: draft.set_id, basedOn: fact, state: 'adopted' as const, body: draft.body, from, reason, by },
  })
  const thresholds = thresholdsOf(draft.body)
  await insertThresholds(coreDb(db), plan, { thresholds, from, by })
  await refreshJudgements(coreDb(db), plan, { mounted: ctx.mounted })
  return { ...made, draft, thresholds, before: thresholdsOn(facts, from) }
}
