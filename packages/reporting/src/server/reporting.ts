import { type CoreTables, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { forgetDemoRounds } from './demo-rounds.ts'
import { migrations } from './migrations/index.ts'
import { reportingDb } from './reporting-db.ts'
import { reviewRouter } from './review.router.ts'
import { roundRouter } from './round.router.ts'
import { submissionRouter } from './submission.router.ts'

/** The monthly round of a deployment: a capability, mounted beside core and always on. */
export const createReporting = () => ({
  id: 'reporting' as const,
  migrations,
  forgetDemo: (db: Kysely<CoreTables>, plan: string) => forgetDemoRounds(reportingDb(db), plan),
  router: router({
    review: reviewRouter,
    round: roundRouter,
    submission: submissionRouter,
  }),
})
