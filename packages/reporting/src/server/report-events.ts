import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Stage } from '../index.ts'
import type { Decided } from './deciding.ts'
import { type NewEvent, tell } from './event.store.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'
import { reportDecided, reportWaiting } from './told-events.ts'

const isStage = (to: string): to is Stage => to === 'unit' || to === 'lead' || to === 'office'

/** Tells who filled what became of their reports, and the next reviewers that something waits for them. */
export async function tellDecided(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  decided: readonly Decided[],
): Promise<void> {
  const by = ctx.actor?.id
  const events = decided.flatMap(({ row, to }): NewEvent[] => {
    if (to === 'returned' || to === 'accepted') return [reportDecided(row, { to, by })]
    return isStage(to) ? [reportWaiting(row, { stage: to, by, now: new Date() })] : []
  })
  await tell(db, events)
}

/** Tells the first reviewers of a report that was sent. */
export async function tellSent(
  ctx: Pick<Context, 'actor'>,
  db: Kysely<ReportingTables>,
  { row, stage }: { readonly row: SubmissionRow; readonly stage: Stage | null },
): Promise<void> {
  if (stage !== null) await tell(db, [reportWaiting(row, { stage, by: ctx.actor?.id, now: new Date() })])
}
