export { createReporting } from './reporting.ts'
export { reportingDb } from './reporting-db.ts'
export { openRound } from './round.store.ts'
export type { ReportingTables } from './tables.ts'
