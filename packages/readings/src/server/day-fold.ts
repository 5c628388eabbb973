import { type Kysely, type RawBuilder, sql } from 'kysely'
import { highestCounting, type Layout } from '../index.ts'
import type { Span, Writing } from './reading-write.ts'
import type { ReadingsTables } from './tables.ts'

interface Folding extends Pick<Writing, 'org'> {
  readonly layouts: ReadonlyMap<string, Layout>
  readonly span: Span
}

const day = 86_400_000

/**
 * Works the touched days of the stage's sites out anew from their hours, in the same transaction: how many values count, their sum and
 * maximum by factor, and the largest 8-hour mean where a factor has one.
 */
export async function foldDays(db: Kysely<ReadingsTables>, folding: Folding): Promise<void> {
  for (const layout of new Set(folding.layouts.values())) await foldLayout(db, folding, layout)
}

const places = (layout: Layout, each: (place: RawBuilder<unknown>, index: number) => RawBuilder<unknown>) =>
  sql.join(layout.factors.map((_, index) => each(sql.lit(index + 1), index)))

async function foldLayout(db: Kysely<ReadingsTables>, { org, layouts, span }: Folding, layout: Layout): Promise<void> {
  const sites = [...layouts].flatMap(([site, own]) => (own === layout ? [site] : []))
  const counts = (place: RawBuilder<unknown>) => sql`coalesce(flags[${place}], 0) <= ${sql.lit(highestCounting)}`
  const eight = layout.factors.findIndex(({ eightHours }) => eightHours)
  await sql`with touched as (
      select distinct site_id, (time at time zone 'UTC' + interval '8 hours')::date as day from reading_stage where site_id = any(${sites})),
    hours as (
      select t.site_id, t.day, "h"."figures", "h"."flags",
        (date_part('epoch', "h"."time")::bigint / 3600 + 8) % 24 as hour
      from touched t join "readings"."hourly" as "h" on "h"."org_id" = ${org} and "h"."site_id" = t.site_id
        and "h"."time" >= (t.day::timestamp - interval '8 hours') at time zone 'UTC'
        and "h"."time" < (t.day::timestamp + interval '16 hours') at time zone 'UTC'
        and "h"."site_id" = any(${sites}) and "h"."time" between ${new Date(span.from - day)} and ${new Date(span.to + day)}),
    folded as (
      select site_id, day, array[${places(layout, (place) => sql`count(figures[${place}]) filter (where ${counts(place)})`)}]::smallint[] as counts,
        array[${places(layout, (place) => sql`coalesce(sum(figures[${place}]) filter (where ${counts(place)}), 0)`)}]::bigint[] as sums,
        array[${places(layout, (place) => sql`max(figures[${place}]) filter (where ${counts(place)})`)}]::int[] as maxima
      from hours group by site_id, day)${eight < 0 ? sql`` : sql`, ${eightHours(sql.lit(eight + 1), counts(sql.lit(eight + 1)))}`}
    insert into "readings"."daily" ("site_id", "day", "counts", "sums", "maxima", "eight", "eight_windows", "org_id") select folded.site_id, folded.day, counts, sums, maxima, ${eight < 0 ? sql`null::bigint, 0` : sql`eight, coalesce(windows, 0)`}, ${org}
    from folded ${eight < 0 ? sql`` : sql`left join eights using (site_id, day)`}
    on conflict (org_id, site_id, day) do update set counts = excluded.counts, sums = excluded.sums, maxima = excluded.maxima,
      eight = excluded.eight, eight_windows = excluded.eight_windows`.execute(db)
}

/**
 * The seventeen means of eight hours that end at 08:00 to 24:00, each with six values at least (GB 3095-2012, table 4; HJ 663): the
 * largest times 168, which is a whole number, as means over 6, 7 or 8 are compared. A missing hour has its window too.
 */
const eightHours = (place: RawBuilder<unknown>, counting: RawBuilder<unknown>) => sql`ends as (
      select t.site_id, t.day, e as hour, case when ${counting} then figures[${place}] end as figure
      from touched t cross join generate_series(0, 23) as e
      left join hours on hours.site_id = t.site_id and hours.day = t.day and hours.hour = e),
    windows as (
      select site_id, day, hour, count(figure) over eight as n, sum(figure) over eight as total from ends
      window eight as (partition by site_id, day order by hour rows between 7 preceding and current row)),
    eights as (
      select site_id, day, max(total * (168 / n)) as eight, count(*) as windows
      from windows where hour >= 7 and n >= 6 group by site_id, day)`
