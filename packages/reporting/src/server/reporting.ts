import { type CoreTables, type Job, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { attachmentRouter } from './attachment/attachment.router.ts'
import { forgetAttachments } from './attachment/attachment.store.ts'
import { deliverJob } from './deliver.job.ts'
import { deliveryRouter } from './delivery.router.ts'
import { forgetDemoNotices } from './demo-notices.ts'
import { forgetDemoRounds } from './demo-rounds.ts'
import { digestJob } from './digest.job.ts'
import { forgetEvents } from './event.store.ts'
import { evidenceRouter } from './evidence.router.ts'
import { inboxRouter } from './inbox.router.ts'
import { migrations } from './migrations/index.ts'
import { noticeRouter } from './notice.router.ts'
import { notificationRouter } from './notification.router.ts'
import { type Notifying, silent } from './notifying.ts'
import { remindJob } from './remind.job.ts'
import { reportingDb } from './reporting-db.ts'
import { reviewRouter } from './review.router.ts'
import { roundRouter } from './round.router.ts'
import { ruleRouter } from './rule.router.ts'
import { submissionRouter } from './submission.router.ts'
import { suggestionRouter } from './suggestion.router.ts'
import { urgeRouter } from './urge.router.ts'

/** What is done by itself; messages only where there is a way out for them. */
const jobsOf = (notifying: Notifying): readonly Job[] =>
  notifying.channels.length === 0 ? [remindJob] : [remindJob, digestJob(notifying), deliverJob(notifying)]

/** The monthly round of a deployment: a capability, mounted beside core and always on. */
export const createReporting = (notifying: Notifying = silent) => ({
  id: 'reporting' as const,
  migrations,
  jobs: jobsOf(notifying),
  forgetDemo: async (db: Kysely<CoreTables>, plan: string) => {
    await forgetAttachments(reportingDb(db))
    await forgetEvents(reportingDb(db), plan)
    await forgetDemoNotices(reportingDb(db), plan)
    await forgetDemoRounds(reportingDb(db), plan)
  },
  router: router({
    attachment: attachmentRouter,
    delivery: deliveryRouter(notifying),
    inbox: inboxRouter,
    notification: notificationRouter(notifying),
    notice: noticeRouter,
    evidence: evidenceRouter,
    review: reviewRouter,
    round: roundRouter,
    rule: ruleRouter,
    submission: submissionRouter,
    suggestion: suggestionRouter,
    urge: urgeRouter,
  }),
})
