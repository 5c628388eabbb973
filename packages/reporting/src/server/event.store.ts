import { changeChannel, newId } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { type EventData, type EventKind, isUrgent } from '../event.ts'
import { type Audience, isMeant, mayHear } from './audience.ts'
import { queueUrgent } from './delivery.store.ts'
import { listReached } from './people.store.ts'
import type { ReportingTables } from './tables.ts'

/** Something to be told of. */
export interface NewEvent {
  readonly kind: EventKind
  readonly plan: string
  /** The same thing has the same key, whoever tells it and how often: it is told once. */
  readonly key: string
  /** What it is about, and where it leads to: `submission/<id>`. */
  readonly subject: string
  /** Whose own matter it is: who may not read the unit's figures (in the module) is not told. Null: the plan's. */
  readonly unit: string | null
  readonly plugin: string | null
  readonly data: EventData
  readonly to: readonly Audience[]
  /** Who brought it about: they know. */
  readonly by?: string | null | undefined
}

/** Rows of one INSERT. */
const batchSize = 1000

/**
 * Tells people of what happened, in the transaction of the change: if that is lost, nobody was told. An event that was told before is
 * passed over, so that a retry, or a second server, tells nobody twice. Who is told is worked out from the grants in force.
 */
export async function tell(db: Kysely<ReportingTables>, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const byKey = new Map(events.map((event) => [event.key, event]))
  const fresh = await insertEvents(db, [...byKey.values()])
  if (fresh.length === 0) return
  const people = await listReached(db)
  const told = fresh.flatMap(({ event_id: id, key }) => {
    const event = byKey.get(key)
    if (event === undefined) return []
    const { unit, plugin, kind, to, by } = event
    const about = unit === null ? { unit: null, plugin: null } : { unit, plugin }
    return people
      .filter((person) => person.id !== by && mayHear(person.access, about))
      .filter(({ access }) => to.some((audience) => isMeant(access, audience)))
      .map((person) => ({ person: person.id, event: id, kind }))
  })
  for (let start = 0; start < told.length; start += batchSize)
    await db
      .insertInto('reporting.notification')
      .values(told.slice(start, start + batchSize).map(({ person, event }) => ({ person_id: person, event_id: event })))
      .execute()
  if (told.length > 0) await sql`select pg_notify(${changeChannel}, '')`.execute(db)
  await queueUrgent(
    db,
    told.filter(({ kind }) => isUrgent(kind)),
  )
}

/** Keeps the events that were not told before; answers those. */
async function insertEvents(db: Kysely<ReportingTables>, events: readonly NewEvent[]) {
  const kept: { event_id: string; key: string }[] = []
  // Always in the same order: of two transactions that tell the same events, one waits for the other.
  const ordered = events.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (let start = 0; start < ordered.length; start += batchSize)
    kept.push(
      ...(await db
        .insertInto('reporting.event')
        .values(
          ordered.slice(start, start + batchSize).map(({ kind, key, plan, subject, data }) => ({
            ...{ event_id: newId(), plan_id: plan, kind, key, subject, data: JSON.stringify(data) },
          })),
        )
        .onConflict((conflict) => conflict.columns(['org_id', 'key']).doNothing())
        .returning(['event_id', 'key'])
        .execute()),
    )
  return kept
}

/** Forgets what was told of a plan: its demonstration is over. */
export async function forgetEvents(db: Kysely<ReportingTables>, plan: string): Promise<void> {
  const events = db.selectFrom('reporting.event').select('event_id').where('plan_id', '=', plan)
  await db.deleteFrom('reporting.notification').where('event_id', 'in', events).execute()
  await db.deleteFrom('reporting.event').where('plan_id', '=', plan).execute()
}

/** Somebody was told something after a moment: whose bell is to ring. */
export async function toldSince(db: Kysely<ReportingTables>, after: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reporting.notification')
    .select('person_id')
    .distinct()
    .where('told_at', '>', after)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
