import { type Day, isUnitValid, type Unit } from '@workpoints/core'

/** The units as cells name them. */
export interface UnitNames {
  /** The unit that a written name means: its id, a name or an alias, white space left out. */
  find(written: string): Unit | undefined
  /** What a unit is called; its id where nobody knows it. */
  nameOf(id: string): string
  readonly units: readonly Unit[]
}

/** Looks units up by any of their names, as valid on a day; a name of its own goes before another's alias. */
export function unitNames(units: readonly Unit[], on: Day): UnitNames {
  const valid = units.filter((unit) => isUnitValid(unit, on))
  const byName = new Map<string, Unit>()
  const add = (name: string, unit: Unit): void => {
    const plain = name.replace(/\s+/g, '')
    if (!byName.has(plain)) byName.set(plain, unit)
  }
  for (const unit of valid) for (const name of [unit.id, unit.name.zh, unit.full]) add(name, unit)
  for (const unit of valid) for (const { text } of unit.aliases) add(text, unit)
  for (const unit of valid) add(unit.name.en, unit)
  const named = new Map(units.map((unit) => [unit.id, unit.name.zh]))
  return {
    find: (written) => byName.get(written.replace(/\s+/g, '')),
    nameOf: (id) => named.get(id) ?? id,
    units: valid,
  }
}
