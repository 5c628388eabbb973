import { actorOf, CommandKey, command, procedure, requireAction, router } from '@workpoints/core/server'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Notifying } from './notifying.ts'
import { dbOf, reportingDb } from './reporting-db.ts'

const State = z.enum(['queued', 'sending', 'sent', 'failed', 'dead', 'dropped'])
const pageLength = 100

/** For the administrator: what left the platform, what did not, and why. Neither addresses nor what the messages say. */
export const deliveryRouter = (notifying: Pick<Notifying, 'channels' | 'enqueue'>) =>
  router({
    list: procedure
      .meta({ needs: 'administer' })
      .input(z.object({ state: State.optional() }))
      .query(async ({ ctx, input }) => {
        let query = dbOf(ctx)
          .selectFrom('reporting.delivery as d')
          .innerJoin('accounts.person as p', (join) =>
            join.onRef('p.org_id', '=', 'd.org_id').onRef('p.person_id', '=', 'd.person_id'),
          )
          .select(['d.delivery_id as id', 'd.kind', 'd.channel', 'd.state', 'd.attempts', 'd.answer', 'd.made_at'])
          .select(['d.sent_at', 'd.not_before', 'p.person_id as person', 'p.name', 'p.username'])
        if (input.state !== undefined) query = query.where('d.state', '=', input.state)
        const rows = await query.orderBy('d.made_at', 'desc').limit(pageLength).execute()
        return {
          channels: notifying.channels.map(({ id }) => id),
          rows: rows.map(({ made_at, sent_at, not_before, ...row }) => ({
            ...row,
            madeAt: made_at.toISOString(),
            sentAt: sent_at?.toISOString() ?? null,
            nextAt: row.state === 'failed' || row.state === 'queued' ? not_before.toISOString() : null,
          })),
        }
      }),

    /** Tries again what was given up, or waits for its next attempt; without ids all of it. */
    retry: procedure
      .meta({ needs: 'administer' })
      .input(CommandKey.extend({ deliveries: z.array(z.uuid()).min(1).max(200).optional() }))
      .mutation(({ ctx, input }) =>
        command(ctx, { key: input.key, procedure: 'reporting.delivery.retry' }, async (trx, note) => {
          const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
          let query = reportingDb(trx)
            .updateTable('reporting.delivery')
            .set({ state: 'queued', attempts: 0, not_before: sql<Date>`clock_timestamp()` })
            .where('state', 'in', ['dead', 'failed'])
          if (input.deliveries !== undefined) query = query.where('delivery_id', 'in', input.deliveries)
          const count = Number((await query.executeTakeFirst()).numUpdatedRows)
          await notifying.enqueue(trx, 'reporting.deliver')
          note({ subject: `person/${actorOf(ctx).id}`, grant, before: null, after: { count } })
          return { count }
        }),
      ),
  })
