import { today } from '@workpoints/core'
import { actorOf, CommandKey, command, listUnits, procedureWith, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { agentText } from '../agent.ts'
import { accountsDb, dbOf } from './accounts-db.ts'
import { listLive } from './live-session.store.ts'
import { noPerson } from './person-errors.ts'
import { noSession } from './self-errors.ts'
import { endSessions, getPolicy } from './session.store.ts'
import type { AccountsTables } from './tables.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer' })
const pageLength = 200

/** Who is signed in just now, and how to end that. */
export const liveSessionRouter = router({
  list: procedure
    .input(z.object({ text: z.string().max(100).optional(), unit: z.string().optional(), before: z.uuid().optional() }))
    .query(async ({ ctx, input }) => {
      const { policy } = await getPolicy(dbOf(ctx))
      const rows = await listLive(dbOf(ctx), { ...input, limit: pageLength + 1 }, policy.idleMinutes)
      const units = await listUnits(ctx.db, { on: today(), asOf: null })
      const page = rows.slice(0, pageLength)
      return {
        idleMinutes: policy.idleMinutes,
        sessions: page.map((row) => ({
          id: row.session_id,
          person: { id: row.person_id, username: row.username, name: row.name },
          unit: row.unit_id === null ? null : { id: row.unit_id, name: units.get(row.unit_id)?.name ?? null },
          address: row.address,
          agent: agentText(row.agent),
          method: row.method,
          /** False while the second factor is still to be given. */
          proved: row.proved,
          startedAt: row.started_at.toISOString(),
          seenAt: row.seen_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
          own: row.session_id === actorOf(ctx).session,
        })),
        older: rows.length > pageLength ? (page.at(-1)?.session_id ?? null) : null,
      }
    }),

  /** Ends one session; its next request is refused. */
  end: procedure.input(CommandKey.extend({ session: z.uuid() })).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'accounts.liveSession.end' }, async (trx, note) => {
      const db = accountsDb(trx)
      const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
      const row = await db
        .selectFrom('accounts.session as session')
        .innerJoin('accounts.person as person', 'person.person_id', 'session.person_id')
        .select(['person.person_id', 'person.unit_id', 'session.address'])
        .where('session.session_id', '=', input.session)
        .executeTakeFirst()
      if (row === undefined) throw noSession()
      const person = row.person_id
      const ended = await endSessions(db, { person, why: 'ended-by-admin', only: input.session })
      if (ended === 0) throw noSession()
      const before = { session: input.session, address: row.address }
      note({ subject: `person/${person}`, unit: row.unit_id, grant, before, after: { endedSessions: ended } })
      return { ended }
    }),
  ),

  /** Ends all sessions of a person, on every device. */
  endAll: procedure.input(CommandKey.extend({ person: z.uuid() })).mutation(({ ctx, input }) =>
    command(ctx, { key: input.key, procedure: 'accounts.liveSession.endAll' }, async (trx, note) => {
      const db = accountsDb(trx)
      const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
      const person = await db
        .selectFrom('accounts.person')
        .select(['person_id', 'unit_id'])
        .where('person_id', '=', input.person)
        .executeTakeFirst()
      if (person === undefined) throw noPerson()
      const ended = await endSessions(db, { person: input.person, why: 'ended-by-admin' })
      const subject = `person/${input.person}`
      note({ subject, unit: person.unit_id, grant, before: null, after: { endedSessions: ended } })
      return { ended }
    }),
  ),
})
