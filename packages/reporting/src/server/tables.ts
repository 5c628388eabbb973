import type { AccountsTables } from '@workpoints/accounts/server'
import type { RegisterTables } from '@workpoints/registers/server'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  Asked,
  Content,
  Decision,
  FieldReason,
  NotApplicable,
  Part,
  ReviewRules,
  RoundFields,
  RoundKind,
  Stage,
  SubmissionState,
} from '../index.ts'
import type { AttachmentTables } from './attachment/attachment.tables.ts'
import type { EvidenceTables } from './evidence.tables.ts'
import type { NoticeTables } from './notice.tables.ts'
import type { NotificationTables } from './notification.tables.ts'
import type { RuleTables } from './rule.tables.ts'

export type OrgId = Generated<string>
/** Written once. */
export type Written = ColumnType<Date, Date | string | undefined, never>
export type Moment = ColumnType<Date, Date | string, Date | string>
export type OptionalMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>

interface RoundTable {
  org_id: OrgId
  round_id: string
  plan_id: string
  kind: RoundKind
  period: string
  title: string
  opens_at: Moment
  due_at: Moment
  closes_at: Moment
  coverage: RoundFields['coverage']
  /** Opened while the plan held demonstration figures; goes with them. */
  demo: boolean
  opened_at: Written
  opened_by: string
}

/** More time for one unit; decisions are added, the latest counts. */
interface ExtensionTable {
  org_id: OrgId
  extension_id: string
  round_id: string
  unit_id: string
  until: Moment
  reason: string
  decided_at: Written
  decided_by: string
}

/** The rules of review, as facts. */
interface ReviewRuleTable {
  org_id: OrgId
  fact_id: string
  plan_id: string
  body: JSONColumnType<ReviewRules>
  holds_from: ColumnType<string, string, never>
  recorded_at: Written
  recorded_by: string
}

/** What is expected, and how far it has come: there from the opening of the round on. */
interface SubmissionTable {
  org_id: OrgId
  submission_id: string
  round_id: string
  plan_id: string
  unit_id: string
  source: string
  plugin: string
  part: Part
  lead_unit: string
  asked: JSONColumnType<readonly Asked[]>
  not_applicable: ColumnType<NotApplicable | null, NotApplicable | null, NotApplicable | null>
  /** The accepted report that this one corrects, and why; null for the round's own. */
  corrects: ColumnType<string | null, string | null | undefined, never>
  reason: ColumnType<string | null, string | null | undefined, never>
  state: SubmissionState
  /** Where it waits while in review; null otherwise. */
  stage: ColumnType<Stage | null, Stage | null | undefined, Stage | null>
  /** Who returned it: a new version goes straight back there. */
  returned_by: ColumnType<Stage | null, Stage | null | undefined, Stage | null>
  /** How often it was sent. */
  version: Generated<number>
  /** Grows with every change of state; who decides says which one was seen. */
  revision: Generated<number>
  sent_at: OptionalMoment
  sent_by: ColumnType<string | null, string | null | undefined, string | null>
  /** The person's id; null when the program sent it. */
  sent_person: ColumnType<string | null, string | null | undefined, string | null>
  late: Generated<boolean>
  accepted_at: OptionalMoment
  /** When the state last changed. */
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

/** What is being written, field by field: two people save different fields without knowing of each other. */
interface DraftTable {
  org_id: OrgId
  submission_id: string
  field: string
  /** JSON of the field's type. */
  value: ColumnType<unknown, string, string>
  /** Grows with every save of the field. */
  version: number
  saved_at: ColumnType<Date, Date | undefined, Date>
  saved_by: string
  saved_person: string | null
}

/** A text that met a newer one: kept beside it until somebody settles which holds. */
interface DraftConflictTable {
  org_id: OrgId
  conflict_id: string
  submission_id: string
  field: string
  value: ColumnType<unknown, string, never>
  /** The version it was written on. */
  based_on: number
  saved_at: Written
  saved_by: string
  saved_person: string | null
  settled_at: OptionalMoment
  settled_by: ColumnType<string | null, string | null | undefined, string | null>
}

/** A report as it was sent; never changed. */
interface VersionTable {
  org_id: OrgId
  submission_id: string
  version: number
  content: JSONColumnType<Content>
  late: boolean
  sent_at: Written
  sent_by: string
  sent_person: string | null
}

/** What reviewers decided; never changed. */
interface ReviewTable {
  org_id: OrgId
  review_id: string
  submission_id: string
  version: number
  stage: Stage
  decision: Decision
  reasons: JSONColumnType<readonly FieldReason[]>
  note: string
  decided_at: Written
  decided_by: string
  decided_person: string | null
}

export type RoundTables = {
  'reporting.round': RoundTable
  'reporting.extension': ExtensionTable
  'reporting.review_rule': ReviewRuleTable
  'reporting.submission': SubmissionTable
  'reporting.draft': DraftTable
  'reporting.draft_conflict': DraftConflictTable
  'reporting.version': VersionTable
  'reporting.review': ReviewTable
}

/** Everything a store of reporting may name: its own tables, the rows of registers, and those of accounts and of core. */
export type ReportingTables = AccountsTables &
  Pick<RegisterTables, 'registers.entry'> &
  RoundTables &
  EvidenceTables &
  AttachmentTables &
  NoticeTables &
  NotificationTables &
  RuleTables
