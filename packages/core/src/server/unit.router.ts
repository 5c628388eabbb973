import { z } from 'zod'
import { countLights, expectedReports, isCounty, isEnabled, monthOf, pluginOf, worstLight } from '../index.ts'
import type { Context } from './context.ts'
import { countyMap, countyTargets, taskMatrix } from './county.view.ts'
import { enablementProcedures } from './enablement.router.ts'
import { noUnit } from './gate.ts'
import { receivedIn } from './observation.store.ts'
import { taskRow } from './task.view.ts'
import { procedure, router } from './trpc.ts'
import { unitAdministration } from './unit-admin.router.ts'
import { loadJudgedView, loadView, type View, ViewInput } from './view.ts'

const reading = procedure.meta({ needs: 'read', revisable: true })

function getUnit(view: View, id: string) {
  const unit = view.facts.units.get(id)
  if (unit === undefined) throw noUnit(id)
  if (!view.isReadable(id)) throw noUnit(id, { action: 'read', unit: id, plugin: null })
  return unit
}

/** What is asked of a unit in the month judged, and whether it has come. */
async function reportsOf(ctx: Context, view: View, unit: string) {
  const received = await receivedIn(ctx.db, view.facts.plan.id, { period: monthOf(view.at.on), at: view.at })
  return expectedReports(view.facts)
    .filter((entry) => entry.reporter === unit && ctx.enabled.has(pluginOf(entry.indicator.id)))
    .filter((entry) => view.isReadable(unit, entry.indicator.id))
    .map((entry) => ({
      indicator: entry.indicator.id,
      name: entry.indicator.name,
      task: entry.target.source,
      subject: entry.subject,
      subjectName: view.facts.units.get(entry.subject)?.name ?? { zh: entry.subject, en: entry.subject },
      received: received.has(`${entry.indicator.id}/${entry.subject}`),
    }))
}

/** Departments, counties and zones: what each is responsible for and how it stands. */
export const unitRouter = router({
  list: reading.input(ViewInput).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const tasks = view.facts.plan.tasks.map((task) => taskRow(view, task, ctx.enabled))
    const judged = Map.groupBy(view.counties, (judgement) => judgement.unit)
    return [...view.facts.units.values()].map((unit) => {
      const own = tasks.filter((task) => task.units.some((part) => part.id === unit.id))
      const counties = judged.get(unit.id) ?? []
      const lights = isCounty(unit)
        ? counties.map((judgement) => judgement.light)
        : own.flatMap((task) => task.light ?? [])
      return {
        id: unit.id,
        kind: unit.kind,
        name: unit.name,
        full: unit.full,
        code: unit.code,
        can: ctx.access.can({ unit: unit.id, plugin: null }),
        aliases: unit.aliases,
        tile: unit.tile,
        tasks: own.length,
        leads: own.filter((task) =>
          task.units.some((part) => part.id === unit.id && (part.role === 'lead' || part.assumedLead)),
        ).length,
        counts: countLights(lights),
        light: lights.length === 0 ? null : worstLight(lights),
      }
    })
  }),

  get: reading.input(ViewInput.extend({ unit: z.string() })).query(async ({ ctx, input }) => {
    const view = await loadJudgedView(ctx, input)
    const unit = getUnit(view, input.unit)
    const tasks = view.facts.plan.tasks.map((task) => taskRow(view, task, ctx.enabled))
    return {
      on: view.at.on,
      unit,
      can: ctx.access.can({ unit: unit.id, plugin: null }),
      modules: ctx.mounted.plugins.map((plugin) => ({
        id: plugin.id,
        title: plugin.title,
        enabled: isEnabled(view.facts, unit.id, plugin.id),
        can: ctx.access.can({ unit: unit.id, plugin: plugin.id }),
      })),
      tasks: tasks.filter((task) => task.units.some((part) => part.id === unit.id)),
      areas: view.facts.plan.areas.map(({ number, title }) => ({ number, title })),
      targets: countyTargets(view, unit.id),
      reports: await reportsOf(ctx, view, unit.id),
    }
  }),

  matrix: reading.input(ViewInput).query(async ({ ctx, input }) => taskMatrix(await loadView(ctx, input))),

  /** The counties on the map, for one target or for the worst of all. */
  map: reading
    .input(ViewInput.extend({ target: z.string().optional() }))
    .query(async ({ ctx, input }) => countyMap(await loadJudgedView(ctx, input), input.target)),

  /** What is expected of a unit in the month judged. */
  expected: reading.input(ViewInput.extend({ unit: z.string() })).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    return reportsOf(ctx, view, getUnit(view, input.unit).id)
  }),

  ...enablementProcedures,
  ...unitAdministration,
})
