import { ConflictError, today } from '@workpoints/core'
import {
  actorOf,
  CommandKey,
  command,
  coreDb,
  getPlan,
  listUnits,
  procedure,
  requireAction,
  router,
} from '@workpoints/core/server'
import { z } from 'zod'
import { dbOf, reportingDb } from './reporting-db.ts'
import { getSuggestion, openSuggestions, requireNotAside } from './suggestion-open.ts'

const office = { action: 'manage', unit: null, plugin: null } as const

/** What the rules in force propose: a person makes a notice of it, or puts it aside with a reason. */
export const suggestionRouter = router({
  list: procedure
    .meta({ needs: 'manage' })
    .input(z.object({ plan: z.string() }))
    .query(async ({ ctx, input }) => {
      requireAction(ctx, office)
      const at = { on: today(), asOf: null }
      const db = dbOf(ctx)
      const [open, units, { plan }] = await Promise.all([
        openSuggestions(ctx, db, input.plan),
        listUnits(coreDb(db), at),
        getPlan(coreDb(db), input.plan, at),
      ])
      const targets = new Map(plan.targets.map(({ id, name }) => [id, name]))
      return open.map((one) => ({
        ...one,
        unitName: units.get(one.unit)?.name ?? { zh: one.unit, en: one.unit },
        targetName: targets.get(one.target ?? '') ?? null,
      }))
    }),

  /** Not now, because … */
  dismiss: procedure
    .meta({ needs: 'manage' })
    .input(CommandKey.extend({ plan: z.string(), suggestion: z.string(), reason: z.string().trim().min(1).max(500) }))
    .mutation(async ({ ctx, input }) => {
      const grant = requireAction(ctx, office)
      const { plan, suggestion: key, reason } = input
      const { unit, plugin } = await getSuggestion(ctx, dbOf(ctx), { plan, key })
      return command(ctx, { key: input.key, procedure: 'reporting.suggestion.dismiss' }, async (trx, note) => {
        const db = reportingDb(trx)
        await requireNotAside(db, { plan, key })
        const kept = await db
          .insertInto('reporting.dismissal')
          .values({ plan_id: plan, suggestion: key, unit_id: unit, reason, dismissed_by: actorOf(ctx).name })
          .onConflict((conflict) => conflict.doNothing())
          .returning('suggestion')
          .executeTakeFirst()
        if (kept === undefined)
          throw new ConflictError('reporting.suggestion-aside', {
            zh: '这条建议刚由他人决定暂不采纳。',
            en: 'Somebody has just put this suggestion aside.',
          })
        note({ subject: `plan/${plan}`, unit, plugin, grant, before: null, after: { suggestion: key, reason } })
        return { dismissed: true }
      })
    }),
})
