import { type Grant, InvalidError, NotFoundError, today } from '@workpoints/core'
import { type Context, coreDb, isDemo, type Note, newId } from '@workpoints/core/server'
import { type Kysely, type Selectable, sql } from 'kysely'
import { modulesOff } from './modules.ts'
import { noNotice } from './notice-access.ts'
import { tellUrged } from './notice-events.ts'
import { waitsFor } from './notice-standing.ts'
import { listProgress, sumProgress } from './progress.store.ts'
import { databaseNow } from './report.store.ts'
import { now } from './review.store.ts'
import type { ReportingTables } from './tables.ts'

export type UrgeRow = Selectable<ReportingTables['reporting.urge']>

/** A round whose reports are missing, or a notice that is not answered. */
export type UrgeSubject = `round/${string}` | `notice/${string}`

/** Whom the office urges about what. */
export interface Urging {
  readonly plan: string
  readonly subject: UrgeSubject
  readonly units: readonly string[]
}

/** How many reports of a round each unit still owes. */
export async function missingReports(db: Kysely<ReportingTables>, round: string): Promise<ReadonlyMap<string, number>> {
  const [progress, off] = await Promise.all([listProgress(db, round), modulesOff(db)])
  const sums = [...Map.groupBy(progress, ({ unit }) => unit)].map(([unit, rows]) => {
    const { expected, received } = sumProgress(rows, off)
    return [unit, expected - received] as const
  })
  return new Map(sums.filter(([, missing]) => missing > 0))
}

/** What each unit owes on a subject: a number of reports, or null for an answer to a notice. Throws NotFoundError. */
async function owing(
  db: Kysely<ReportingTables>,
  { plan, subject }: Urging,
): Promise<ReadonlyMap<string, number | null>> {
  const [kind, id = ''] = subject.split('/')
  if (kind === 'round') {
    const round = await db
      .selectFrom('reporting.round')
      .select('round_id')
      .where('round_id', '=', id)
      .where('plan_id', '=', plan)
      .executeTakeFirst()
    if (round === undefined)
      throw new NotFoundError('reporting.no-round', {
        zh: `没有编号为“${id}”的调度。`,
        en: `There is no round "${id}".`,
      })
    return missingReports(db, id)
  }
  const notice = await db
    .selectFrom('reporting.notice')
    .selectAll()
    .where('notice_id', '=', id)
    .where('plan_id', '=', plan)
    .executeTakeFirst()
  if (notice === undefined) throw noNotice(id)
  return new Map(waitsFor(notice) === 'unit' && notice.number !== null ? [[notice.unit_id, null]] : [])
}

/** Urgings of a subject, the latest first. */
export const listUrges = (db: Kysely<ReportingTables>, plan: string, subject: string): Promise<UrgeRow[]> =>
  db
    .selectFrom('reporting.urge')
    .selectAll()
    .where('plan_id', '=', plan)
    .where('subject', '=', subject)
    .orderBy('urged_at', 'desc')
    .execute()

/** What became of an urging: sent now, or today already. */
export interface Urged {
  readonly row: UrgeRow
  readonly isNew: boolean
}

/** Units of an urging that owe nothing. */
function requireOwing(units: readonly string[], owed: ReadonlyMap<string, number | null>): void {
  if (units.some((unit) => owed.has(unit))) return
  throw new InvalidError('reporting.nothing-owed', {
    zh: '这些单位已经报送或回复，不需要催办。',
    en: 'These units owe nothing; there is nothing to urge.',
  })
}

/**
 * Urges units, each once a day on a subject: who was urged today is sent nothing, and answered with the urging that is there. A second
 * click, and twenty at once, change nothing. Units that owe nothing are left out. Call inside a command; notes each new urging.
 */
export async function sendUrges(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { urging, grant, note }: { readonly urging: Urging; readonly grant: Grant; readonly note: Note },
): Promise<readonly Urged[]> {
  const { plan, subject } = urging
  const units = [...new Set(urging.units)].toSorted()
  const owed = await owing(db, urging)
  requireOwing(units, owed)
  const asked = units.filter((unit) => owed.has(unit))
  const day = today(new Date(await databaseNow(db)))
  const demo = await isDemo(coreDb(db), plan)
  const sent = await db
    .insertInto('reporting.urge')
    .values(
      asked.map((unit) => ({
        ...{ urge_id: newId(), plan_id: plan, unit_id: unit, subject, day, missing: owed.get(unit) ?? null, demo },
        urged_by: ctx.actor?.name ?? '',
      })),
    )
    .onConflict((conflict) => conflict.columns(['org_id', 'unit_id', 'subject', 'day']).doNothing())
    .returning('urge_id')
    .execute()
  const fresh = new Set(sent.map(({ urge_id }) => urge_id))
  const rows = (await listUrges(db, plan, subject)).filter((row) => row.day === day && asked.includes(row.unit_id))
  for (const row of rows.filter(({ urge_id }) => fresh.has(urge_id)))
    note({ subject, unit: row.unit_id, grant, before: null, after: { urged: row.unit_id, missing: row.missing, day } })
  const told = rows.filter(({ urge_id }) => fresh.has(urge_id))
  await tellUrged(
    ctx,
    db,
    told.map((row) => ({ urge: row.urge_id, plan, subject, unit: row.unit_id, missing: row.missing })),
  )
  return rows.map((row) => ({ row, isNew: fresh.has(row.urge_id) }))
}

/** What units were urged to and have not taken note of, the latest first. */
export async function openUrgesFor(db: Kysely<ReportingTables>, units: readonly string[]): Promise<UrgeRow[]> {
  if (units.length === 0) return []
  return db
    .selectFrom('reporting.urge')
    .selectAll()
    .where('unit_id', 'in', units)
    .where('read_at', 'is', null)
    .orderBy('urged_at', 'desc')
    .execute()
}

/** Marks urgings of units as shown, or as taken note of, by the first who was; `subject` narrows. Answers those that it marked. */
export async function markUrges(
  db: Kysely<ReportingTables>,
  {
    units,
    by,
    as,
    urges,
  }: { units: readonly string[]; by: string; as: 'delivered' | 'read'; urges?: readonly string[] },
): Promise<UrgeRow[]> {
  if (units.length === 0) return []
  const shown = {
    delivered_at: sql<Date>`coalesce(delivered_at, ${now})`,
    delivered_to: sql<string>`coalesce(delivered_to, ${by})`,
  }
  let query = db
    .updateTable('reporting.urge')
    .set(as === 'read' ? { ...shown, read_at: now, read_by: by } : shown)
    .where('unit_id', 'in', units)
    .where(as === 'read' ? 'read_at' : 'delivered_at', 'is', null)
  if (urges !== undefined)
    query = query.where('urge_id', 'in', urges.length > 0 ? urges : ['00000000-0000-0000-0000-000000000000'])
  return query.returningAll().execute()
}
