import { ConflictError, type Day } from '@workpoints/core'
import { coreDb, isDemoTime } from '@workpoints/core/server'
import type { Kysely, Selectable } from 'kysely'
import type { ExclusionAct } from '../exclusion.ts'
import type { AirTables } from './tables.ts'

type Db = Kysely<AirTables>

/** A handle that knows this module's tables too. Types only. */
export const airDb = (db: { readonly isTransaction: boolean }): Db => db as Db

/** One act about a day of a unit. */
export type Exclusion = Selectable<AirTables['air.exclusion']>

/** A year's acts, oldest first, with `asOf` those that were done by then: those of the demonstration while one is shown, else all others. */
export async function listExclusions(
  db: Db,
  span: { readonly from: Day; readonly to: Day; readonly asOf?: Date | null },
): Promise<Exclusion[]> {
  let query = db
    .selectFrom('air.exclusion')
    .selectAll()
    .where('day', '>=', span.from)
    .where('day', '<=', span.to)
    .where('demo', '=', await isDemoTime(coreDb(db)))
  if (span.asOf != null) query = query.where('acted_at', '<=', span.asOf)
  return query.orderBy('day').orderBy('unit_id').orderBy('number').execute()
}

/** The last act about each day, by `unit/day`. */
export const lastActs = (acts: readonly Exclusion[]): ReadonlyMap<string, Exclusion> =>
  new Map(acts.map((act) => [`${act.unit_id}/${act.day}`, act]))

/** The approved days of each unit. */
export function approvedDays(acts: readonly Exclusion[]): ReadonlyMap<string, ReadonlySet<Day>> {
  const approved = [...lastActs(acts).values()].filter(({ act }) => act === 'approve')
  return new Map(
    [...Map.groupBy(approved, ({ unit_id }) => unit_id)].map(([unit, rows]) => [
      unit,
      new Set(rows.map(({ day }) => day)),
    ]),
  )
}

/** An act to be added. */
export interface NewAct {
  readonly unit: string
  readonly day: Day
  readonly number: number
  readonly act: ExclusionAct
  readonly reason: string
  readonly basis: string
}

/** Adds acts; throws ConflictError `air.exclusion-newer` where somebody else has just acted on one of the days. */
export async function insertActs(
  db: Db,
  acts: readonly NewAct[],
  by: { readonly name: string; readonly person: string | null },
): Promise<void> {
  const demo = await isDemoTime(coreDb(db))
  const made = await db
    .insertInto('air.exclusion')
    .values(acts.map(({ unit, ...act }) => ({ ...act, unit_id: unit, demo, acted_by: by.name, person: by.person })))
    .onConflict((conflict) => conflict.columns(['org_id', 'unit_id', 'day', 'number']).doNothing())
    .returning('day')
    .execute()
  if (made.length < acts.length) throw newer()
}

export const newer = (): ConflictError =>
  new ConflictError('air.exclusion-newer', {
    zh: '其中有的日期刚被他人处理，请刷新后再办理。',
    en: 'Somebody else has just dealt with one of these days; reload and try again.',
  })

/** The number of the last act about each day there ever was, by `unit/day`, those of a demonstration counted too. */
export async function lastNumbers(db: Db, units: readonly string[], days: readonly Day[]) {
  const rows = await db
    .selectFrom('air.exclusion')
    .select(['unit_id', 'day'])
    .select((eb) => eb.fn.max('number').as('number'))
    .where('unit_id', 'in', [...units])
    .where('day', 'in', [...days])
    .groupBy(['unit_id', 'day'])
    .execute()
  return new Map(rows.map(({ unit_id, day, number }) => [`${unit_id}/${day}`, number]))
}
