import type { Context } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import type { InboxEntry } from '../inbox.ts'
import type { ReportingTables } from './tables.ts'

/** A trail that was not verified for so long is due: the rule of the house, a week. */
const verifiedWithin = 7 * 86_400_000

const nothing = { zh: '', en: '' }

/** For the system administrator: accounts that are locked or have no role, and messages that did not go out. */
export async function administrationEntries(ctx: Context, db: Kysely<ReportingTables>): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('administer', null)) return []
  const held = (name: string) =>
    db
      .selectFrom('accounts.role_grant as held')
      .select('held.grant_id')
      .whereRef('held.person_id', '=', sql.ref(`${name}.person_id`))
      .where('held.revoked_at', 'is', null)
  const [locked, idle, dead] = await Promise.all([
    db
      .selectFrom('accounts.person as person')
      .innerJoin('accounts.attempt as attempt', (join) =>
        join
          .onRef('attempt.org_id', '=', 'person.org_id')
          .on(sql<boolean>`attempt.username in (person.username, person.username || ' second-factor')`),
      )
      .select('person.person_id')
      .distinct()
      .where('person.status', '=', 'active')
      .where('attempt.locked_until', '>', sql<Date>`clock_timestamp()`)
      .execute(),
    db
      .selectFrom('accounts.person as person')
      .select('person.person_id')
      .where('person.status', '=', 'active')
      .where((eb) => eb.not(eb.exists(held('person'))))
      .execute(),
    db.selectFrom('reporting.delivery').select('delivery_id').where('state', '=', 'dead').execute(),
  ])
  const entry = ({ count, ...one }: Pick<InboxEntry, 'kind' | 'count' | 'href' | 'title'>): InboxEntry[] =>
    count === 0 ? [] : [{ ...one, key: one.kind, count, detail: nothing, due: null }]
  return [
    ...entry({
      ...{ kind: 'locked', count: locked.length, href: '/admin/people?state=locked' },
      title: { zh: `${locked.length} 个账号被锁定`, en: `${locked.length} accounts are locked` },
    }),
    ...entry({
      ...{ kind: 'undelivered', count: dead.length, href: '/admin/deliveries?state=dead' },
      title: { zh: `${dead.length} 条消息多次发送失败`, en: `${dead.length} messages could not be sent` },
    }),
    ...entry({
      ...{ kind: 'idle-account', count: idle.length, href: '/admin/people' },
      title: {
        zh: `${idle.length} 个账号没有角色，登录后看不到任何内容`,
        en: `${idle.length} accounts have no role and see nothing`,
      },
    }),
  ]
}

/** For the auditor: a trail that has not been verified for a week, with how much was added since. */
export async function chainEntries(ctx: Context, db: Kysely<ReportingTables>): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('audit', null)) return []
  const [last, head] = await Promise.all([
    db
      .selectFrom('core.audit')
      .select(['seq', 'at'])
      .where('procedure', '=', 'accounts.audit.verify')
      .where('outcome', '=', 'done')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db.selectFrom('core.audit_head').select(['seq', 'at']).executeTakeFirst(),
  ])
  if (head === undefined) return []
  const due = last === undefined ? null : new Date(last.at.getTime() + verifiedWithin)
  if (due !== null && due.getTime() > Date.now()) return []
  const added = Number(head.seq) - Number(last?.seq ?? 0)
  return [
    {
      ...{ key: 'chain', kind: 'chain', count: 1, href: '/audit', due: due?.toISOString() ?? null },
      title: { zh: '审计链需要校验', en: 'The audit trail is to be verified' },
      detail:
        last === undefined
          ? { zh: `共 ${added} 条，尚未校验过`, en: `${added} entries, never verified` }
          : { zh: `上次校验后新增 ${added} 条`, en: `${added} entries since it was verified last` },
    },
  ]
}
