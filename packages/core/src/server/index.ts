export { findAnswer, findRevision, keepAnswer } from './answer.store.ts'
export { areaOverview } from './area.ts'
export { bumpRevision, CommandKey, command } from './command.ts'
export { computeObservations } from './compute.ts'
export { type Context, type Mounted, mountedOf } from './context.ts'
export { coreHalf } from './core-half.ts'
export type { DatabaseLog } from './database/connect.ts'
export { newId } from './database/id.ts'
export { type MigrationHalf, type MigrationName, migrateAll, pendingMigrations } from './database/migrate.ts'
export { type Database, type DatabaseOptions, openDatabase } from './database/open.ts'
export { type Calculator, defineServer, type ServerHalf } from './define.ts'
export { clearDemo, type DemoData, insertDemo } from './demo.store.ts'
export { type At, currentFacts } from './facts.ts'
export { defaultDay, listJudgements, loadFacts, refreshJudgements } from './judgement.store.ts'
export { coreCaller, createContext, mount, type Platform } from './mount.ts'
export {
  insertObservations,
  isDemo,
  lastObservedDay,
  listObservations,
  observationHistory,
} from './observation.store.ts'
export { inOrg } from './org-scope.ts'
export { getPlan, insertPlan, listPlans } from './plan.store.ts'
export type { CoreTables } from './tables.ts'
export { type ErrorDetail, type Meta, procedure, procedureWith, router } from './trpc.ts'
export { insertUnits, listUnits, type Recorded } from './unit.store.ts'
export { loadView, ViewInput } from './view.ts'
