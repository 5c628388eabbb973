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

/** The id of the city among units, for which what concerns the whole is decided and published; undefined where none is. */
export function cityIdOf(units: Iterable<Pick<Unit, 'id' | 'kind'>>): string | undefined {
  for (const { id, kind } of units) if (kind === 'city') return id
  return undefined
}

/** True for a unit that is a place of its own and reports as a county does: a county or a functional zone. */
export const isCounty = (unit: Unit | undefined): boolean => unit?.kind === 'county' || unit?.kind === 'zone'
