import { z } from 'zod'
import { Day } from './period-schema.ts'
import { Text } from './text.ts'

/** `collective` is a party still to be resolved (市直有关单位); `city` is the subject of city-wide figures; `group` is a named set of units (中心城区). */
export const UnitKind = z.enum([
  'committee',
  'city',
  'department',
  'institution',
  'vertical',
  'county',
  'zone',
  'collective',
  'group',
])
export type UnitKind = z.infer<typeof UnitKind>

/** Another way of writing a unit's name, and where it was met. */
export const Alias = z.object({ text: z.string().min(1), source: z.string().min(1) })
export type Alias = z.infer<typeof Alias>

/** A body that is responsible for something or that a figure is about. */
export const Unit = z.object({
  /** Short stable id: the GB/T 2260 code of a county, a few letters for a department. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: UnitKind,
  /** The name the plan uses; `full` is the official one. */
  name: Text,
  full: z.string().min(1),
  /** GB/T 2260 code, where the unit has one. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  aliases: z.array(Alias),
  /** Members of a `group`, by id; empty otherwise. */
  members: z.array(z.string()),
  /** Column and row on the county tile map; null for units that are not a place. */
  tile: z.tuple([z.number().int(), z.number().int()]).nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type Unit = z.infer<typeof Unit>

/** Whether a unit exists on a day: not before its first, not after its last. */
export const isUnitValid = (unit: Pick<Unit, 'validFrom' | 'validTo'>, on: Day): boolean =>
  unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo)

export const AssignmentRole = z.enum(['lead', 'support', 'responsible'])
export type AssignmentRole = z.infer<typeof AssignmentRole>

/** A unit's part in a task. A document that names no lead gives `responsible`; `assumedLead` is the first-listed unit until a person confirms it. */
export const Assignment = z.object({
  task: z.string(),
  unit: z.string(),
  role: AssignmentRole,
  assumedLead: z.boolean(),
})
export type Assignment = z.infer<typeof Assignment>

/** Finds the unit that a written name means, valid on the day; undefined when nobody is known by it. White space is not part of a name. */
export function findUnitByName(units: readonly Unit[], written: string, on: Day): Unit | undefined {
  const name = written.replace(/\s+/g, '')
  const valid = units.filter((unit) => isUnitValid(unit, on))
  return (
    valid.find((unit) => unit.name.zh === name || unit.full === name) ??
    valid.find((unit) => unit.aliases.some((alias) => alias.text === name))
  )
}
