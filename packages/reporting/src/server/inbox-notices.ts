import type { Context } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { InboxEntry } from '../inbox.ts'
import { isAddressee } from './notice-access.ts'
import { type OpenNotice, openNoticesFor } from './open-notices.ts'
import { suggestionsOf } from './suggestion.store.ts'
import type { ReportingTables } from './tables.ts'

const clockText = {
  acknowledge: { zh: '请签收', en: 'to be acknowledged' },
  brief: { zh: '请报送情况说明', en: 'a brief is asked for' },
  reply: { zh: '请回复', en: 'to be replied to' },
} as const

function ownEntry(one: OpenNotice): InboxEntry {
  const asked = one.clock === null ? { zh: '请办理', en: 'to be acted on' } : clockText[one.clock.of]
  return {
    ...{ key: `notice/${one.notice}`, kind: 'notice', due: one.clock?.due ?? null, count: 1 },
    ...{ href: `/notices/${one.notice}`, title: one.title },
    detail: { zh: `${one.number ?? ''} ${asked.zh}`.trim(), en: `${one.number ?? ''} ${asked.en}`.trim() },
  }
}

function officeEntry(one: OpenNotice): InboxEntry {
  const asked = one.objects
    ? { zh: '提出异议，请核定', en: 'objects: please decide' }
    : one.asksTime
      ? { zh: '申请延期，请核定', en: 'asks for more time: please decide' }
      : { zh: '请核查或办理', en: 'please check' }
  return {
    ...{ key: `reply/${one.notice}`, kind: 'reply', due: null, count: 1, href: `/notices/${one.notice}` },
    ...{ title: one.title, detail: asked },
  }
}

function overdueEntry(one: OpenNotice): InboxEntry {
  return {
    ...ownEntry(one),
    key: `overdue/${one.notice}`,
    detail: { zh: '督办事项已逾期', en: 'The notice is overdue' },
  }
}

/** Notices: to who is addressed what they ask, to the office what came back, to leaders those that are overdue. */
export async function noticeEntries(ctx: Context, db: Kysely<ReportingTables>, plan: string): Promise<InboxEntry[]> {
  const { access } = ctx
  const isOffice = access.somewhere('manage', null)
  const isLeader = access.grants.some(({ role }) => role === 'leader')
  const units = [...new Set(access.grants.flatMap(({ unit }) => unit ?? []))]
  const open = (await openNoticesFor(db, { units, office: isOffice })).filter((one) => one.plan === plan)
  const own = open
    .filter(({ waitsFor: party, unit }) => party === 'unit' && isAddressee(ctx, { unit_id: unit, plugin: null }))
    .map(ownEntry)
  const back = isOffice ? open.filter(({ waitsFor: party }) => party === 'office').map(officeEntry) : []
  const late = isLeader ? (await allOverdue(db, plan)).map(overdueEntry) : []
  return [...own, ...back, ...late]
}

/** Every notice past its time, for who looks on from above. */
async function allOverdue(db: Kysely<ReportingTables>, plan: string): Promise<readonly OpenNotice[]> {
  const rows = await db
    .selectFrom('reporting.notice')
    .select('unit_id')
    .distinct()
    .where('plan_id', '=', plan)
    .execute()
  const open = await openNoticesFor(db, { units: rows.map((row) => row.unit_id) })
  return open.filter((one) => one.plan === plan && one.clock?.overdue === true)
}

/** What the rules suggest and nobody has made a notice of. Judging the months takes a while: the page shows it, the count goes without. */
export async function suggestionEntries(
  ctx: Context,
  db: Kysely<ReportingTables>,
  plan: string,
): Promise<InboxEntry[]> {
  if (!ctx.access.somewhere('manage', null)) return []
  const [suggestions, used] = await Promise.all([
    suggestionsOf(ctx, db, plan),
    db.selectFrom('reporting.notice').select('suggestion').where('plan_id', '=', plan).execute(),
  ])
  const made = new Set(used.map((row) => row.suggestion))
  const left = suggestions.filter(({ key }) => !made.has(key))
  if (left.length === 0) return []
  return [
    {
      ...{ key: 'suggestions', kind: 'suggestion', due: null, count: left.length, href: '/notices' },
      title: { zh: `按规则建议发出 ${left.length} 件提醒或督办`, en: `The rules suggest ${left.length} notices` },
      detail: { zh: '由人决定是否发出', en: 'A person decides whether they are sent' },
    },
  ]
}
