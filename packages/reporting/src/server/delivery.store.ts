import { newId } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Channel } from '../channel.ts'
import { endOfQuiet, type NotifySettings, usualSettings, type WorkCalendar } from '../quiet.ts'
import type { ReportingTables } from './tables.ts'

export type DeliveryRow = Selectable<ReportingTables['reporting.delivery']>
type Db = Kysely<ReportingTables>

/** What people have chosen, by person; who has chosen nothing has the usual settings. */
export async function settingsOf(db: Db, people: readonly string[]): Promise<(person: string) => NotifySettings> {
  if (people.length === 0) return () => usualSettings
  const rows = await db
    .selectFrom('reporting.notify_setting')
    .select(['person_id', 'body'])
    .where('person_id', 'in', [...new Set(people)])
    .execute()
  const chosen = new Map(rows.map((row) => [row.person_id, row.body]))
  return (person) => ({ ...usualSettings, ...chosen.get(person) })
}

/**
 * Puts messages that do not wait for the digest among those to be sent. They are written whether or not the deployment has channels, and
 * fall away unsent where it has none; what keeps quiet hours is decided when they are taken.
 */
export async function queueUrgent(
  db: Db,
  told: readonly { readonly person: string; readonly event: string }[],
): Promise<void> {
  const settings = await settingsOf(
    db,
    told.map(({ person }) => person),
  )
  const rows = told.flatMap(({ person, event }) => {
    const { channel } = settings(person)
    return channel === 'none' ? [] : [{ person, key: event, channel, kind: 'urgent' as const }]
  })
  await queue(db, rows)
}

interface Queued {
  readonly person: string
  readonly kind: DeliveryRow['kind']
  readonly key: string
  readonly channel: string
  readonly state?: DeliveryRow['state']
}

/** Adds messages; one that is there already is left as it is. Answers the ids of the new ones. */
export async function queue(db: Db, rows: readonly Queued[]): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const made = await db
    .insertInto('reporting.delivery')
    .values(
      rows.map(({ person, kind, key, channel, state = 'queued' }) => ({
        ...{ delivery_id: newId(), person_id: person, kind, key, channel, state },
        not_before: sql<Date>`clock_timestamp()`,
      })),
    )
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id', 'kind', 'key']).doNothing())
    .returning('delivery_id')
    .execute()
  return made.map((row) => row.delivery_id)
}

/** Minutes that a message counts as being sent by the server that took it; after them another server sends it again. */
const lease = 5
const batch = 20

/**
 * Takes messages that are due, for the one server that gets them: others skip their rows. What was taken by a server that has not said
 * what became of it within five minutes is taken again: a message may go out twice then, with the same id, and none is lost.
 */
export async function claimDeliveries(db: Db, now: Date): Promise<readonly DeliveryRow[]> {
  const due = db
    .selectFrom('reporting.delivery')
    .select('delivery_id')
    .where((eb) =>
      eb.or([
        eb.and([eb('state', 'in', ['queued', 'failed']), eb('not_before', '<=', now)]),
        eb.and([eb('state', '=', 'sending'), eb('claimed_at', '<', new Date(now.getTime() - lease * 60_000))]),
      ]),
    )
    .orderBy('not_before')
    .limit(batch)
    .forUpdate()
    .skipLocked()
  return db
    .updateTable('reporting.delivery')
    .set((eb) => ({ state: 'sending', claimed_at: now, attempts: eb('attempts', '+', 1) }))
    .where('delivery_id', 'in', due)
    .returningAll()
    .execute()
}

/** Minutes until the next attempt, by how many there were; after the last it is given up. */
const pauses = [1, 5, 15, 60, 240] as const

const note = (db: Db, id: string, values: Partial<Pick<DeliveryRow, 'state' | 'answer' | 'sent_at' | 'not_before'>>) =>
  db
    .updateTable('reporting.delivery')
    .set(values)
    .where('delivery_id', '=', id)
    .where('state', '=', 'sending')
    .execute()

/** A message went out. */
export const noteSent = (db: Db, { delivery_id: id }: DeliveryRow, { answer, now }: { answer: string; now: Date }) =>
  note(db, id, { state: 'sent', sent_at: now, answer: answer.slice(0, 300) })

/** A message did not go out: it is tried again later, or given up. */
export async function noteFailed(
  db: Db,
  { delivery_id: id, attempts }: DeliveryRow,
  { answer, now }: { answer: string; now: Date },
): Promise<void> {
  const pause = pauses[attempts - 1]
  const again =
    pause === undefined
      ? { state: 'dead' as const }
      : { state: 'failed' as const, not_before: new Date(now.getTime() + pause * 60_000) }
  await note(db, id, { ...again, answer: answer.slice(0, 300) })
}

/** A message is not to be sent any more. */
export const noteDropped = (db: Db, { delivery_id: id }: DeliveryRow, answer: string) =>
  note(db, id, { state: 'dropped', answer })

/** Puts a message off until its reader's quiet hours are over; false when they are not on. */
export async function putOff(
  db: Db,
  { delivery_id: id }: DeliveryRow,
  { settings, now, calendar }: { settings: NotifySettings; now: Date; calendar: WorkCalendar },
): Promise<boolean> {
  const until = endOfQuiet(settings, now, calendar)
  if (until <= now) return false
  await db
    .updateTable('reporting.delivery')
    .set((eb) => ({ state: 'queued', not_before: until, attempts: eb('attempts', '-', 1) }))
    .where('delivery_id', '=', id)
    .where('state', '=', 'sending')
    .execute()
  return true
}

/** The channel that a message goes by, where the deployment has it. */
export const channelOf = (channels: readonly Channel[], id: string): Channel | undefined =>
  channels.find((channel) => channel.id === id)
