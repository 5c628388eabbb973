import { Action } from '@workpoints/core'
import { actorOf, procedure, router } from '@workpoints/core/server'
import { z } from 'zod'
import { countsByPage } from '../inbox.ts'
import { inboxOf } from './inbox.view.ts'
import { unreadOf } from './notification.view.ts'
import { dbOf } from './reporting-db.ts'

/** Whoever holds a role, whichever it is. */
export const anyRole = Action.options

const OfPlan = z.object({ plan: z.string().optional() })

/**
 * 我的待办: what waits for the reader, and how much of it at each page of the navigation. Who has no role yet, or something to do before
 * anything else, has nothing here.
 */
export const inboxRouter = router({
  list: procedure
    .meta({ needs: 'self' })
    .input(OfPlan)
    .query(({ ctx, input }) => inboxOf(ctx, dbOf(ctx), { plan: input.plan, suggestions: true })),

  counts: procedure
    .meta({ needs: 'self' })
    .input(OfPlan)
    .query(async ({ ctx, input }) => {
      const db = dbOf(ctx)
      const { id, pending } = actorOf(ctx)
      const [entries, unread] = await Promise.all([
        inboxOf(ctx, db, { plan: input.plan }),
        id === null || pending !== null ? 0 : unreadOf(db, id),
      ])
      return { unread, total: entries.reduce((sum, { count }) => sum + count, 0), pages: countsByPage(entries) }
    }),
})
