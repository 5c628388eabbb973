import {
  compareLights,
  countLights,
  type Light,
  pluginOf,
  type Target,
  type Text,
  targetForUnit,
  type Unit,
  worstLight,
} from '../index.ts'
import { type TargetView, targetView } from './target.view.ts'
import type { JudgedView, LightCounts, View } from './view.ts'

/** A county's own judgement for one target. */
export interface CountyRow {
  readonly unit: string
  readonly name: Text
  readonly light: Light
  readonly value: string | null
  readonly attainment: string | null
  readonly reason: Text
  readonly headroom: Text | null
}

/** How each county stands on a target, the one that needs a hand first. */
export function countyRows(view: JudgedView, targetId: string): CountyRow[] {
  return view.counties
    .filter((judgement) => judgement.target === targetId && judgement.unit !== null)
    .map(({ unit, light, assessment }) => ({
      unit: unit ?? '',
      name: view.facts.units.get(unit ?? '')?.name ?? { zh: unit ?? '', en: unit ?? '' },
      light,
      value: assessment.value,
      attainment: assessment.attainment,
      reason: assessment.reason,
      headroom: assessment.headroom?.text ?? null,
    }))
    .toSorted((a, b) => compareLights(a.light, b.light) || a.unit.localeCompare(b.unit))
}

/** The area each target belongs to: its task's, and for a goal at the head of the plan the one whose module measures it. */
export function areaOfTargets({ facts: { plan } }: View): ReadonlyMap<string, number> {
  const ofTask = new Map(plan.tasks.map((task) => [task.number, task.area]))
  const ofPlugin = new Map(plan.areas.map((area) => [area.plugin, area.number]))
  return new Map(
    plan.targets.map(({ id, source, indicator }) => [id, ofTask.get(source) ?? ofPlugin.get(pluginOf(indicator)) ?? 0]),
  )
}

/** A target as one county is judged by it. */
export type OwnTarget = TargetView & { readonly light: Light; readonly area: number }

/** The targets one county is judged by, each with its own share as the demand, so that it is never shown the city's figure as its own. */
export function countyTargets(view: JudgedView, unit: string): OwnTarget[] {
  const { plan, indicators, allocations } = view.facts
  const judged = new Map(view.counties.filter((one) => one.unit === unit).map((one) => [one.target, one]))
  const shares = new Map(allocations.filter((share) => share.unit === unit).map((share) => [share.target, share]))
  const areas = areaOfTargets(view)
  return plan.targets.flatMap((target) => {
    const judgement = judged.get(target.id)
    const indicator = indicators.get(target.indicator)
    if (judgement === undefined || indicator === undefined) return []
    const own = targetForUnit(target, indicator, unit, shares.get(target.id) ?? null) ?? target
    return [{ ...targetView(view, own, judgement), light: judgement.light, area: areas.get(target.id) ?? 0 }]
  })
}

/** A county on the map: its light and value for the target that is looked at (null where nothing is judged), and all its lights counted. */
export interface CountyPlace {
  readonly unit: string
  readonly name: Text
  readonly tile: readonly [number, number] | null
  readonly light: Light | null
  readonly value: string | null
  readonly demand: Text | null
  readonly headroom: Text | null
  readonly counts: LightCounts
  /** Whether the reader may open it. */
  readonly readable: boolean
}

const listedCounties = (view: View): Unit[] =>
  [...view.facts.units.values()].filter((unit) => unit.kind === 'county').toSorted((a, b) => a.id.localeCompare(b.id))

/** What the map shows unless a reader chooses: the first of the plan's goals that is judged in the most counties, else the first target that is. */
function firstOf(targets: readonly Target[], view: View): Target | undefined {
  const goals = new Set(view.facts.plan.goals.map((goal) => goal.id))
  // A zone is judged as a county is, and has no place on the map.
  const spread = (target: Target): number =>
    view.counties.filter((one) => one.target === target.id && view.facts.units.get(one.unit ?? '')?.kind === 'county')
      .length
  const ofGoals = targets.filter((target) => goals.has(target.source))
  const offered = ofGoals.length > 0 ? ofGoals : targets
  return offered.toSorted((a, b) => spread(b) - spread(a))[0]
}

/**
 * The counties on the map for one target, and the targets it could show. `asked` is a target's id, or `worst` for each county's worst
 * light over everything; anything else shows the first goal.
 */
export function countyMap(view: JudgedView, asked?: string) {
  const judged = new Set(view.counties.map((one) => one.target))
  const areas = areaOfTargets(view)
  const targets = view.facts.plan.targets.filter((target) => judged.has(target.id))
  const target = asked === 'worst' ? undefined : (targets.find(({ id }) => id === asked) ?? firstOf(targets, view))
  const places = listedCounties(view).map((county): CountyPlace => {
    const own = countyTargets(view, county.id)
    const shown = own.find((one) => one.id === target?.id)
    const lights = own.map(({ light }) => light)
    return {
      unit: county.id,
      name: county.name,
      tile: county.tile,
      light: target === undefined ? (lights.length === 0 ? null : worstLight(lights)) : (shown?.light ?? null),
      value: shown?.value ?? null,
      demand: shown?.demand ?? null,
      headroom: shown?.headroom?.text ?? null,
      counts: countLights(lights),
      readable: view.isReadable(county.id),
    }
  })
  const order = new Map(view.facts.plan.areas.map(({ number }, index) => [number, index]))
  return {
    on: view.at.on,
    target: target === undefined ? null : targetView(view, target),
    places,
    areas: view.facts.plan.areas.map(({ number, title, plugin }) => ({ number, title, plugin })),
    choices: targets
      .map(({ id, name }) => ({ id, name, area: areas.get(id) ?? 0 }))
      .toSorted((a, b) => (order.get(a.area) ?? 99) - (order.get(b.area) ?? 99)),
  }
}

/** Tasks by counties: the worst light of each county on each task, null where the task asks nothing of it in numbers. */
export function taskMatrix(view: View) {
  const sourceOf = new Map(view.facts.plan.targets.map((target) => [target.id, target.source]))
  const lights = Map.groupBy(view.counties, (judgement) => `${sourceOf.get(judgement.target)}/${judgement.unit}`)
  const counties = listedCounties(view).filter(({ id }) => view.isReadable(id))
  return {
    counties: counties.map(({ id, name }) => ({ id, name })),
    areas: view.facts.plan.areas.map(({ number, title }) => ({ number, title })),
    rows: view.facts.plan.tasks.map((task) => ({
      task: task.number,
      title: task.title,
      area: task.area,
      cells: counties.map((county) => {
        const own = lights.get(`${task.number}/${county.id}`)
        return own === undefined ? null : worstLight(own.map((judgement) => judgement.light))
      }),
    })),
  }
}
