import pg from 'pg'
import { findOrg } from '../../apps/api/src/served.ts'
import { accountsDb, addPerson, beginSession } from '../../packages/accounts/src/server/index.ts'
import { inOrg, openDatabase } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'

/** Somebody who reports for one unit. */
export interface Reporter {
  readonly unit: string
  readonly cookie: string
}

const oneMore = `
  insert into core.unit (org_id, fact_id, unit_id, kind, body, holds_from, recorded_at, recorded_by, supersedes)
  select org_id, gen_random_uuid(), $1, kind,
    body || jsonb_build_object('id', $1::text, 'name', jsonb_build_object('zh', $2::text, 'en', $2::text), 'full', $2::text, 'code', null, 'aliases', '[]'::jsonb),
    holds_from, recorded_at, recorded_by, null
  from core.unit where unit_id = '360702' and supersedes is null limit 1`

/** Adds counties that are like 章贡区 but for their names: a plan for a province rather than a city. */
export async function addCounties(url: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let number = 1; number <= count; number++)
      await client.query(oneMore, [`370${String(number).padStart(3, '0')}`, `测试县${number}`])
    await client.query('update core.org set revision = revision + 1')
    await client.query('delete from core.answer')
  } finally {
    await client.end()
  }
}

/** One signed-in reviewer of each county, who may report as well. */
export async function countyPeople(url: string): Promise<readonly Reporter[]> {
  await using database = await openDatabase<CoreTables>({ url, dataDir: '' })
  const org = await findOrg(database.db)
  const db = accountsDb(inOrg(database.db, org))
  const units = await db
    .selectFrom('core.unit')
    .select('unit_id')
    .distinct()
    .where('kind', 'in', ['county', 'zone'])
    .execute()
  const people: Reporter[] = []
  for (const { unit_id: unit } of units) {
    const grants = [{ role: 'county-reviewer' as const, unit, plugins: null, from: '2025-01-01', until: null }]
    const fields = { username: `bench-${unit}`, name: '测试', unit, phone: null, grants }
    const { id } = await db
      .transaction()
      .execute((trx) => addPerson(trx, fields, { by: 'bench', family: 'intl', demo: true }))
    const origin = { address: '127.0.0.1', agent: 'bench' }
    const { token } = await beginSession(db, { person: id, method: 'password', proved: true, hours: 12, origin })
    people.push({ unit, cookie: `workpoints=${token}` })
  }
  return people
}
