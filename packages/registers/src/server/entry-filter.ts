import { type RawBuilder, sql } from 'kysely'
import type { Condition, Field, Filter, Register } from '../index.ts'
import { columnAt, entryColumn, isNumeric, jsonOf, numberOf, textOf } from './entry-column.ts'

type Held = RawBuilder<boolean>

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** The conditions of a filter as SQL; all of them hold. Rows of the register and the issuing body are the caller's to choose. */
export function conditionsOf(register: Register, { search, conditions, removed }: Filter): Held[] {
  const ended = removed
    ? sql<boolean>`${entryColumn('ended_at')} is not null`
    : sql<boolean>`${entryColumn('ended_at')} is null`
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => sql<boolean>`${entryColumn('search')} like ${pattern(word)}`)
  return [ended, ...words, ...conditions.map((condition) => conditionOf(register, condition))]
}

function conditionOf(register: Register, condition: Condition): Held {
  const found = columnAt(register, condition.column)
  if ('system' in found) return found.system === '$state' ? stateHeld(condition) : changedHeld(condition)
  return fieldHeld(register, found.field, condition)
}

function stateHeld(condition: Condition): Held {
  if (condition.is === 'any') return sql`${entryColumn('state')} = any(${[...condition.of]}::text[])`
  return condition.is === 'empty' ? sql`false` : sql`true`
}

/** Days are China's. */
function changedHeld(condition: Condition): Held {
  if (condition.is !== 'between') return condition.is === 'empty' ? sql`false` : sql`true`
  const day = sql`(${entryColumn('changed_at')} at time zone 'Asia/Shanghai')::date::text`
  return within(day, condition)
}

function fieldHeld(register: Register, field: Field, condition: Condition): Held {
  const value = textOf(field)
  switch (condition.is) {
    case 'empty':
      return field.kind === 'multi' ? sql`coalesce(${jsonOf(field)}, '[]') in ('[]', 'null')` : sql`${value} is null`
    case 'filled':
      return field.kind === 'multi' ? sql`${jsonOf(field)} not in ('[]', 'null')` : sql`${value} is not null`
    case 'any':
      if (field.kind === 'multi') return sql`${jsonOf(field)} ?| ${[...condition.of]}::text[]`
      if (field.key === register.unit) return sql`${entryColumn('unit_id')} = any(${[...condition.of]}::text[])`
      return sql`${value} = any(${[...condition.of]}::text[])`
    case 'containing':
      return containing(field, condition.text)
    case 'between':
      return isNumeric(field) ? numbersWithin(field, condition) : within(sql`${value} collate "C"`, condition)
  }
}

/** Words stand in texts as they are; in choices they mean those whose title holds them. */
function containing(field: Field, text: string): Held {
  if (field.kind !== 'choice' && field.kind !== 'multi') return sql`${textOf(field)} ilike ${pattern(text)}`
  const meant = (field.choices ?? []).filter(({ title }) => title.zh.includes(text) || title.en.includes(text))
  const keys = meant.map(({ key }) => key)
  return field.kind === 'multi'
    ? sql`${jsonOf(field)} ?| ${keys}::text[]`
    : sql`${textOf(field)} = any(${keys}::text[])`
}

interface Bounds {
  readonly from: string | null
  readonly to: string | null
}

const and = (held: readonly Held[]): Held => (held.length === 0 ? sql`true` : sql`(${sql.join([...held], sql` and `)})`)

const within = (value: RawBuilder<unknown>, { from, to }: Bounds): Held =>
  and([
    ...(from === null ? [] : [sql<boolean>`${value} >= ${from}`]),
    ...(to === null ? [] : [sql<boolean>`${value} <= ${to}`]),
  ])

const plainNumber = /^-?\d{1,20}(\.\d{1,12})?$/

/** A bound that is no number bounds nothing. */
function numbersWithin(field: Field, { from, to }: Bounds): Held {
  const read = (bound: string | null): string | null => (bound !== null && plainNumber.test(bound) ? bound : null)
  const [least, most] = [read(from), read(to)]
  const value = numberOf(field)
  return and([
    ...(least === null ? [] : [sql<boolean>`${value} >= ${least}::numeric`]),
    ...(most === null ? [] : [sql<boolean>`${value} <= ${most}::numeric`]),
  ])
}
