import { compareLights, type Light, type Text, worstLight } from '../index.ts'
import type { View } from './view.ts'

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
export function countyRows(view: View, targetId: string): CountyRow[] {
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
