import { z } from 'zod'
import {
  countLights,
  Day,
  expectedReports,
  InvalidError,
  isCounty,
  isEnabled,
  monthOf,
  NotFoundError,
  pluginOf,
  today,
  worstLight,
} from '../index.ts'
import { CommandKey, command } from './command.ts'
import type { Context } from './context.ts'
import { countyMap, countyTargets, taskMatrix } from './county.view.ts'
import { newId } from './database/id.ts'
import { currentFacts } from './facts.ts'
import { actorOf, requireAction } from './gate.ts'
import { refreshJudgements } from './judgement.store.ts'
import { receivedIn } from './observation.store.ts'
import { listPlans } from './plan.store.ts'
import { taskRow } from './task.view.ts'
import { procedure, router } from './trpc.ts'
import { loadJudgedView, loadView, type View, ViewInput } from './view.ts'

const reading = procedure.meta({ needs: 'read', revisable: true })

/** One answer for a unit that does not exist and for one that the reader may not see; the trail tells them apart. */
function noUnit(id: string, exists: boolean): NotFoundError {
  const text = { zh: `没有编号为“${id}”的单位。`, en: `There is no unit "${id}".` }
  const refused = { action: 'read', unit: id, plugin: null } as const
  return new NotFoundError('core.no-unit', text, exists ? { refused } : {})
}

function getUnit(view: View, id: string) {
  const unit = view.facts.units.get(id)
  if (unit === undefined || !view.isReadable(id)) throw noUnit(id, unit !== undefined)
  return unit
}

/** What is asked of a unit in the month judged, and whether it has come. */
async function reportsOf(ctx: Context, view: View, unit: string) {
  const received = await receivedIn(ctx.db, view.facts.plan.id, { period: monthOf(view.at.on), at: view.at })
  return expectedReports(view.facts)
    .filter((entry) => entry.reporter === unit && ctx.enabled.has(pluginOf(entry.indicator.id)))
    .map((entry) => ({
      indicator: entry.indicator.id,
      name: entry.indicator.name,
      task: entry.target.source,
      subject: entry.subject,
      subjectName: view.facts.units.get(entry.subject)?.name ?? { zh: entry.subject, en: entry.subject },
      received: received.has(`${entry.indicator.id}/${entry.subject}`),
    }))
}

/** Whether a module is on for a unit on a day; it is, unless it was switched off. */
async function isOn(
  db: Context['db'],
  { unit, plugin, on }: { readonly unit: string; readonly plugin: string; readonly on: Day },
): Promise<boolean> {
  const [fact] = await currentFacts(db, 'core.enablement', {
    of: ['unit_id', 'plugin_id'],
    at: { on, asOf: null },
    where: { unit_id: unit, plugin_id: plugin },
  })
  return fact?.enabled ?? true
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

  /** Switches a module on or off for one county or unit, from a day on; data stay, and what was expected is recounted at once. */
  enable: procedure
    .meta({ needs: 'enable' })
    .input(CommandKey.extend({ unit: z.string(), plugin: z.string(), enabled: z.boolean(), from: Day.optional() }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'core.unit.enable' }, async (db, note) => {
        const grant = requireAction(ctx, { action: 'enable', unit: input.unit, plugin: input.plugin })
        if (!ctx.mounted.plugins.some((plugin) => plugin.id === input.plugin))
          throw new InvalidError('core.unknown-plugin', {
            zh: `没有名为“${input.plugin}”的模块；可用的有：${ctx.mounted.plugins.map((plugin) => plugin.id).join('、')}。`,
            en: `There is no module "${input.plugin}"; there are: ${ctx.mounted.plugins.map((plugin) => plugin.id).join(', ')}.`,
          })
        const known = await db
          .selectFrom('core.unit')
          .select('unit_id')
          .where('unit_id', '=', input.unit)
          .executeTakeFirst()
        if (known === undefined) throw noUnit(input.unit, false)
        const plans = await listPlans(db)
        const from = input.from ?? plans[0]?.judgedOn ?? today()
        const before = await isOn(db, { unit: input.unit, plugin: input.plugin, on: from })
        await db
          .insertInto('core.enablement')
          .values({
            fact_id: newId(),
            unit_id: input.unit,
            plugin_id: input.plugin,
            enabled: input.enabled,
            holds_from: from,
            recorded_by: actorOf(ctx).name,
          })
          .execute()
        note({
          subject: `unit/${input.unit}`,
          unit: input.unit,
          plugin: input.plugin,
          grant,
          before: { enabled: before },
          after: { enabled: input.enabled, from },
        })
        const touched = [...ctx.mounted.indicators.keys()].filter((id) => pluginOf(id) === input.plugin)
        for (const plan of plans) await refreshJudgements(db, plan.id, { mounted: ctx.mounted, indicators: touched })
        return { unit: input.unit, plugin: input.plugin, enabled: input.enabled }
      }),
    ),
})
