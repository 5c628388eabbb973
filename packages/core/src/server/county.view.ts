import { compareLights, type Light, pluginOf, type Text, targetForUnit, worstLight } from '../index.ts'
import { type TargetView, targetView } from './target.view.ts'
import type { JudgedView, View } from './view.ts'

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

/** Tasks by counties: the worst light of each county on each task, null where the task asks nothing of it in numbers. */
export function taskMatrix(view: View) {
  const sourceOf = new Map(view.facts.plan.targets.map((target) => [target.id, target.source]))
  const lights = Map.groupBy(view.counties, (judgement) => `${sourceOf.get(judgement.target)}/${judgement.unit}`)
  const counties = [...view.facts.units.values()]
    .filter((unit) => unit.kind === 'county')
    .toSorted((a, b) => a.id.localeCompare(b.id))
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
