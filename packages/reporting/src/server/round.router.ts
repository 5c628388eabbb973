import { actorOf, CommandKey, command, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { Moment, RoundFields } from '../index.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { getRound, listRounds, openRound } from './round.store.ts'
import { roundView } from './round.view.ts'
import { extendRound, syncRound } from './round-change.ts'
import { roundDetail, roundMatrix } from './round-detail.view.ts'
import { tellExtended, tellOpened } from './round-events.ts'

const OpenInput = CommandKey.extend({ plan: z.string() }).and(RoundFields)

const OfRound = z.object({ round: z.uuid() })
const ExtendInput = CommandKey.extend({
  round: z.uuid(),
  unit: z.string(),
  until: Moment,
  reason: z.string().trim().min(1).max(300),
})
const of = (name: string, key: string) => ({ key, procedure: `reporting.round.${name}` })

/** Rounds: what the office opens, and who has reported. */
export const roundRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ plan: z.string() }))
    .query(async ({ ctx, input }) => (await listRounds(dbOf(ctx), input.plan)).map((row) => roundView(ctx, row))),

  get: procedure
    .meta({ needs: 'read' })
    .input(OfRound)
    .query(async ({ ctx, input }) => roundDetail(ctx, dbOf(ctx), await getRound(dbOf(ctx), input.round))),

  matrix: procedure
    .meta({ needs: 'read', revisable: true })
    .input(OfRound)
    .query(async ({ ctx, input }) => roundMatrix(ctx, dbOf(ctx), await getRound(dbOf(ctx), input.round))),

  open: procedure
    .meta({ needs: 'manage' })
    .input(OpenInput)
    .mutation(({ ctx, input }) =>
      command(ctx, of('open', input.key), async (db, note) => {
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const { key: _key, ...fields } = input
        const { round, expected } = await openRound(ctx, reportingDb(db), { ...fields, by: actorOf(ctx).name })
        await tellOpened(reportingDb(db), round, { now: Date.now(), by: actorOf(ctx).id })
        const { plan, ...opened } = fields
        note({ subject: `round/${round.round_id}`, grant, before: null, after: { plan, ...opened, expected } })
        return { round: round.round_id, expected }
      }),
    ),

  /** More time for one unit: a recorded decision with an end. */
  extend: procedure
    .meta({ needs: 'manage' })
    .input(ExtendInput)
    .mutation(({ ctx, input }) =>
      command(ctx, of('extend', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const round = await getRound(db, input.round)
        const { unit, until, reason } = input
        await extendRound(db, round, { unit, until, reason, by: actorOf(ctx).name })
        await tellExtended(db, round, { unit, until, by: actorOf(ctx).id })
        const before = { due: round.due_at.toISOString() }
        note({ subject: `round/${round.round_id}`, unit, grant, before, after: { until, reason } })
        return { until }
      }),
    ),

  /** Takes over what changed in the plan since the opening. */
  sync: procedure
    .meta({ needs: 'manage' })
    .input(CommandKey.extend(OfRound.shape))
    .mutation(({ ctx, input }) =>
      command(ctx, of('sync', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const round = await getRound(db, input.round)
        const synced = await syncRound(ctx, db, round)
        note({ subject: `round/${round.round_id}`, grant, before: null, after: { ...synced } })
        return synced
      }),
    ),
})
