import { InvalidError } from '@workpoints/core'
import { type RawBuilder, sql } from 'kysely'
import type { Field, Register } from '../index.ts'

/** The row's own columns, written out: every statement names its table. */
const row = (column: string) => sql.ref<string>(`registers.entry.${column}`)

/** A field as text: keys are plain words by declaration, so they can stand in the statement. */
export const textOf = ({ key }: Pick<Field, 'key'>): RawBuilder<string> => sql`(${row('data')} ->> ${sql.lit(key)})`

/** A field as JSON. */
export const jsonOf = ({ key }: Pick<Field, 'key'>): RawBuilder<unknown> => sql`(${row('data')} -> ${sql.lit(key)})`

/** A field as a number. */
export const numberOf = (field: Pick<Field, 'key'>): RawBuilder<string> => sql`(${textOf(field)})::numeric`

export const isNumeric = ({ kind }: Pick<Field, 'kind'>): boolean =>
  kind === 'number' || kind === 'area' || kind === 'money' || kind === 'coordinate'

/** A column of the table: a field, or one that every register has. */
export type ColumnFound = { readonly field: Field } | { readonly system: '$state' | '$changed' }

/** Throws InvalidError `registers.no-column` for a column that the register has not. */
export function columnAt(register: Register, key: string): ColumnFound {
  if (key === '$state' || key === '$changed') return { system: key }
  const field = register.fields.find((one) => one.key === key)
  if (field === undefined)
    throw new InvalidError('registers.no-column', {
      zh: `台账“${register.title.zh}”没有名为“${key}”的列。请刷新页面后重试。`,
      en: `The register "${register.title.en}" has no column "${key}"; reload the page.`,
    })
  return { field }
}

/** What rows are put in order by: choices and states as declared, numbers by size, texts as Chinese sorts them. */
export function orderOf(register: Register, key: string): RawBuilder<unknown> {
  const found = columnAt(register, key)
  if ('system' in found)
    return found.system === '$changed'
      ? row('changed_at')
      : placeOf(
          row('state'),
          register.states.map((state) => state.key),
        )
  const { field } = found
  if (isNumeric(field)) return numberOf(field)
  if (field.kind === 'choice')
    return placeOf(
      textOf(field),
      (field.choices ?? []).map((choice) => choice.key),
    )
  if (field.kind === 'text' || field.kind === 'long-text') return sql`${textOf(field)} collate "zh-x-icu"`
  return sql`${textOf(field)} collate "C"`
}

const placeOf = (value: RawBuilder<unknown>, keys: readonly string[]): RawBuilder<unknown> =>
  sql`array_position(${sql.lit(`{${keys.map((key) => `"${key}"`).join()}}`)}::text[], ${value})`

export { row as entryColumn }
