import { AuditKind, auditKindText, type Text } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import { plain } from '../audit-names.ts'
import { auditTitle } from '../audit-titles.ts'
import { loadNames } from './audit.view.ts'

/** One of the values that a filter can take, and what it is called. */
export interface AuditChoice {
  readonly value: string
  readonly text: Text
}

/** What occurs on the trail, for choosing. */
export interface AuditChoices {
  readonly kinds: readonly AuditChoice[]
  readonly procedures: readonly AuditChoice[]
  readonly people: readonly AuditChoice[]
  readonly units: readonly AuditChoice[]
}

type Column = 'kind' | 'procedure' | 'actor_id' | 'unit'

const mostValues = 1000

/** The different values of a column, by one look into its index for each: a trail of a million entries costs no more than a short one. */
async function valuesOf({ db }: Context, column: Column): Promise<string[]> {
  const name = column as 'procedure'
  const values: string[] = []
  for (let last: string | undefined; values.length < mostValues; ) {
    let query = db.selectFrom('core.audit').select(name).where(name, 'is not', null).orderBy(name).limit(1)
    if (last !== undefined) query = query.where(name, '>', last)
    const row = await query.executeTakeFirst()
    if (row === undefined) break
    last = row[name]
    values.push(last)
  }
  return values
}

const byName = (one: AuditChoice, other: AuditChoice): number => one.text.zh.localeCompare(other.text.zh, 'zh-CN')

/** What the filters let choose from: kinds, procedures, people and units that occur on the trail. */
export async function auditChoices(ctx: Context): Promise<AuditChoices> {
  const names = await loadNames(ctx)
  const kinds = await valuesOf(ctx, 'kind')
  const procedures = await valuesOf(ctx, 'procedure')
  const people = await valuesOf(ctx, 'actor_id')
  const units = await valuesOf(ctx, 'unit')
  return {
    kinds: AuditKind.options
      .filter((kind) => kinds.includes(kind))
      .map((kind) => ({ value: kind, text: auditKindText[kind] })),
    procedures: procedures.map((value) => ({ value, text: auditTitle(value) ?? plain(value) })).toSorted(byName),
    people: people.map((value) => ({ value, text: plain(names.person(value) ?? value) })).toSorted(byName),
    units: units.map((value) => ({ value, text: names.unit(value) ?? plain(value) })).toSorted(byName),
  }
}
