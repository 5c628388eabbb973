import { type Kysely, sql } from 'kysely'
import type { Layout } from '../index.ts'
import type { Span, Writing, Written } from './reading-write.ts'
import type { ReadingsTables } from './tables.ts'

export interface Placing extends Writing {
  readonly layouts: ReadonlyMap<string, Layout>
  readonly span: Span
  /** Some rows hold some factors only. */
  readonly partial: boolean
}

type Placed = Omit<Written, 'refused'>

const differs = sql`("h"."figures" is distinct from (s.figures) or "h"."flags" is distinct from (s.flags))`

/** The rows that stand in the way of the stage's; the sites and the span let the planner leave other partitions alone. */
const standing = ({ org, span, layouts }: Placing) => sql`"readings"."hourly" as "h" on "h"."org_id" = ${org}
  and "h"."site_id" = s.site_id and "h"."time" = s.time and "h"."site_id" = any(${[...layouts.keys()]})
  and "h"."time" between ${new Date(span.from)} and ${new Date(span.to)}`

/** Takes the stage's rows over, with the trace of what they replace. The series are locked: nobody else writes them meanwhile. */
export async function placeRows(db: Kysely<ReadingsTables>, placing: Placing): Promise<Placed> {
  const { org, span, layouts } = placing
  const { rows } = await sql<{ any: boolean; rows: string }>`select (select count(*) from reading_stage) as rows,
    exists (select from "readings"."hourly" as "h" where "h"."org_id" = ${org} and "h"."site_id" = any(${[...layouts.keys()]})
      and "h"."time" between ${new Date(span.from)} and ${new Date(span.to)}) as any`.execute(db)
  const staged = Number(rows[0]?.rows ?? 0)
  if (rows[0]?.any !== true) {
    await insertStaged(placing).execute(db)
    return { added: staged, unchanged: 0, replaced: 0, corrected: 0, confirmed: 0, kept: 0 }
  }
  if (placing.partial) await fillUp(db, placing)
  const placed = await compare(db, placing, staged)
  await trace(db, placing)
  await layStage(db, placing)
  return placed
}

/** Factors that were not sent stay as they are: rows with some of them are filled up from what is there. */
async function fillUp(db: Kysely<ReadingsTables>, placing: Placing): Promise<void> {
  const sent = sql`(s.given >> (place - 1)::int) & 1 = 1`
  await sql`with filled as (
      select s.site_id, s.time, array_agg(case when ${sent} then s.figures[place] else "h"."figures"[place] end order by place) as figures,
        array_agg(coalesce(case when ${sent} then s.flags[place] else "h"."flags"[place] end, 0) order by place) as flags
      from reading_stage s join ${standing(placing)}
      cross join lateral generate_series(1, greatest(cardinality(s.figures), cardinality("h"."figures"))) as place
      where s.given is not null group by s.site_id, s.time)
    update reading_stage s set figures = filled.figures, flags = case when 0 = all(filled.flags) then null else filled.flags end
    from filled where s.site_id = filled.site_id and s.time = filled.time`.execute(db)
}

async function compare(db: Kysely<ReadingsTables>, placing: Placing, staged: number): Promise<Placed> {
  const { final } = placing
  const { rows } = await sql<Record<'there' | 'same' | 'confirmed' | 'replaced' | 'corrected', string>>`select
      count(*) as there, count(*) filter (where not ${differs} and ("h"."final" or not ${final})) as same,
      count(*) filter (where not ${differs} and not "h"."final" and ${final}) as confirmed,
      count(*) filter (where ${differs} and not "h"."final") as replaced,
      count(*) filter (where ${differs} and "h"."final" and ${final}) as corrected
    from reading_stage s join ${standing(placing)}`.execute(db)
  const [row] = rows
  const of = (name: 'there' | 'same' | 'confirmed' | 'replaced' | 'corrected'): number => Number(row?.[name] ?? 0)
  const counted = {
    unchanged: of('same'),
    confirmed: of('confirmed'),
    replaced: of('replaced'),
    corrected: of('corrected'),
  }
  const told = Object.values(counted).reduce((sum, count) => sum + count, 0)
  return { ...counted, added: staged - of('there'), kept: of('there') - told }
}

async function trace(db: Kysely<ReadingsTables>, placing: Placing): Promise<void> {
  const { org, by, reason, final } = placing
  await sql`insert into "readings"."correction" ("site_id", "time", "version", "figures", "flags", "final", "source", "recorded_at",
      "replaced_by", "reason", "org_id") select "h"."site_id", "h"."time", "h"."version", "h"."figures", "h"."flags", "h"."final", "h"."source",
      "h"."recorded_at", ${by}, ${reason}, ${org}
    from reading_stage s join ${standing(placing)} where ${differs} and (${final} or not "h"."final")`.execute(db)
}

/** The stage's rows as new ones. */
const insertStaged = ({ org, source, final }: Placing) =>
  sql`insert into "readings"."hourly" as "h" ("site_id", "time", "figures", "flags", "final", "source", "org_id") select site_id, time, figures, flags, ${final}::boolean, ${source}, ${org} from reading_stage`

/** The stage's rows over those that are there. A row that is only confirmed keeps where it came from and when: nothing of it was replaced. */
async function layStage(db: Kysely<ReadingsTables>, placing: Placing): Promise<void> {
  const changed = sql`("h"."figures" is distinct from (excluded.figures) or "h"."flags" is distinct from (excluded.flags))`
  await sql`${insertStaged(placing)}
    on conflict (org_id, site_id, time) do update set figures = excluded.figures, flags = excluded.flags,
      final = "h"."final" or excluded.final, version = "h"."version" + ${changed}::int,
      source = case when ${changed} then excluded.source else "h"."source" end,
      recorded_at = case when ${changed} then excluded.recorded_at else "h"."recorded_at" end
    where (excluded.final or not "h"."final") and (${changed} or excluded.final <> "h"."final")`.execute(db)
}
