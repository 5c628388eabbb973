import { today } from '@workpoints/core'
import type { Job, JobWork } from '@workpoints/core/server'
import { digestDue } from '../quiet.ts'
import { recipientsOf } from './deliver.job.ts'
import { channelOf, queue, settingsOf } from './delivery.store.ts'
import { inboxOf } from './inbox.view.ts'
import { unreadOf } from './notification.view.ts'
import type { Notifying } from './notifying.ts'
import { listReached } from './people.store.ts'
import { reportingDb } from './reporting-db.ts'

/**
 * Begins the day's digest for everybody whose time has come: a row for the person and the day, which is there once whoever makes it. Where
 * nothing waits the row says so, and the day's digest is over too.
 */
export async function beginDigests(work: JobWork, notifying: Notifying): Promise<void> {
  const db = reportingDb(work.db)
  const { channels, calendar } = notifying
  const day = today(work.now)
  const begun = await db
    .selectFrom('reporting.delivery')
    .select('person_id')
    .where('kind', '=', 'digest')
    .where('key', '=', day)
    .execute()
  const had = new Set(begun.map((row) => row.person_id))
  const people = (await listReached(db)).filter(({ id, grants }) => !had.has(id) && grants.length > 0)
  const [settings, addressOf] = await Promise.all([
    settingsOf(
      db,
      people.map(({ id }) => id),
    ),
    recipientsOf(db, people, notifying),
  ])
  for (const person of people) {
    const chosen = settings(person.id)
    const channel = channelOf(channels, chosen.channel)
    if (channel === undefined || !channel.reaches(addressOf(person))) continue
    if (digestDue({ settings: chosen, calendar }, work.now, new Set()) === null) continue
    const actor = { id: person.id, name: person.name, session: null, pending: null }
    const ctx = await work.as(actor, person.grants)
    const waits = (await inboxOf(ctx, db)).length > 0 || (await unreadOf(db, person.id)) > 0
    const state = waits ? 'queued' : 'dropped'
    await queue(db, [{ person: person.id, kind: 'digest', key: day, channel: channel.id, state }])
  }
}

/** Looks every five minutes whose time has come. */
export const digestJob = (notifying: Notifying): Job => ({
  name: 'reporting.digest',
  schedule: '*/5 * * * *',
  run: (work) => beginDigests(work, notifying),
})
