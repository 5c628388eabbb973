import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type {
  Area,
  Assessment,
  AssignmentRole,
  AuditKind,
  AuditOutcome,
  Decimal,
  Goal,
  Light,
  MonthLight,
  ObservationSource,
  Target,
  Task,
  Text,
  Thresholds,
  Unit,
} from '../index.ts'

/** Written by the scope (`inOrg`), never by hand. */
type OrgId = Generated<string>
type Timestamp = ColumnType<Date, Date | string | undefined, never>
/** A civil day, read and written as `YYYY-MM-DD`. */
type DayColumn = ColumnType<string, string, string>
type Numeric = ColumnType<Decimal, Decimal, never>

/** What every fact carries: a fact is never changed, a later one about the same thing takes its place. */
interface Fact {
  org_id: OrgId
  /** UUIDv7. */
  fact_id: string
  /** First day the fact holds. */
  holds_from: DayColumn
  recorded_at: Timestamp
  recorded_by: string
  /** The fact that this one corrects. */
  supersedes: string | null
}

/** The issuing body. `revision` grows with every change and is what answers "has anything changed since". */
interface OrgTable {
  org_id: OrgId
  name: JSONColumnType<Text>
  revision: Generated<string>
}

interface UnitTable extends Fact {
  unit_id: string
  kind: Unit['kind']
  body: JSONColumnType<Unit>
}

/** `judged_on` and `judged_by` say for which day, and by which rules, the judgements are kept. */
interface PlanTable {
  org_id: OrgId
  plan_id: string
  year: number
  title: JSONColumnType<Text>
  number: string
  issuer: string
  parent: string | null
  source: string
  recorded_at: Timestamp
  judged_on: ColumnType<string | null, string | null | undefined, string>
  judged_by: ColumnType<string | null, string | null | undefined, string>
}

interface ThresholdsTable extends Fact {
  plan_id: string
  body: JSONColumnType<Thresholds>
}

interface GoalTable {
  org_id: OrgId
  plan_id: string
  goal_id: string
  ordinal: number
  body: JSONColumnType<Goal>
}

interface AreaTable {
  org_id: OrgId
  plan_id: string
  number: number
  plugin: string
  body: JSONColumnType<Area>
}

interface TaskTable {
  org_id: OrgId
  plan_id: string
  task: string
  /** Place in the printed order. */
  position: number
  area: number
  body: JSONColumnType<Task>
}

interface AssignmentTable extends Fact {
  plan_id: string
  task: string
  unit_id: string
  role: AssignmentRole
  assumed_lead: boolean
  /** True when the unit is taken off the task from that day. */
  withdrawn: Generated<boolean>
}

interface TargetTable extends Fact {
  plan_id: string
  target_id: string
  /** Task number or goal id. */
  source: string
  indicator: string
  body: JSONColumnType<Target>
}

interface AllocationTable extends Fact {
  plan_id: string
  target_id: string
  unit_id: string
  value: Numeric
  simulated: boolean
}

interface ObservationTable {
  org_id: OrgId
  fact_id: string
  plan_id: string
  indicator: string
  unit_id: string
  period: string
  period_end: DayColumn
  value: Numeric
  numerator: ColumnType<Decimal | null, Decimal | null, never>
  denominator: ColumnType<Decimal | null, Decimal | null, never>
  weight: ColumnType<Decimal | null, Decimal | null, never>
  source_kind: ObservationSource['kind']
  source_note: string
  recorded_at: Timestamp
  recorded_by: string
  supersedes: string | null
}

interface EnablementTable extends Fact {
  unit_id: string
  plugin_id: string
  enabled: boolean
}

/** Roll-up kept in the writing transaction: each target judged for the whole (`unit_id` empty) and for each county it asks. */
interface JudgementTable {
  org_id: OrgId
  plan_id: string
  target_id: string
  unit_id: string
  light: Light
  /** The light one month earlier, computed from the same facts. */
  previous_light: Light
  body: JSONColumnType<Assessment>
  /** The lights of the months before, with what turned and what was corrected. */
  history: JSONColumnType<readonly MonthLight[]>
}

interface IdempotencyTable {
  org_id: OrgId
  key: string
  procedure: string
  answer: ColumnType<string | null, string | null, string | null>
  recorded_at: Timestamp
}

/** Answers as they were sent, kept until the next change. */
interface AnswerTable {
  org_id: OrgId
  key: string
  tag: string
  body: string
}

/** The audit trail; append-only. `reason`, `before` and `after` are JSON as text: the bytes that were hashed. */
export interface AuditTable {
  org_id: OrgId
  /** From 1, without gaps. */
  seq: ColumnType<string, number, never>
  /** Milliseconds; never before the entry before. */
  at: ColumnType<Date, Date, never>
  algorithm: ColumnType<string, string, never>
  /** The hash of the entry before. */
  previous: ColumnType<string, string, never>
  hash: ColumnType<string, string, never>
  kind: ColumnType<AuditKind, AuditKind, never>
  procedure: ColumnType<string, string, never>
  actor_id: ColumnType<string | null, string | null, never>
  actor_name: ColumnType<string, string, never>
  actor_grant: ColumnType<string | null, string | null, never>
  actor_session: ColumnType<string | null, string | null, never>
  actor_address: ColumnType<string | null, string | null, never>
  subject: ColumnType<string | null, string | null, never>
  unit: ColumnType<string | null, string | null, never>
  plugin: ColumnType<string | null, string | null, never>
  outcome: ColumnType<AuditOutcome, AuditOutcome, never>
  reason: ColumnType<string | null, string | null, never>
  before: ColumnType<string | null, string | null, never>
  after: ColumnType<string | null, string | null, never>
}

/** The last entry of each trail; locked while the next one is written. */
interface AuditHeadTable {
  org_id: OrgId
  seq: ColumnType<string, number, number>
  hash: string
  at: ColumnType<Date, Date, Date>
}

/** Core's tables, named with their schema. */
export type CoreTables = {
  'core.org': OrgTable
  'core.unit': UnitTable
  'core.plan': PlanTable
  'core.thresholds': ThresholdsTable
  'core.goal': GoalTable
  'core.area': AreaTable
  'core.task': TaskTable
  'core.assignment': AssignmentTable
  'core.target': TargetTable
  'core.allocation': AllocationTable
  'core.observation': ObservationTable
  'core.enablement': EnablementTable
  'core.judgement': JudgementTable
  'core.idempotency': IdempotencyTable
  'core.answer': AnswerTable
  'core.audit': AuditTable
  'core.audit_head': AuditHeadTable
}
