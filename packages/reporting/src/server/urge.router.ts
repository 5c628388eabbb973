import { grantAllows } from '@workpoints/core'
import { actorOf, CommandKey, type Context, newId, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { roundTitle } from '../index.ts'
import { commandIfAny } from './command-if-any.ts'
import { listNotices } from './notice.store.ts'
import { officeGrant } from './notice-access.ts'
import { titleOf } from './notice-standing.ts'
import { dbOf } from './reporting-db.ts'
import { listRounds } from './round.store.ts'
import { listUrges, markUrges, openUrgesFor, sendUrges, type Urged, type Urging } from './urge.store.ts'
import { urgeView } from './urge.view.ts'

const Subject = z.templateLiteral([z.enum(['round', 'notice']), '/', z.uuid()])
const SendInput = CommandKey.extend({ plan: z.string(), subject: Subject, units: z.array(z.string()).min(1).max(100) })

/** The units that somebody answers for. */
const ownUnits = (ctx: Context): string[] => [
  ...new Set(
    ctx.access.grants.flatMap((grant) =>
      grant.unit !== null &&
      grantAllows(grant, { action: 'report', unit: grant.unit, plugin: grant.plugins?.[0] ?? null })
        ? [grant.unit]
        : [],
    ),
  ),
]

async function titles(ctx: Context, plan: string) {
  const [rounds, notices] = await Promise.all([listRounds(dbOf(ctx), plan), listNotices(dbOf(ctx), plan)])
  return new Map([
    ...rounds.map((round) => [`round/${round.round_id}`, roundTitle(round)] as const),
    ...notices.map((notice) => [`notice/${notice.notice_id}`, titleOf(notice)] as const),
  ])
}

/** 催办: sent once a day for a unit and a subject, with a receipt. */
export const urgeRouter = router({
  send: procedure
    .meta({ needs: 'manage' })
    .input(SendInput)
    .mutation(async ({ ctx, input }) => {
      const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
      const { key, ...sent } = input
      const urging = sent as Urging
      const answer = (urged: readonly Urged[]) => urged.map(({ row, isNew }) => ({ ...urgeView(row), isNew }))
      const done = await commandIfAny(ctx, { key, procedure: 'reporting.urge.send' }, async (db, note) => {
        const urged = await sendUrges(ctx, db, { urging, grant, note })
        return urged.some(({ isNew }) => isNew) ? answer(urged) : undefined
      })
      if (done !== undefined) return done
      const today = (await listUrges(dbOf(ctx), urging.plan, urging.subject)).filter(({ unit_id }) =>
        urging.units.includes(unit_id),
      )
      const latest = [...Map.groupBy(today, ({ unit_id }) => unit_id).values()].flatMap(([row]) => row ?? [])
      return answer(latest.map((row) => ({ row, isNew: false })))
    }),

  /** The urgings of a subject with their receipts: all of them for the office, its own for a unit. */
  list: procedure
    .meta({ needs: ['report', 'manage'] })
    .input(z.object({ plan: z.string(), subject: Subject }))
    .query(async ({ ctx, input }) => {
      const own = new Set(ownUnits(ctx))
      const isOffice = officeGrant(ctx) !== undefined
      return (await listUrges(dbOf(ctx), input.plan, input.subject))
        .filter(({ unit_id }) => isOffice || own.has(unit_id))
        .map(urgeView)
    }),

  /** What the reader's units were urged to and nobody has taken note of; showing it is its delivery. */
  mine: procedure
    .meta({ needs: 'report' })
    .input(z.object({ plan: z.string() }))
    .query(async ({ ctx, input }) => {
      const units = ownUnits(ctx)
      const open = await openUrgesFor(dbOf(ctx), units)
      if (open.some(({ delivered_at }) => delivered_at === null))
        await commandIfAny(ctx, { key: newId(), procedure: 'reporting.urge.mine' }, async (db, note) => {
          const shown = await markUrges(db, { units, by: actorOf(ctx).name, as: 'delivered' })
          for (const row of shown)
            note({ subject: row.subject, unit: row.unit_id, before: null, after: { delivered: row.urge_id } })
          return shown.length > 0 ? shown : undefined
        })
      const names = open.length === 0 ? new Map() : await titles(ctx, input.plan)
      return open
        .filter(({ plan_id }) => plan_id === input.plan)
        .map((row) => ({ ...urgeView(row), title: names.get(row.subject) ?? { zh: '调度', en: 'Round' } }))
    }),

  /** Takes note of urgings. */
  read: procedure
    .meta({ needs: 'report' })
    .input(CommandKey.extend({ urges: z.array(z.uuid()).min(1).max(100) }))
    .mutation(async ({ ctx, input }) => {
      const { key, urges } = input
      const read = await commandIfAny(ctx, { key, procedure: 'reporting.urge.read' }, async (db, note) => {
        const marked = await markUrges(db, { units: ownUnits(ctx), by: actorOf(ctx).name, as: 'read', urges })
        for (const row of marked)
          note({ subject: row.subject, unit: row.unit_id, before: null, after: { read: row.urge_id } })
        return marked.length > 0 ? { read: marked.length } : undefined
      })
      return read ?? { read: 0 }
    }),
})
