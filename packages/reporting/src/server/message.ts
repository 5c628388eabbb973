import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Message, Recipient } from '../channel.ts'
import { eventText } from '../event.ts'
import type { DeliveryRow } from './delivery.store.ts'
import { inboxOf } from './inbox.view.ts'
import { eventNames, unreadOf } from './notification.view.ts'
import type { ReportingTables } from './tables.ts'

/** So many lines; the rest is a number. */
const most = 20

type Composed = Omit<Message, 'id' | 'to' | 'link'> & { readonly path: string }

/** The day's digest: what waits, as its reader's own page would show it now. Null where nothing does. */
async function digest(ctx: Context, db: Kysely<ReportingTables>, person: string): Promise<Composed | null> {
  const [entries, unread] = await Promise.all([inboxOf(ctx, db), unreadOf(db, person)])
  if (entries.length === 0 && unread === 0) return null
  const total = entries.reduce((sum, { count }) => sum + count, 0)
  const lines = entries
    .slice(0, most)
    .map(({ title, detail }) => (detail.zh === '' ? title.zh : `${title.zh}（${detail.zh}）`))
  return {
    title: `今日待办 ${total} 项`,
    lines: [
      ...lines,
      ...(entries.length > most ? [`另有 ${entries.length - most} 类`] : []),
      ...(unread > 0 ? [`未读通知 ${unread} 条`] : []),
    ],
    brief: `您有 ${total} 项待办${unread > 0 ? `、${unread} 条未读通知` : ''}，请登录平台办理。`,
    path: '/inbox',
  }
}

/** One event that does not wait for the digest. Null where it is not its reader's any more. */
async function urgent(db: Kysely<ReportingTables>, person: string, event: string): Promise<Composed | null> {
  const row = await db
    .selectFrom('reporting.notification as n')
    .innerJoin('reporting.event as e', (join) =>
      join.onRef('e.org_id', '=', 'n.org_id').onRef('e.event_id', '=', 'n.event_id'),
    )
    .select(['e.kind', 'e.subject', 'e.data', 'n.read_at'])
    .where('n.person_id', '=', person)
    .where('n.event_id', '=', event)
    .executeTakeFirst()
  if (row === undefined || row.read_at !== null) return null
  const text = eventText(row, await eventNames(db)).zh
  return { title: text, lines: [text], brief: '您有一条新的督办或催办，请登录平台办理。', path: '/inbox' }
}

const test: Composed = {
  title: '测试消息',
  lines: ['这是一条测试消息，收到即表示通知设置有效。'],
  brief: '这是一条测试消息，收到即表示通知设置有效。',
  path: '/notifications',
}

/** What a delivery says at this moment; null where there is nothing to say any more. */
export async function composed(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { row, to, publicUrl }: { readonly row: DeliveryRow; readonly to: Recipient; readonly publicUrl: string | null },
): Promise<Message | null> {
  const made = await {
    digest: () => digest(ctx, db, row.person_id),
    urgent: () => urgent(db, row.person_id, row.key),
    test: async () => test,
  }[row.kind]()
  if (made === null) return null
  const { path, ...message } = made
  return { ...message, id: row.delivery_id, to, link: publicUrl === null ? null : `${publicUrl}${path}` }
}
