import type pg from 'pg'

/** Observations that one year's plan holds when it is filled. */
export const perYear = 100_000

const columns = `org_id, fact_id, plan_id, indicator, unit_id, period, period_end, value, numerator, denominator,
  weight, source_kind, source_note, recorded_at, recorded_by, supersedes`

/** The figures of each day of the months, from the months' own. */
const days = `
  insert into core.observation (${columns})
  select org_id, gen_random_uuid(), plan_id, indicator, unit_id, to_char(day, 'YYYY-MM-DD'), day, value, numerator, denominator,
         weight, source_kind, source_note, day + interval '1 day', recorded_by, null
  from core.observation
  cross join lateral generate_series(date_trunc('month', period_end), period_end, interval '1 day') day
  where length(period) = 7
  order by day, indicator, unit_id
  limit $1`

/** Corrections of the figures whose period is written in at most $3 letters: $1 of each, one after the other, $2 in all. */
const corrections = `
  insert into core.observation (${columns})
  select org_id, id, plan_id, indicator, unit_id, period, period_end, value, numerator, denominator, weight, source_kind, source_note,
         recorded_at + version * interval '6 hours', recorded_by,
         lag(id, 1, fact_id) over (partition by fact_id order by version)
  from core.observation current
  cross join lateral (
    select version, gen_random_uuid() id from generate_series(1, $1::int) version where current.fact_id is not null
  ) versions
  where length(period) <= $3 and not exists (
    select from core.observation later where later.supersedes = current.fact_id and later.org_id = current.org_id)
  order by version, recorded_at
  limit $2`

/** Makes the plan's observations `perYear` × `depth`: daily figures beside the monthly ones, each month corrected twice, and then all of them often. */
export async function fillYear(client: pg.Client, depth: number): Promise<void> {
  const months = await count(client)
  await client.query(days, [perYear - 3 * months])
  await client.query('analyze core.observation')
  await client.query(corrections, [2, 2 * months, 7])
  if (depth > 1) await client.query(corrections, [depth, perYear * (depth - 1), 10])
}

async function count(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>('select count(*) from core.observation')
  return Number(rows[0]?.count)
}

/** Tables of a plan that an older year's plan has as well, in the order in which foreign keys let them be written. */
const tables = [
  'plan',
  'thresholds',
  'goal',
  'area',
  'task',
  'assignment',
  'target',
  'allocation',
  'judgement',
  'observation',
]

/** Adds a plan for each of the `count` years before the newest, with everything the newest has, its days moved to that year. */
export async function addOlderYears(client: pg.Client, count: number): Promise<void> {
  const { rows } = await client.query<{ plan_id: string; year: number }>(
    'select plan_id, year from core.plan order by year desc limit 1',
  )
  const [newest] = rows
  if (newest === undefined) throw new Error('there is no plan to copy')
  for (let back = 1; back <= count; back++)
    for (const table of tables) await client.query(await copyOf(client, { table, newest, back }))
}

async function copyOf(
  client: pg.Client,
  { table, newest, back }: { table: string; newest: { plan_id: string; year: number }; back: number },
): Promise<string> {
  const { rows } = await client.query<{ column_name: string; data_type: string }>(
    `select column_name, data_type from information_schema.columns where table_schema = 'core' and table_name = '${table}'`,
  )
  const moved = rows.map(({ column_name: name, data_type: type }) => {
    if (name === 'plan_id') return `'${newest.plan_id}-${back}'`
    if (name === 'fact_id' || name === 'supersedes') return `md5(${name}::text || '-${back}')::uuid`
    if (name === 'year') return `year - ${back}`
    if (name === 'period') return `(left(period, 4)::int - ${back}) || substr(period, 5)`
    return type === 'date' || type.startsWith('timestamp') ? `(${name} - interval '${back} years')::${type}` : name
  })
  const columns = rows.map((row) => row.column_name).join(', ')
  return `insert into core.${table} (${columns}) select ${moved.join(', ')} from core.${table} where plan_id = '${newest.plan_id}'`
}
