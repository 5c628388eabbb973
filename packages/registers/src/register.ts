import type { Text } from '@workpoints/core'
import type { z } from 'zod'
import type { Count } from './count.ts'
import type { EntryData } from './entry.ts'
import { type FieldMeta, fieldMeta } from './field.ts'
import { onlyState, type State } from './state.ts'

/** The fields of a register: zod schemas made by `text`, `area`, `choice` … */
export type Fields = { readonly [key: string]: z.ZodType }

/** What the fields hold together. */
export type DataOf<F extends Fields> = { readonly [K in keyof F]: z.infer<F[K]> }

/** A rule across fields; checked when the fields themselves are in order. */
export interface Rule<D> {
  /** Where the fault is shown. */
  readonly field: string
  holds(data: D): boolean
  /** What would be accepted. */
  readonly text: Text
}

/** What a plugin declares. */
export interface RegisterDeclaration<F extends Fields> {
  /** The plugin's id. */
  readonly plugin: string
  /** `plots`: the register's own name within its plugin, also the last part of its address. */
  readonly id: string
  readonly title: Text
  /** What one row is called: 地块, plot. */
  readonly item: Text
  /** What is kept here and after which document, in a sentence. */
  readonly about?: Text
  readonly fields: F
  /** The field that names a row. */
  readonly label: keyof F & string
  /** The field that says to which unit a row belongs; it decides who may see and change it. */
  readonly unit: keyof F & string
  /** The fields of a point on the ground. */
  readonly place?: { readonly lon: keyof F & string; readonly lat: keyof F & string }
  /** The first is where a new row begins. */
  readonly states?: readonly State[]
  readonly rules?: readonly Rule<DataOf<F>>[]
  readonly counts?: readonly Count<DataOf<F>>[]
}

/** A column of a register with its key and its schema. */
export interface Field extends FieldMeta {
  readonly key: string
  /** What a value must be. */
  readonly schema: z.ZodType
}

/** A declared ledger. */
export interface Register<D = EntryData> {
  /** `soil.plots`. */
  readonly id: string
  readonly plugin: string
  /** The last part of its address. */
  readonly path: string
  readonly title: Text
  readonly item: Text
  readonly about: Text | null
  readonly fields: readonly Field[]
  /** The fields of the natural key, in order. */
  readonly key: readonly Field[]
  readonly label: string
  readonly unit: string
  readonly place: { readonly lon: string; readonly lat: string } | null
  readonly states: readonly State[]
  readonly rules: readonly Rule<D>[]
  readonly counts: readonly Count<D>[]
}

const keyForm = /^[a-z][A-Za-z0-9]*$/
const idForm = /^[a-z][a-z0-9-]*$/

/**
 * Declares a ledger. Plain data: table, form, template, import, export, breakdown and observations are made from it.
 * Throws when it contradicts itself, with the place named: a plugin with such a register does not start.
 */
export function defineRegister<const F extends Fields>(declaration: RegisterDeclaration<F>): Register<DataOf<F>> {
  const { plugin, id, title, item, about = null, label, unit, place = null } = declaration
  const fields = Object.entries(declaration.fields).map(([key, schema]) => fieldOf(key, schema))
  const register: Register<DataOf<F>> = {
    ...{ id: `${plugin}.${id}`, plugin, path: id, title, item, about, fields, label, unit, place },
    key: fields.filter((field) => field.unique === true),
    states: declaration.states ?? [onlyState],
    rules: declaration.rules ?? [],
    counts: declaration.counts ?? [],
  }
  const fault = idForm.test(id) ? faultOf(register) : `"${id}" is no id: lower-case letters, digits and hyphens`
  if (fault !== undefined) throw new Error(`register ${register.id}: ${fault}`)
  return register
}

function fieldOf(key: string, schema: z.ZodType): Field {
  const meta = fieldMeta.get(schema)
  if (meta === undefined) throw new Error(`the field ${key} is not made by text(), area(), choice() …`)
  return { ...meta, key, schema }
}

/** What a declaration says against itself, in words for its author; undefined when it is sound. */
function faultOf({ fields, label, unit, place, states, rules }: Register<never>): string | undefined {
  const kindOf = new Map(fields.map((field) => [field.key, field.kind]))
  const odd = fields.find(({ key }) => !keyForm.test(key) || key === 'constructor')
  if (odd !== undefined) return `"${odd.key}" is no name for a field`
  if (!kindOf.has(label)) return `its label "${label}" is no field`
  if (kindOf.get(unit) !== 'unit') return `"${unit}" is no field of a unit`
  if (fields.find(({ key }) => key === unit)?.required !== true) return `the unit "${unit}" has to be required`
  if (place !== null && [place.lon, place.lat].some((key) => kindOf.get(key) !== 'coordinate'))
    return 'its place needs two coordinates'
  const lost = rules.find(({ field }) => !kindOf.has(field))
  if (lost !== undefined) return `a rule speaks of "${lost.field}", which is no field`
  const heads = fields.map(({ title }) => title.zh)
  const twice = heads.find((head, at) => heads.indexOf(head) !== at)
  return twice === undefined ? stateFault(states, kindOf) : `two fields are called ${twice}`
}

function stateFault(states: readonly State[], kindOf: ReadonlyMap<string, string>): string | undefined {
  const known = new Set(states.map(({ key }) => key))
  if (known.size === 0 || known.size < states.length)
    return 'its states have to be one or more, each with a key of its own'
  const steps = states.flatMap(({ next = [] }) => next)
  const nowhere = steps.find(({ to }) => !known.has(to))
  if (nowhere !== undefined) return `a step leads to "${nowhere.to}", which is no state`
  const unknown = steps.flatMap(({ fields = [] }) => fields).find((key) => !kindOf.has(key))
  return unknown === undefined ? undefined : `a step asks for "${unknown}", which is no field`
}

/** A field by its key; throws when there is none. */
export function fieldAt({ fields }: Pick<Register<never>, 'fields'>, key: string): Field {
  const found = fields.find((field) => field.key === key)
  if (found === undefined) throw new Error(`there is no field ${key}`)
  return found
}

/** A state by its key. */
export const stateAt = ({ states }: Pick<Register<never>, 'states'>, key: string): State | undefined =>
  states.find((state) => state.key === key)

/** Where a new row begins. */
export const firstState = ({ states }: Pick<Register<never>, 'states'>): string => states[0]?.key ?? ''

/** True for a register whose rows go through states. */
export const hasStates = ({ states }: Pick<Register<never>, 'states'>): boolean => states.length > 1
