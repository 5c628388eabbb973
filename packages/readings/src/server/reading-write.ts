import { InvalidError } from '@workpoints/core'
import { type Kysely, sql } from 'kysely'
import { type Layout, layoutById, type Measured, packRow } from '../index.ts'
import { foldDays } from './day-fold.ts'
import { placeRows } from './reading-place.ts'
import { batchOf, fillStage, type PackedRow } from './stage.ts'
import type { ReadingsTables } from './tables.ts'

/** What was measured at a site in one hour; factors that are left out stay as they are. */
export interface ReadingRow {
  readonly site: string
  /** The hour's beginning: a moment, or milliseconds. */
  readonly time: Date | number
  /** By factor code, in the layout's units. */
  readonly measured: Readonly<Record<string, Measured>>
}

/** How a batch is written. */
export interface Writing {
  readonly org: string
  /** Where it comes from, short: `hj212`, `import 7f3a`. */
  readonly source: string
  /** Reviewed (审核后) or still provisional (原始). A provisional value never replaces a final one. */
  readonly final: boolean
  /** Who, for what is replaced. */
  readonly by: string
  /** Why, for what is replaced. */
  readonly reason: string
}

/** What a batch came to, in rows. */
export interface Written {
  readonly added: number
  /** The same as was there: nothing was changed. */
  readonly unchanged: number
  /** Provisional rows that were replaced. */
  readonly replaced: number
  /** Final rows that were corrected. */
  readonly corrected: number
  /** Provisional rows that became final as they were. */
  readonly confirmed: number
  /** Left as they were: another, provisional value over a final one. */
  readonly kept: number
  /** Values that were left out: no number, too large, or no factor of the layout. */
  readonly refused: readonly { readonly site: string; readonly time: number; readonly code: string }[]
}

const noSite = (id: string): InvalidError =>
  new InvalidError('readings.no-site', {
    zh: `没有编号为“${id}”的监测点位，请先登记点位。`,
    en: `There is no site "${id}"; register it first.`,
  })

/** Locks the series of the sites in the order of their names, so that two writers wait for each other and never both. */
export async function lockSeries(
  db: Kysely<ReadingsTables>,
  sites: readonly string[],
): Promise<ReadonlyMap<string, Layout>> {
  const rows = await db
    .selectFrom('readings.series')
    .select(['site_id', 'layout_id'])
    .where('site_id', 'in', sites)
    .orderBy('site_id')
    .forNoKeyUpdate()
    .execute()
  const layouts = new Map(rows.map((row) => [row.site_id, layoutById(row.layout_id)]))
  const unknown = sites.find((site) => !layouts.has(site))
  if (unknown !== undefined) throw noSite(unknown)
  return layouts
}

/**
 * Writes hourly readings, in the transaction of the given handle (scoped to the issuing body; `writing.org` names it again for what runs
 * as plain SQL). Idempotent by site and hour: the same values again change nothing; other values replace provisional ones, correct
 * final ones when they are final themselves, and what was replaced stays in `readings.correction`. Values outside their factor's range
 * are kept and flagged doubtful. The day table of every touched day is right when this returns.
 * Throws InvalidError `readings.no-site`, `readings.bad-time` (no whole hour, or outside 1980–2099).
 */
export async function writeReadings(
  db: Kysely<ReadingsTables>,
  rows: Iterable<ReadingRow>,
  writing: Writing,
): Promise<Written> {
  const given = [...rows]
  const refused: Written['refused'][number][] = []
  if (given.length === 0) return { ...nothing, refused }
  const layouts = await lockSeries(db, [...new Set(given.map(({ site }) => site))].toSorted())
  const packed = given.map(({ site, time, measured }): PackedRow => {
    const at = Number(time)
    const layout = layouts.get(site)
    if (layout === undefined) throw noSite(site)
    const { values, flags, refused: out } = packRow(layout, measured)
    for (const code of out) refused.push({ site, time: at, code })
    return { site, time: at, values, flags }
  })
  const written = await writePacked(db, packed.filter(hasAny), { ...writing, layouts })
  return { ...written, refused }
}

const hasAny = ({ flags }: PackedRow): boolean => flags.some((flag) => flag !== null)
const nothing = { added: 0, unchanged: 0, replaced: 0, corrected: 0, confirmed: 0, kept: 0 }

/** The same for rows that are packed by the layouts of series that `lockSeries` has locked. */
export async function writePacked(
  db: Kysely<ReadingsTables>,
  rows: readonly PackedRow[],
  writing: Writing & { readonly layouts: ReadonlyMap<string, Layout> },
): Promise<Omit<Written, 'refused'>> {
  const batch = batchOf(rows)
  if (batch.size === 0) return nothing
  const span = spanOf(batch.values())
  await sql`select readings.ensure_months(${dayOf(span.from)}::date, ${dayOf(span.to)}::date)`.execute(db)
  await fillStage(db, batch)
  const placed = await placeRows(db, { ...writing, span, partial: rows.some(({ flags }) => flags.includes(null)) })
  if (placed.added + placed.replaced + placed.corrected > 0) await foldDays(db, { ...writing, span })
  await sql`update "readings"."series" set written_at = clock_timestamp(), last_time = greatest(last_time, latest)
    from (select site_id as site, max(time) as latest from reading_stage group by site_id) ends
    where "readings"."series"."org_id" = ${writing.org} and site_id = site`.execute(db)
  return placed
}

const hour = 3_600_000

/** First and last hour of a batch, in milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

function spanOf(rows: Iterable<PackedRow>): Span {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { time } of rows) {
    if (time % hour !== 0) throw badTime(time)
    from = Math.min(from, time)
    to = Math.max(to, time)
  }
  if (!(from >= Date.UTC(1980, 0, 1) && to < Date.UTC(2099, 11, 31))) throw badTime(from)
  return { from, to }
}

const badTime = (time: number): InvalidError =>
  new InvalidError('readings.bad-time', {
    zh: `时间 ${Number.isNaN(time) ? '—' : new Date(time).toISOString()} 不是 1980—2099 年间的整点。小时数据以该小时的起点为准。`,
    en: `The time ${Number.isNaN(time) ? '—' : new Date(time).toISOString()} is no whole hour between 1980 and 2099; an hour is named by its beginning.`,
  })

const china = 8 * hour
/** The day in China in which a moment lies. */
export const dayOf = (time: number): string => new Date(time + china).toISOString().slice(0, 10)
