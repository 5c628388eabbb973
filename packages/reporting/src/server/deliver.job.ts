import type { Job, JobWork } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Recipient } from '../channel.ts'
import type { NotifySettings } from '../quiet.ts'
import {
  channelOf,
  claimDeliveries,
  type DeliveryRow,
  noteDropped,
  noteFailed,
  noteSent,
  putOff,
  settingsOf,
} from './delivery.store.ts'
import { composed } from './message.ts'
import type { Notifying } from './notifying.ts'
import { listReached, type Reached } from './people.store.ts'
import { reportingDb } from './reporting-db.ts'
import type { ReportingTables } from './tables.ts'

/** The addresses of people. */
export async function recipientsOf(
  db: Kysely<ReportingTables>,
  people: readonly Reached[],
  { emailOf }: Pick<Notifying, 'emailOf'>,
): Promise<(person: Reached) => Recipient> {
  const ids = people.map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('accounts.person').select(['person_id', 'email']).where('person_id', 'in', ids).execute()
  const sealed = new Map(rows.map((row) => [row.person_id, row.email]))
  return ({ id, name, username, phone }) => ({ name, username, phone, email: emailOf(sealed.get(id) ?? null) })
}

/**
 * Sends what is due: at least once each. A server that dies between sending and noting it leaves a message that another sends again after
 * its lease, with the same id (`claimDeliveries`).
 */
export async function deliver(work: JobWork, notifying: Notifying): Promise<void> {
  const db = reportingDb(work.db)
  for (let rows = await claimDeliveries(db, work.now); rows.length > 0; rows = await claimDeliveries(db, work.now)) {
    const people = await listReached(db, { only: rows.map((row) => row.person_id) })
    const [addressOf, settings] = await Promise.all([
      recipientsOf(db, people, notifying),
      settingsOf(
        db,
        people.map(({ id }) => id),
      ),
    ])
    for (const row of rows) {
      const person = people.find(({ id }) => id === row.person_id)
      if (person === undefined) await noteDropped(db, row, '账号已停用')
      else await deliverOne(work, notifying, { row, person, to: addressOf(person), settings: settings(person.id) })
    }
  }
}

interface Delivering {
  readonly row: DeliveryRow
  readonly person: Reached
  readonly to: Recipient
  readonly settings: NotifySettings
}

async function deliverOne(
  work: JobWork,
  { channels, calendar, publicUrl }: Notifying,
  { row, person, to, settings }: Delivering,
): Promise<void> {
  const db = reportingDb(work.db)
  const { now } = work
  const channel = channelOf(channels, row.channel)
  if (channel === undefined || !channel.reaches(to))
    return void (await noteDropped(db, row, '没有可用的发送渠道或地址'))
  if (row.kind === 'urgent' && (await putOff(db, row, { settings, now, calendar }))) return
  const actor = { id: person.id, name: person.name, session: null, pending: null }
  const ctx = await work.as(actor, person.grants)
  try {
    const message = await composed(ctx, db, { row, to, publicUrl })
    if (message === null) await noteDropped(db, row, '已无待办')
    else await noteSent(db, row, { answer: await channel.send(message), now })
  } catch (error) {
    await noteFailed(db, row, { answer: error instanceof Error ? error.message : String(error), now })
  }
}

/** Sends every minute what is due. Only where the deployment has a channel. */
export const deliverJob = (notifying: Notifying): Job => ({
  name: 'reporting.deliver',
  schedule: '* * * * *',
  run: (work) => deliver(work, notifying),
})
