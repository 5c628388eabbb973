import { countLights, type Plugin } from '../index.ts'
import { targetView } from './target.view.ts'
import { lightsOf, partsOf, taskRow } from './task.view.ts'
import { procedure } from './trpc.ts'
import { printedText } from './typesetting.ts'
import { loadView, ViewInput } from './view.ts'

/**
 * The procedure behind a plugin's first page, made of core data alone: the tasks of its area, the goals it answers for, and every
 * indicator with its targets and lights. A plugin adds its own procedures beside it.
 */
export function areaOverview(plugin: Plugin) {
  return procedure
    .meta({ needs: 'read', revisable: true })
    .input(ViewInput)
    .query(async ({ ctx, input }) => {
      const view = await loadView(ctx, input)
      const { plan } = view.facts
      const area = plan.areas.find((candidate) => candidate.plugin === plugin.id)
      const targets = plan.targets
        .filter((target) => target.indicator.startsWith(`${plugin.id}.`))
        .map((target) => targetView(view, target))
      const goals = plan.goals.filter((goal) => targets.some((target) => target.source === goal.id))
      return {
        on: view.at.on,
        area: area ?? null,
        counts: countLights(lightsOf(targets)),
        tasks: plan.tasks.filter((task) => task.area === area?.number).map((task) => taskRow(view, task, ctx.enabled)),
        goals: goals.map((goal) => ({
          id: goal.id,
          title: goal.title,
          text: printedText(goal.text),
          units: partsOf(view, goal.id),
          targets: targets.filter((target) => target.source === goal.id),
        })),
        indicators: plugin.indicators.map(({ key, ...indicator }) => ({
          id: `${plugin.id}.${key}`,
          ...indicator,
          targets: targets.filter((target) => target.indicator === `${plugin.id}.${key}`),
        })),
      }
    })
}
