export { findAnswer, findRevision, keepAnswer } from './answer.store.ts'
export { areaOverview } from './area.ts'
export { type AnchorKeeper, keepAnchors } from './audit/anchor-keeper.ts'
export { type Anchor, type Anchors, anchorOf, createAnchors, parseAnchor, readAnchors } from './audit/anchors.ts'
export { type AppendOptions, type AuditHead, appendAudit, findAuditHead } from './audit/append.ts'
export type { AuditFault, FaultKind } from './audit/fault.ts'
export { chooseHash, type HashAlgorithm, preferHash } from './audit/hash.ts'
export { type AuditPage, auditHistory, listAudit } from './audit/list.ts'
export { redact } from './audit/redact.ts'
export { type AuditReport, type VerifyOptions, verifyAudit } from './audit/verify.ts'
export { auditedBy } from './audited.ts'
export { type Changed, changesSince, mostChanges } from './changes.store.ts'
export { bumpRevision, type Change, CommandKey, changeChannel, command, isDone, type Note } from './command.ts'
export { computeObservations } from './compute.ts'
export { type Actor, type Context, type Mounted, mountedOf, type Origin, type SessionCookie } from './context.ts'
export { coreDb } from './core-db.ts'
export { coreHalf } from './core-half.ts'
export type { DatabaseLog } from './database/connect.ts'
export { copyInto } from './database/copy.ts'
export { newId } from './database/id.ts'
export { type MigrationHalf, type MigrationName, migrateAll, pendingMigrations } from './database/migrate.ts'
export { type Database, type DatabaseOptions, openDatabase } from './database/open.ts'
export { prepared } from './database/prepared.ts'
export { type Calculator, defineServer, type ReadingsSlot, type RegisterSlot, type ServerHalf } from './define.ts'
export { clearDemo, type DemoData, insertDemo } from './demo.store.ts'
export { type At, currentFacts } from './facts.ts'
export { actorOf, mayRead, type Needs, noModule, notAllowed, passGate, requireAction } from './gate.ts'
export type { Enqueue, Job, JobWork } from './job.ts'
export { defaultDay, listHistories, listJudgements, loadFacts, refreshJudgements } from './judgement.store.ts'
export { type Asking, type Capability, coreCaller, createContext, mount, type Platform } from './mount.ts'
export {
  insertObservations,
  isDemo,
  isDemoTime,
  lastObservedDay,
  listCorrected,
  listObservations,
  observationHistory,
} from './observation.store.ts'
export { inOrg } from './org-scope.ts'
export { getPlan, insertPlan, listPlans, type PlanSummary, requirePlan } from './plan.store.ts'
export {
  type ComputedFigure,
  type ComputedValue,
  type Counting,
  type DuePlan,
  judgeRecorded,
  type RecordedFigures,
  recordComputed,
} from './record-computed.ts'
export type { CoreTables } from './tables.ts'
export { insertThresholds } from './thresholds.store.ts'
export { codedError, type ErrorDetail, type Meta, procedure, procedureWith, router } from './trpc.ts'
export { printedText } from './typesetting.ts'
export { insertUnits, listUnits, type Recorded } from './unit.store.ts'
export { saveUnits, type UnitChange } from './unit-save.ts'
export { requireUnused } from './unit-uses.ts'
export { latestUnits, type UnitVersion } from './unit-version.store.ts'
export { loadView, type View, ViewInput } from './view.ts'
export type { ListWaiting, ModuleWaiting, Waiting } from './waiting.ts'
