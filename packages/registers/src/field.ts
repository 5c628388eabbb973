import type { Text, UnitKind } from '@workpoints/core'
import { z } from 'zod'

/** What a column holds. `area` is in 亩, `money` in 万元, `coordinate` in decimal degrees; numbers are plain decimals as text. */
export const FieldKind = z.enum([
  'text',
  'long-text',
  'number',
  'area',
  'money',
  'date',
  'choice',
  'multi',
  'boolean',
  'coordinate',
  'unit',
])
export type FieldKind = z.infer<typeof FieldKind>

/** One of the words a column takes; `key` is what is stored, `aliases` are other ways of writing it in a spreadsheet. */
export interface Choice {
  readonly key: string
  readonly title: Text
  readonly aliases?: readonly string[]
}

/** What every field may say of itself. */
export interface FieldOptions {
  readonly title: Text
  /** Shown under the field and in the template: what is meant, in a sentence. */
  readonly hint?: Text
  /** An entry is refused without it. */
  readonly required?: boolean
  /** Part of the natural key: an import finds the row by it, and no two rows may share all of them. */
  readonly unique?: boolean
  /** Found by the search field; texts of one line are unless told otherwise. */
  readonly searchable?: boolean
  /** Width of the column in half-width characters. */
  readonly width?: number
  /** Left out of the table until somebody asks for the column; always in the form and in the sheets. */
  readonly aside?: boolean
  /** Other heads under which spreadsheets bring this column. */
  readonly aliases?: readonly string[]
}

export interface NumberOptions extends FieldOptions {
  /** Unit of measure, set in the head: `{ zh: '亩', en: 'mu' }`. */
  readonly measure?: Text
  readonly min?: number
  readonly max?: number
  /** Decimals at most; 4 unless told, 0 for whole numbers. */
  readonly decimals?: number
  /** Whether the column is worth adding up; counts, areas and amounts are. */
  readonly adds?: boolean
}

/** A column as the table, the form and the sheets know it. */
export interface FieldMeta extends NumberOptions {
  readonly kind: FieldKind
  readonly choices?: readonly Choice[]
  readonly axis?: 'lon' | 'lat'
  /** Kinds of units that may stand here. */
  readonly units?: readonly UnitKind[]
  readonly maxLength?: number
}

/** Where a schema says what it is called and what it takes. */
export const fieldMeta = z.registry<FieldMeta>()

type Schema<T extends z.ZodType, O> = O extends { readonly required: true } ? T : z.ZodNullable<T>

/** Gives a schema its meta; fields that are not required may be empty, which is null. */
function declared<T extends z.ZodType, O extends FieldOptions>(
  schema: T,
  options: O,
  meta: Omit<FieldMeta, keyof FieldOptions> & Partial<FieldMeta>,
): Schema<T, O> {
  const made = options.required === true ? schema.clone() : schema.nullable()
  fieldMeta.add(made, { ...meta, ...options } as FieldMeta)
  return made as unknown as Schema<T, O>
}

const places: readonly UnitKind[] = ['county', 'zone']

/** One line of text, 200 characters at most unless told. */
export const text = <const O extends FieldOptions & { readonly maxLength?: number }>(options: O) =>
  declared(z.string(), options, { kind: 'text', maxLength: options.maxLength ?? 200, searchable: true })

/** Several lines, 2,000 characters at most. */
export const longText = <const O extends FieldOptions & { readonly maxLength?: number }>(options: O) =>
  declared(z.string(), options, { kind: 'long-text', maxLength: options.maxLength ?? 2000 })

/** A decimal, kept as text: 98.63 stays 98.63. */
export const number = <const O extends NumberOptions>(options: O) =>
  declared(z.string(), options, { kind: 'number', decimals: options.decimals ?? 4 })

/** A whole number of things, zero or more. */
export const count = <const O extends NumberOptions>(options: O) =>
  declared(z.string(), options, { kind: 'number', decimals: 0, min: options.min ?? 0, adds: true })

/** An area in 亩, zero or more. */
export const area = <const O extends NumberOptions>(options: O) =>
  declared(z.string(), options, {
    ...{ kind: 'area', adds: true, min: options.min ?? 0, decimals: options.decimals ?? 4 },
    measure: options.measure ?? { zh: '亩', en: 'mu' },
  })

/** An amount in 万元, zero or more. */
export const money = <const O extends NumberOptions>(options: O) =>
  declared(z.string(), options, {
    ...{ kind: 'money', adds: true, min: options.min ?? 0, decimals: options.decimals ?? 4 },
    measure: options.measure ?? { zh: '万元', en: '10,000 yuan' },
  })

/** A civil day, `YYYY-MM-DD`. */
export const date = <const O extends FieldOptions>(options: O) => declared(z.string(), options, { kind: 'date' })

/** One of several words; the value is its key. */
export const choice = <const O extends FieldOptions & { readonly choices: readonly Choice[] }>(options: O) =>
  declared(z.enum(keysOf<O['choices']>(options.choices)), options, { kind: 'choice' })

/** Any number of several words; the value is their keys in the order of the declaration. */
export const multi = <const O extends FieldOptions & { readonly choices: readonly Choice[] }>(options: O) =>
  declared(z.array(z.enum(keysOf<O['choices']>(options.choices))).readonly(), options, { kind: 'multi' })

/** Yes or no. */
export const yesNo = <const O extends FieldOptions>(options: O) => declared(z.boolean(), options, { kind: 'boolean' })

/** A unit, by its id; counties and zones unless told. */
export const unit = <const O extends FieldOptions & { readonly units?: readonly UnitKind[] }>(options: O) =>
  declared(z.string(), options, { kind: 'unit', units: options.units ?? places })

/** Degrees east or north (CGCS2000), as a decimal with 6 digits at most; degrees, minutes and seconds are understood too. */
export const coordinate = <const O extends FieldOptions & { readonly axis: 'lon' | 'lat' }>(options: O) =>
  declared(z.string(), options, { kind: 'coordinate', decimals: 6 })

type KeysOf<C extends readonly Choice[]> = C[number]['key']

function keysOf<const C extends readonly Choice[]>(choices: C): [KeysOf<C>, ...KeysOf<C>[]] {
  const keys = choices.map(({ key }) => key)
  const [first] = keys
  if (first === undefined) throw new Error('a choice needs something to choose from')
  return keys as [KeysOf<C>, ...KeysOf<C>[]]
}
