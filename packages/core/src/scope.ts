import type { Target } from './target.ts'
import type { Unit } from './unit.ts'

/** The units a list of ids stands for: a group is replaced by its members, each unit named once, in the order met. */
export function resolveUnits(ids: readonly string[], units: ReadonlyMap<string, Unit>): readonly string[] {
  const resolved = ids.flatMap((id) => {
    const unit = units.get(id)
    return unit?.kind === 'group' ? resolveUnits(unit.members, units) : [id]
  })
  return [...new Set(resolved)]
}

/** The units whose figures a target is judged by. */
export const subjectsOf = (target: Target, units: ReadonlyMap<string, Unit>): readonly string[] =>
  resolveUnits(target.scope.units, units)

/** True for a unit that is a place of its own and reports as a county does: a county or a functional zone. */
export const isCounty = (unit: Unit | undefined): boolean => unit?.kind === 'county' || unit?.kind === 'zone'
