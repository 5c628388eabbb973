import type { ColumnType, JSONColumnType } from 'kysely'
import type { RuleSet } from '../index.ts'
import type { OrgId, Written } from './tables.ts'

/** What a fact says of a rule set: it is being drafted, it is in force from a day on, or its draft was given up. */
export type RuleSetState = 'draft' | 'adopted' | 'discarded'

/** Rule sets as facts: a change of a draft is a new fact that points at the old one, and so is its adoption. */
interface RuleSetTable {
  org_id: OrgId
  fact_id: string
  plan_id: string
  /** The rule set that the fact is about, the same from its first draft on. */
  set_id: string
  state: RuleSetState
  body: JSONColumnType<RuleSet>
  /** First day in force; of adopted ones only. */
  holds_from: ColumnType<string | null, string | null, never>
  /** Why it was adopted. */
  reason: string
  recorded_at: Written
  recorded_by: string
  supersedes: string | null
}

export type RuleTables = { 'reporting.rule_set': RuleSetTable }
