import { InvalidError } from '@workpoints/core'
import { actorOf, CommandKey, command, procedure, router } from '@workpoints/core/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { NotifySettings } from '../quiet.ts'
import { recipientsOf } from './deliver.job.ts'
import { channelOf, queue, settingsOf } from './delivery.store.ts'
import { anyRole } from './inbox.router.ts'
import { notificationsOf } from './notification.view.ts'
import type { Notifying } from './notifying.ts'
import { listReached } from './people.store.ts'
import { dbOf, reportingDb } from './reporting-db.ts'

const own = procedure.meta({ needs: anyRole })
const of = (name: string, key: string) => ({ key, procedure: `reporting.notification.${name}` })

const noAddress = () =>
  new InvalidError('reporting.no-address', {
    zh: '还没有可用的通知地址：请先在“我的账号”填写邮箱，或请系统管理员配置发送渠道。',
    en: 'There is no address to write to: give one under My account, or ask the administrator for a channel.',
  })

/** What one was told, and how one wants to be told outside of the platform. */
export const notificationRouter = (notifying: Notifying) =>
  router({
    list: own
      .input(z.object({ cursor: z.uuid().nullish() }))
      .query(({ ctx, input }) => notificationsOf(dbOf(ctx), actorOf(ctx).id ?? '', input.cursor ?? undefined)),

    /** Some, or without ids all. What one has read is nobody else's business: it is not on the trail, and repeating it changes nothing. */
    markRead: own
      .input(z.object({ events: z.array(z.uuid()).min(1).max(200).optional() }))
      .mutation(async ({ ctx, input }) => {
        let query = dbOf(ctx)
          .updateTable('reporting.notification')
          .set({ read_at: sql<Date>`clock_timestamp()` })
          .where('person_id', '=', actorOf(ctx).id ?? '')
          .where('read_at', 'is', null)
        if (input.events !== undefined) query = query.where('event_id', 'in', input.events)
        return { read: Number((await query.executeTakeFirst()).numUpdatedRows) }
      }),

    settings: own.query(async ({ ctx }) => {
      const id = actorOf(ctx).id ?? ''
      return {
        settings: (await settingsOf(dbOf(ctx), [id]))(id),
        /** What the deployment has; none means that nothing leaves the platform. */
        channels: notifying.channels.map((channel) => channel.id),
      }
    }),

    saveSettings: own.input(CommandKey.extend({ settings: NotifySettings })).mutation(({ ctx, input }) =>
      command(ctx, of('saveSettings', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const id = actorOf(ctx).id ?? ''
        const before = (await settingsOf(db, [id]))(id)
        const body = JSON.stringify(input.settings)
        await db
          .insertInto('reporting.notify_setting')
          .values({ person_id: id, body })
          .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet({ body }))
          .execute()
        note({ subject: `person/${id}`, before: { ...before }, after: { ...input.settings } })
        return { saved: true }
      }),
    ),

    /** Sends oneself a message, to see whether it arrives. */
    test: procedure
      .meta({ needs: anyRole, perMinute: 3 })
      .input(CommandKey)
      .mutation(({ ctx, input }) =>
        command(ctx, of('test', input.key), async (trx, note) => {
          const db = reportingDb(trx)
          const id = actorOf(ctx).id ?? ''
          const [person] = await listReached(db, { only: [id] })
          const { channel: chosen } = (await settingsOf(db, [id]))(id)
          const channel = channelOf(notifying.channels, chosen)
          if (person === undefined || channel === undefined) throw noAddress()
          if (!channel.reaches((await recipientsOf(db, [person], notifying))(person))) throw noAddress()
          await queue(db, [{ person: id, kind: 'test', key: input.key, channel: channel.id }])
          await notifying.enqueue(trx, 'reporting.deliver')
          note({ subject: `person/${id}`, before: null, after: { channel: channel.id } })
          return { channel: channel.id }
        }),
      ),
  })
