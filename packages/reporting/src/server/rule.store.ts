import { ConflictError, type Day, NotFoundError, type PlanFacts, thresholdsOn } from '@workpoints/core'
import { newId } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import { type RuleExample, type RuleSet, ruleExamples, standardFor } from '../index.ts'
import type { RuleSetState } from './rule.tables.ts'
import type { ReportingTables } from './tables.ts'

export type RuleRow = Selectable<ReportingTables['reporting.rule_set']>

/** A rule set that is or will be in force: which, from when, and by whose decision. */
export interface InForce {
  /** The fact; `standard` before any was adopted. */
  readonly fact: string
  readonly set: string
  readonly body: RuleSet
  /** First day in force; null from the beginning. */
  readonly from: Day | null
}

/** Every fact about rule sets of a plan, in the order of recording. */
export const listRuleRows = (db: Kysely<ReportingTables>, plan: string): Promise<RuleRow[]> =>
  db
    .selectFrom('reporting.rule_set')
    .selectAll()
    .where('plan_id', '=', plan)
    .orderBy('recorded_at')
    .orderBy('fact_id')
    .execute()

/** The adopted ones in the order in which they come into force; of two from the same day the later decision holds. */
export function adoptedOf(rows: readonly RuleRow[]): readonly (RuleRow & { readonly holds_from: Day })[] {
  const byDay = new Map<Day, RuleRow & { readonly holds_from: Day }>()
  for (const row of rows)
    if (row.state === 'adopted' && row.holds_from !== null)
      byDay.set(row.holds_from, { ...row, holds_from: row.holds_from })
  return [...byDay.values()].toSorted((a, b) => a.holds_from.localeCompare(b.holds_from))
}

/** Drafts that were neither adopted nor given up, the latest first. */
export function draftsOf(rows: readonly RuleRow[]): readonly RuleRow[] {
  const gone = new Set(rows.flatMap(({ supersedes }) => supersedes ?? []))
  return rows.filter(({ state, fact_id: id }) => state === 'draft' && !gone.has(id)).toReversed()
}

/** The rule set in force on a day: the adopted one, or ours with the plan's settings. */
export function inForceOn(facts: PlanFacts, rows: readonly RuleRow[], on: Day): InForce {
  const row = adoptedOf(rows).findLast(({ holds_from: from }) => from <= on)
  if (row !== undefined) return { fact: row.fact_id, set: row.set_id, body: row.body, from: row.holds_from }
  return { fact: 'standard', set: 'standard', body: standardFor(thresholdsOn(facts, on)), from: null }
}

const noRuleSet = (id: string): NotFoundError =>
  new NotFoundError('reporting.no-rule-set', { zh: `没有编号为“${id}”的规则。`, en: `There is no rule set "${id}".` })

/** A rule set by its fact or by the name of an example. Throws NotFoundError `reporting.no-rule-set`. */
export function findBody(rows: readonly RuleRow[], id: string): RuleSet {
  const body = Object.hasOwn(ruleExamples, id)
    ? ruleExamples[id as RuleExample]
    : rows.find(({ fact_id: fact }) => fact === id)?.body
  if (body === undefined) throw noRuleSet(id)
  return body
}

/** What is recorded about a rule set. */
export interface Recording {
  readonly plan: string
  /** The rule set; null for a new one. */
  readonly set: string | null
  /** The draft that this goes on from, as the author saw it. */
  readonly basedOn: string | null
  readonly state: RuleSetState
  readonly body: RuleSet
  readonly from: Day | null
  readonly reason: string
  readonly by: string
}

/** The draft somebody saw, if it is still the latest. Throws NotFoundError, and ConflictError `reporting.rule-overtaken`. */
export function requireDraft(rows: readonly RuleRow[], id: string): RuleRow {
  const draft = draftsOf(rows).find(({ fact_id: fact }) => fact === id)
  if (draft !== undefined) return draft
  if (!rows.some(({ fact_id: fact }) => fact === id)) throw noRuleSet(id)
  throw new ConflictError('reporting.rule-overtaken', {
    zh: '这份草稿已被他人修改、采用或删除。请刷新后再改，您填写的内容仍在本页。',
    en: 'Somebody else changed, adopted or removed this draft. Reload it; what you typed is still on this page.',
  })
}

/** Records a fact about a rule set and answers its id. Inside a command. */
export async function insertRule(
  db: Kysely<ReportingTables>,
  recording: Recording,
): Promise<{ fact: string; set: string }> {
  const { plan, basedOn, state, body, from, reason, by } = recording
  const fact = newId()
  const set = recording.set ?? newId()
  await db
    .insertInto('reporting.rule_set')
    .values({
      ...{ fact_id: fact, plan_id: plan, set_id: set, state, body: JSON.stringify(body) },
      ...{ holds_from: from, reason, recorded_by: by, supersedes: basedOn },
    })
    .execute()
  return { fact, set }
}
