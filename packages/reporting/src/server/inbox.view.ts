import { type Context, coreDb, listPlans } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { byPressure, type InboxEntry } from '../inbox.ts'
import { fillEntries } from './inbox-fill.ts'
import { administrationEntries, chainEntries } from './inbox-keepers.ts'
import { noticeEntries, suggestionEntries } from './inbox-notices.ts'
import { redEntries } from './inbox-red.ts'
import { reviewEntries } from './inbox-review.ts'
import { roundEntries } from './inbox-rounds.ts'
import type { ReportingTables } from './tables.ts'

/** Which plan, the newest unless told; and whether also what the rules suggest, which takes a while to work out. */
export interface InboxAsked {
  readonly plan?: string | undefined
  readonly suggestions?: boolean
}

/**
 * Everything that waits for the reader, whatever roles they hold, what presses first: read from the facts, with no list of its own that
 * could say something else.
 */
export async function inboxOf(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { plan: asked, suggestions = false }: InboxAsked = {},
): Promise<readonly InboxEntry[]> {
  const kept = await Promise.all([administrationEntries(ctx, db), chainEntries(ctx, db)])
  const plans = ctx.access.somewhere('read', null) ? await listPlans(coreDb(db)) : []
  const chosen = asked === undefined ? plans[0] : plans.find(({ id }) => id === asked)
  const plan = chosen?.id
  const ofModules = await Promise.all(ctx.mounted.waiting.map((list) => list(ctx, chosen ?? null)))
  const ofPlan =
    plan === undefined
      ? []
      : await Promise.all([
          fillEntries(ctx, db, plan),
          reviewEntries(ctx, db, plan),
          roundEntries(ctx, db, plan),
          noticeEntries(ctx, db, plan),
          redEntries(ctx, plan),
          suggestions ? suggestionEntries(ctx, db, plan) : [],
        ])
  return [...kept, ...ofModules, ...ofPlan].flat().toSorted(byPressure(Date.now()))
}
