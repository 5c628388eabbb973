import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Letter } from '../letter.ts'
import type { NoticeDemand, NoticeEventKind, NoticeState, ObjectionState } from '../notice.ts'
import type { NoticeFacts } from '../notice-facts.ts'
import type { NoticeRules } from '../notice-rules.ts'
import type { NoticeKind } from '../suggestion.ts'

type OrgId = Generated<string>
/** Written once. */
type Written = ColumnType<Date, Date | string | undefined, never>
type OptionalMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type OptionalText = ColumnType<string | null, string | null | undefined, string | null>

/** A notice to one unit as it stands; what happened with it is in its events. */
interface NoticeTable {
  org_id: OrgId
  notice_id: string
  plan_id: string
  kind: NoticeKind
  unit_id: string
  /** The module it concerns; null for the unit as a whole. */
  plugin: ColumnType<string | null, string | null, never>
  /** Task number or goal id, and target; null where it is about more. */
  source: ColumnType<string | null, string | null, never>
  target_id: ColumnType<string | null, string | null, never>
  /** The task's lead, who may see it; null where there is no task. */
  lead_unit: ColumnType<string | null, string | null, never>
  /** The suggestion it was made from: one notice at most. */
  suggestion: ColumnType<string | null, string | null, never>
  /** The notice that this one follows up in earnest. */
  follows: ColumnType<string | null, string | null, never>
  demands: JSONColumnType<readonly NoticeDemand[]>
  remark: string
  /** Working days to acknowledge and to answer, as chosen when it was made. */
  acknowledge_days: number
  reply_days: number
  /** From the issuing on: number, frozen facts and the letter made of them. */
  number: OptionalText
  facts: ColumnType<NoticeFacts, string, string>
  letter: ColumnType<Letter | null, string | null, string | null>
  issued_at: OptionalMoment
  issued_by: OptionalText
  acknowledge_due: OptionalMoment
  brief_due: OptionalMoment
  /** The original deadline; set once. */
  reply_due: OptionalMoment
  extended_to: OptionalMoment
  /** More time that the unit asks for and the office has not decided on. */
  asked_until: ColumnType<string | null, string | null | undefined, string | null>
  state: NoticeState
  objection: Generated<ObjectionState>
  /** Who sent the last reply back: a new one goes straight there. */
  checker: OptionalText
  checker_person: OptionalText
  /** Grows with every act; who acts says which one was seen. */
  revision: Generated<number>
  demo: boolean
  made_at: Written
  made_by: string
}

/** What was done with a notice; never changed. */
interface NoticeEventTable {
  org_id: OrgId
  event_id: string
  notice_id: string
  kind: NoticeEventKind
  /** What was said in doing it. */
  body: JSONColumnType<Readonly<Record<string, unknown>>>
  /** After the deadline that it had to keep. */
  late: Generated<boolean>
  at: Written
  by: string
  person: string | null
}

/** The last number given out, per kind and year; the demonstration counts apart. */
interface NoticeNumberTable {
  org_id: OrgId
  kind: NoticeKind
  year: number
  demo: boolean
  last: number
}

/** The office's settings, as facts. */
interface NoticeRuleTable {
  org_id: OrgId
  fact_id: string
  plan_id: string
  body: JSONColumnType<NoticeRules>
  holds_from: ColumnType<string, string, never>
  recorded_at: Written
  recorded_by: string
}

/** A suggestion that the office does not follow now, and why. */
interface DismissalTable {
  org_id: OrgId
  plan_id: string
  suggestion: string
  unit_id: string
  reason: string
  dismissed_at: Written
  dismissed_by: string
}

/** 催办: one a day for a unit and a subject (`round/<id>` or `notice/<id>`), with its receipt. */
interface UrgeTable {
  org_id: OrgId
  urge_id: string
  plan_id: string
  unit_id: string
  subject: string
  day: string
  /** How many reports were missing; null for a notice. */
  missing: number | null
  demo: boolean
  urged_at: Written
  urged_by: string
  /** First shown to somebody of the unit, and first taken note of. */
  delivered_at: OptionalMoment
  delivered_to: OptionalText
  read_at: OptionalMoment
  read_by: OptionalText
}

export type NoticeTables = {
  'reporting.notice': NoticeTable
  'reporting.notice_event': NoticeEventTable
  'reporting.notice_number': NoticeNumberTable
  'reporting.notice_rule': NoticeRuleTable
  'reporting.dismissal': DismissalTable
  'reporting.urge': UrgeTable
}
