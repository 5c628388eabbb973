import { z } from 'zod'
import { InvalidError, NotFoundError, Observation } from '../index.ts'
import { CommandKey, command } from './command.ts'
import { actorOf } from './gate.ts'
import { refreshJudgements } from './judgement.store.ts'
import { insertObservations } from './observation.store.ts'
import { requireReporter } from './reporter.ts'
import { targetView } from './target.view.ts'
import { targetDetails } from './task.router.ts'
import { procedure, router } from './trpc.ts'
import { loadJudgedView, loadView, ViewInput } from './view.ts'

const noIndicator = (id: string): InvalidError =>
  new InvalidError('core.unknown-indicator', {
    zh: `没有编号为“${id}”的指标。`,
    en: `There is no indicator "${id}".`,
  })

const reading = procedure.meta({ needs: 'read', revisable: true })

/** Indicators: what is measured, against which targets, and the figures. */
export const indicatorRouter = router({
  list: reading.input(ViewInput).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const targets = Map.groupBy(view.facts.plan.targets, (target) => target.indicator)
    return ctx.mounted.plugins
      .filter((plugin) => ctx.enabled.has(plugin.id))
      .flatMap((plugin) =>
        [...ctx.mounted.indicators.values()]
          .filter((indicator) => indicator.id.startsWith(`${plugin.id}.`))
          .map((indicator) => ({
            ...indicator,
            plugin: plugin.id,
            pluginTitle: plugin.title,
            targets: (targets.get(indicator.id) ?? []).map((target) => targetView(view, target)),
          })),
      )
  }),

  get: reading.input(ViewInput.extend({ indicator: z.string() })).query(async ({ ctx, input }) => {
    const view = await loadJudgedView(ctx, input)
    const indicator = ctx.mounted.indicators.get(input.indicator)
    if (indicator === undefined || !ctx.enabled.has(input.indicator.split('.')[0] ?? ''))
      throw new NotFoundError('core.no-indicator', {
        zh: `没有编号为“${input.indicator}”的指标，或其模块未启用。`,
        en: `There is no indicator "${input.indicator}", or its module is not enabled.`,
      })
    const targets = view.facts.plan.targets.filter((target) => target.indicator === indicator.id)
    const can = view.can(indicator.id)
    return { on: view.at.on, indicator, can, details: await targetDetails(ctx.db, view, targets) }
  }),

  /** Records figures of one plan. A figure that is already known is corrected by a new version; the old one stays readable. */
  record: procedure
    .meta({ needs: ['report', 'correct'] })
    .input(CommandKey.extend({ plan: z.string(), observations: z.array(Observation).min(1).max(5000) }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'core.indicator.record' }, async (db, note) => {
        const unknown = input.observations.find((observation) => !ctx.mounted.indicators.has(observation.indicator))
        if (unknown !== undefined) throw noIndicator(unknown.indicator)
        const grant = await requireReporter({ ...ctx, db }, input)
        await insertObservations(db, input.plan, {
          observations: input.observations,
          by: { recordedBy: actorOf(ctx).name },
        })
        const indicators = [...new Set(input.observations.map((observation) => observation.indicator))]
        note({
          subject: `plan/${input.plan}`,
          grant,
          before: null,
          after: {
            recorded: input.observations.length,
            indicators,
            units: [...new Set(input.observations.map(({ unit }) => unit))],
          },
        })
        await refreshJudgements(db, input.plan, { mounted: ctx.mounted, indicators })
        return { recorded: input.observations.length }
      }),
    ),
})
