import type { Doubt, UnitRef } from './intake.ts'
import { type Mapped, spanOf } from './source-map.ts'
import { canonicalNames, looksLikeUnit } from './unit-names.ts'
import type { ReadClause, ReadUnit } from './units.ts'

/** Gives each unit of the document its one name and drops a unit that a task names twice. */
export function nameUnits(tasks: readonly (readonly ReadUnit[])[]): { units: UnitRef[][]; names: Map<string, string> } {
  const names = canonicalNames(tasks.flat().map((unit) => unit.raw))
  const units = tasks.map((list) => {
    const seen = new Set<string>()
    return list.flatMap((unit): UnitRef[] => {
      const name = closeBracket(names.get(unit.raw) ?? unit.raw)
      if (seen.has(name)) return []
      seen.add(name)
      return [{ name, raw: unit.raw, role: unit.role, collective: unit.collective }]
    })
  })
  return { units, names }
}

/** A bracket that the document never closes (各县(市、区) is closed in the name. */
function closeBracket(name: string): string {
  const open = /[（(](?=[^（()）]*$)/.exec(name)?.[0]
  if (open === undefined) return name
  return name + (open === '(' ? ')' : '）')
}

/** What a person should check about the parties of a task. */
export function unitDoubts(clauses: readonly ReadClause[], names: ReadonlyMap<string, string>): Doubt[] {
  const say = (kind: Doubt['kind'], text: Mapped, message: string): Doubt => ({ kind, message, span: spanOf(text) })
  return clauses.flatMap((clause) => [
    ...clause.allTasks.map((text) =>
      say('collective-all-tasks', text, `“${text.print}”是对全部任务的说明，没有记作本任务的单位。`),
    ),
    ...clause.openLists.map((text) => say('open-list', text, `“${text.print}”之后还有未列出的单位（“等”）。`)),
    ...clause.units.flatMap((unit) => oneUnit(unit, names, say)),
  ])
}

function oneUnit(
  unit: ReadUnit,
  names: ReadonlyMap<string, string>,
  say: (kind: Doubt['kind'], text: Mapped, message: string) => Doubt,
): Doubt[] {
  if (unit.collective) return [say('collective-party', unit.text, `“${unit.raw}”不是一个单位，需要落实到具体单位。`)]
  if (!looksLikeUnit(unit.text.norm)) return [say('unknown-unit', unit.text, `“${unit.raw}”不像单位名称，请核对。`)]
  const name = names.get(unit.raw)
  return name !== undefined && name !== unit.raw
    ? [say('alias', unit.text, `“${unit.raw}”按本文的全称记作“${name}”。`)]
    : []
}
