import { z } from 'zod'
import {
  casesOf,
  countingUnits,
  historyOf,
  Light,
  NotFoundError,
  type ObservationFact,
  paceSeries,
  type Target,
  valueSeries,
} from '../index.ts'
import { countyRows } from './county.view.ts'
import { heldIn } from './held.view.ts'
import { observationHistory } from './observation.store.ts'
import { observationView } from './observation.view.ts'
import { targetView } from './target.view.ts'
import { taskRow } from './task.view.ts'
import { procedure, router } from './trpc.ts'
import { type JudgedView, loadJudgedView, loadView, type View, ViewInput } from './view.ts'

const reading = procedure.meta({ needs: 'read', revisable: true })

const TaskFilter = ViewInput.extend({
  area: z.number().int().optional(),
  unit: z.string().optional(),
  light: Light.optional(),
  text: z.string().max(100).optional(),
})

/** Words as they are compared: full- and half-width signs and both cases are one. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** What the list can be narrowed to: the plan's areas, and the units that stand in its brackets, in the order they are first named. */
function choicesOf(view: View) {
  const { areas, assignments } = view.facts.plan
  const named = [...new Set(assignments.map(({ unit }) => unit))]
  return {
    areas: areas.map(({ number, title }) => ({ number, title })),
    units: named.map((id) => ({ id, name: view.facts.units.get(id)?.name ?? { zh: id, en: id } })),
  }
}

/** Tasks: the list with its filters, and one task with everything known of it. */
export const taskRouter = router({
  list: reading.input(TaskFilter).query(async ({ ctx, input }) => {
    const view = await loadView(ctx, input)
    const words = plain(input.text ?? '')
      .split(/\s+/)
      .filter(Boolean)
    const rows = view.facts.plan.tasks
      .filter((task) => input.area === undefined || task.area === input.area)
      .map((task) => taskRow(view, task, ctx.enabled))
      .filter((row) => input.unit === undefined || row.units.some((part) => part.id === input.unit))
      .filter((row) => input.light === undefined || row.targets.some((target) => target.light === input.light))
      .filter((row) => {
        const haystack = `${row.number} ${row.title.zh} ${row.title.en} ${row.text} ${row.units.map((u) => u.name.zh).join(' ')}`
        return words.every((word) => plain(haystack).includes(word))
      })
    return { on: view.at.on, rows, total: view.facts.plan.tasks.length, ...choicesOf(view) }
  }),

  get: reading.input(ViewInput.extend({ task: z.string() })).query(async ({ ctx, input }) => {
    const view = await loadJudgedView(ctx, input)
    const { plan } = view.facts
    const index = plan.tasks.findIndex((candidate) => candidate.number === input.task)
    const task = plan.tasks[index]
    if (task === undefined)
      throw new NotFoundError('core.no-task', {
        zh: `没有第 ${input.task} 项任务。`,
        en: `There is no task ${input.task}.`,
      })
    const targets = plan.targets.filter((target) => target.source === task.number)
    return {
      on: view.at.on,
      ...taskRow(view, task, ctx.enabled),
      areaTitle: plan.areas.find((area) => area.number === task.area)?.title ?? null,
      previous: plan.tasks[index - 1]?.number ?? null,
      next: plan.tasks[index + 1]?.number ?? null,
      details: await targetDetails(ctx.db, view, targets),
      held: heldIn(ctx, task.text),
    }
  }),

  /** One target wherever the document names it: what the drawer beside the text shows. */
  target: reading.input(ViewInput.extend({ target: z.string() })).query(async ({ ctx, input }) => {
    const view = await loadJudgedView(ctx, input)
    const target = view.facts.plan.targets.find((candidate) => candidate.id === input.target)
    if (target === undefined)
      throw new NotFoundError('core.no-target', {
        zh: `没有编号为“${input.target}”的目标。`,
        en: `There is no target "${input.target}".`,
      })
    const [details] = await targetDetails(ctx.db, view, [target])
    return { on: view.at.on, target: targetView(view, target), details: details ?? null }
  }),
})

/** A target with its curves, its counties and every figure behind it. */
export type TargetDetail = Awaited<ReturnType<typeof targetDetails>>[number]
/** One version of a figure, as the pages show it. */
export type ObservationRow = TargetDetail['observations'][number]

/** The lights of targets over the months, from the figures that are at hand. */
function monthLights(view: JudgedView, history: readonly ObservationFact[], replaced: ReadonlySet<string>) {
  const { facts, at, withheld } = view
  const corrected = history.filter((fact) => fact.supersedes !== null || replaced.has(fact.id))
  const current = { ...facts, observations: history.filter((fact) => !replaced.has(fact.id)) }
  const cases = new Map(casesOf(current).flatMap((one) => (one.unit === null ? [[one.id, one] as const] : [])))
  return (target: string) => {
    const one = cases.get(target)
    if (one === undefined || withheld.has(target)) return []
    const versions = corrected.filter(({ indicator }) => indicator === one.indicator.id)
    return historyOf(current, one, { versions, on: at.on })
  }
}

/** Curves, county judgements and every version of the figures behind targets. */
export async function targetDetails(
  db: Parameters<typeof observationHistory>[0],
  view: JudgedView,
  targets: readonly Target[],
) {
  const { plan } = view.facts
  const indicators = [...new Set(targets.map((target) => target.indicator))].filter((id) =>
    view.facts.indicators.has(id),
  )
  const history = await observationHistory(db, plan.id, { indicators, at: view.at })
  const replaced = new Set(history.flatMap((fact) => fact.supersedes ?? []))
  const lights = monthLights(view, history, replaced)
  return targets.flatMap((target) => {
    const indicator = view.facts.indicators.get(target.indicator)
    if (indicator === undefined || !view.whole.has(target.id)) return []
    const units = countingUnits(view.facts, target)
    const own = history.filter((fact) => fact.indicator === indicator.id && units.includes(fact.unit))
    const observations = own.filter((fact) => !replaced.has(fact.id))
    const shown = own.filter((fact) => view.isReadable(fact.unit, indicator.id))
    return [
      {
        target: targetView(view, target),
        indicator,
        can: view.can(indicator.id),
        expected: paceSeries(target, indicator, plan.year),
        actual: valueSeries({
          target,
          indicator,
          year: plan.year,
          observations: view.withheld.has(target.id) ? [] : observations,
          units,
          on: view.at.on,
        }),
        counties: countyRows(view, target.id),
        /** The light at the end of each month up to the day, newest last; none where the figures are withheld. */
        months: lights(target.id),
        observations: shown.map((fact) => ({ ...observationView(fact, view), replaced: replaced.has(fact.id) })),
        /** Whether there are figures that the reader is not shown. */
        hidden: shown.length < own.length,
      },
    ]
  })
}
