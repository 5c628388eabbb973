import type { Kysely } from 'kysely'
import { type Day, InvalidError, type Text, type Unit } from '../index.ts'
import { currentFacts } from './facts.ts'
import { listPlans } from './plan.store.ts'
import type { CoreTables } from './tables.ts'

/**
 * Throws InvalidError `core.unit-in-use` when a unit would be closed before the end of a plan's year in which it has tasks or targets:
 * what was asked of it would be asked of nobody.
 */
export async function requireUnused(db: Kysely<CoreTables>, unit: Unit, until: Day): Promise<void> {
  for (const plan of await listPlans(db)) {
    const end = `${plan.year}-12-31`
    if (until >= end || unit.validFrom > end) continue
    const of = { at: { on: end, asOf: null }, where: { plan_id: plan.id } }
    const assignments = await currentFacts(db, 'core.assignment', { of: ['task', 'unit_id'], ...of })
    const targets = await currentFacts(db, 'core.target', { of: ['target_id'], ...of })
    const tasks = assignments.filter((row) => row.unit_id === unit.id && !row.withdrawn).length
    const scoped = targets.filter((row) => row.body.scope.units.includes(unit.id)).length
    if (tasks + scoped > 0) throw inUse(unit.name, { title: plan.title, end, tasks, scoped })
  }
}

interface Use {
  readonly title: Text
  readonly end: Day
  readonly tasks: number
  readonly scoped: number
}

const inUse = (name: Text, { title, end, tasks, scoped }: Use): InvalidError =>
  new InvalidError('core.unit-in-use', {
    zh: `“${name.zh}”在《${title.zh}》中承担 ${tasks} 项任务、${scoped} 项目标，停用日期不能早于 ${end}。`,
    en: `${name.en} has ${tasks} tasks and ${scoped} targets in "${title.en}": its last day cannot be before ${end}.`,
  })
