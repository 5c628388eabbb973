import { actorOf, CommandKey, command, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { RoundFields } from '../index.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { listRounds, openRound } from './round.store.ts'
import { roundView } from './round.view.ts'

const OpenInput = CommandKey.extend({ plan: z.string() }).and(RoundFields)

/** Rounds: what the office opens, and who has reported. */
export const roundRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ plan: z.string() }))
    .query(async ({ ctx, input }) => (await listRounds(dbOf(ctx), input.plan)).map((row) => roundView(ctx, row))),

  open: procedure
    .meta({ needs: 'manage' })
    .input(OpenInput)
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'reporting.round.open' }, async (db, note) => {
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const { key: _key, ...fields } = input
        const { round, expected } = await openRound(ctx, reportingDb(db), { ...fields, by: actorOf(ctx).name })
        const { plan, ...opened } = fields
        note({ subject: `round/${round.round_id}`, grant, before: null, after: { plan, ...opened, expected } })
        return { round: round.round_id, expected }
      }),
    ),
})
