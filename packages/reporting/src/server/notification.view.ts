import { type Text, today } from '@workpoints/core'
import { coreDb, getPlan, listPlans, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type EventNames, eventHref, eventText, type ToldEvent } from '../event.ts'
import { roundTitle } from '../index.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

/** How the ids of events are called today; one that is not known any more stands for itself. */
export async function eventNames(db: Kysely<ReportingTables>): Promise<EventNames> {
  const at = { on: today(), asOf: null }
  const [units, rounds, plans] = await Promise.all([
    listUnits(coreDb(db), at),
    db.selectFrom('reporting.round').select(['round_id', 'kind', 'period', 'title']).execute(),
    listPlans(coreDb(db)),
  ])
  const plan = plans[0] === undefined ? undefined : (await getPlan(coreDb(db), plans[0].id, at)).plan
  const itself = (id: string): Text => ({ zh: id, en: id })
  const titles = new Map(rounds.map((round) => [round.round_id, roundTitle(round)]))
  return {
    unit: (id) => units.get(id)?.name ?? itself(id),
    round: (id) => titles.get(id) ?? { zh: '本期调度', en: 'the round' },
    source: (id) => (plan === undefined ? itself(id) : sourceView(plan, id).title),
    target: (id) => plan?.targets.find((target) => target.id === id)?.name ?? itself(id),
  }
}

const pageLength = 30

/** What somebody was told, the latest first; `before` is the event that the last page ended with. */
export async function notificationsOf(db: Kysely<ReportingTables>, person: string, before?: string) {
  let query = db
    .selectFrom('reporting.notification as n')
    .innerJoin('reporting.event as e', (join) =>
      join.onRef('e.org_id', '=', 'n.org_id').onRef('e.event_id', '=', 'n.event_id'),
    )
    .select(['e.event_id as id', 'e.kind', 'e.subject', 'e.data', 'e.told_at', 'n.read_at'])
    .where('n.person_id', '=', person)
  if (before !== undefined) query = query.where('n.event_id', '<', before)
  const rows = await query
    .orderBy('n.event_id', 'desc')
    .limit(pageLength + 1)
    .execute()
  const page = rows.slice(0, pageLength)
  const names = page.length === 0 ? undefined : await eventNames(db)
  return {
    rows: page.map((row) => {
      const event: ToldEvent = row
      return {
        ...{
          id: row.id,
          kind: row.kind,
          href: eventHref(event),
          at: row.told_at.toISOString(),
          read: row.read_at !== null,
        },
        text: names === undefined ? { zh: '', en: '' } : eventText(event, names),
      }
    }),
    next: rows.length > pageLength ? (page.at(-1)?.id ?? null) : null,
  }
}

/** How much of what somebody was told they have not read. */
export async function unreadOf(db: Kysely<ReportingTables>, person: string): Promise<number> {
  const row = await db
    .selectFrom('reporting.notification')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
