import { z } from 'zod'
import { monthOf } from '../index.ts'
import { ChangeFilter, changesOf } from './change.view.ts'
import { CommandKey, command } from './command.ts'
import { clearDemo } from './demo.store.ts'
import { documentOf } from './document.view.ts'
import { requireAction } from './gate.ts'
import { refreshJudgements } from './judgement.store.ts'
import { receivedIn } from './observation.store.ts'
import { overviewOf, waitingFor } from './overview.view.ts'
import { getPlan, requirePlan } from './plan.store.ts'
import { procedure, router } from './trpc.ts'
import { loadView, ViewInput } from './view.ts'

const reading = procedure.meta({ needs: 'read', revisable: true })

/** The plan as a whole: its overview, the document itself, and the end of the demonstration. */
export const planRouter = router({
  overview: reading.input(ViewInput).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const received = await receivedIn(ctx.db, view.facts.plan.id, { period: monthOf(view.at.on), at: view.at })
    return { ...overviewOf(view, ctx.enabled), waiting: waitingFor(view, received, ctx.enabled) }
  }),

  document: reading.input(ViewInput).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const { source } = await getPlan(ctx.db, view.facts.plan.id, view.at)
    const { title, number, issuer } = view.facts.plan
    return { title, number, issuer, on: view.at.on, ...documentOf(view, source) }
  }),

  /** Which lights turned in which month, and which were corrected since. */
  changes: reading.input(ChangeFilter).query(({ ctx, input }) => changesOf(ctx, input)),

  clearDemo: procedure
    .meta({ needs: 'correct' })
    .input(CommandKey.extend({ plan: z.string() }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'core.plan.clearDemo' }, async (db, note) => {
        const grant = requireAction(ctx, { action: 'correct', unit: null, plugin: null })
        await requirePlan(db, input.plan)
        const removed = await clearDemo(db, input.plan, ctx.mounted)
        note({ subject: `plan/${input.plan}`, grant, before: { simulated: removed }, after: { simulated: 0 } })
        await refreshJudgements(db, input.plan, { mounted: ctx.mounted })
        return { removed }
      }),
    ),
})
