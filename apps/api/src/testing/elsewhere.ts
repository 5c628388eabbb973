import { join } from 'node:path'
import { accountsDb, addPerson, beginSession } from '@workpoints/accounts/server'
import { appendAudit, auditedBy, type CoreTables, inOrg, insertPlan } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { readConfig } from '../config.ts'
import { readPack } from '../seed.ts'
import type { TestApp } from './test-app.ts'

/** Another issuing body in the same database, with one of everything that has an id. */
export interface Elsewhere {
  readonly org: string
  readonly plan: string
  /** A unit that exists there alone. */
  readonly unit: string
  readonly person: { readonly id: string; readonly username: string }
  readonly session: string
  readonly grant: string
  /** How many entries its trail has. */
  readonly entries: number
  /** Every row of it, in every table: to be the same before and after. */
  rows(): Promise<ReadonlyMap<string, string>>
}

const org = 'elsewhere'

/** Makes it by the owner's handle; the application under test serves the other one. */
export async function createElsewhere({ database }: TestApp): Promise<Elsewhere> {
  const owner = database.db
  const db = accountsDb(inOrg(owner, org))
  const core = inOrg(owner, org)
  const pack = await readPack(join(readConfig({}).seedsDir, 'ganzhou-2025'))
  const [plan, unit] = ['elsewhere-2025', '999901']
  await core
    .insertInto('core.org')
    .values({ name: JSON.stringify({ zh: '别处', en: 'Elsewhere' }) })
    .execute()
  const county = pack.units.find((one) => one.id === '360702')
  if (county === undefined) throw new Error('the seed has no county 360702')
  const units = [...pack.units, { ...county, id: unit, code: unit, name: { zh: '别处县', en: 'Elsewhere' } }]
  await insertPlan(core, { ...pack, plan: { ...pack.plan, id: plan }, units }, { recordedBy: 'test' })
  const grants = [{ role: 'county-reporter', unit, plugins: null, from: '2025-01-01', until: null } as const]
  const fields = { username: 'elsewhere-1', name: '别处人', unit, phone: null, grants }
  const person = await addPerson(db, fields, { by: 'test', family: 'intl', demo: true })
  const origin = { address: null, agent: null }
  const begun = await beginSession(db, { person: person.id, method: 'password', proved: true, hours: 12, origin })
  const held = await db.selectFrom('accounts.role_grant').select('grant_id').executeTakeFirstOrThrow()
  const entries = 500
  const entry = auditedBy({ actor: null, origin }, { kind: 'system', procedure: 'test', subject: `unit/${unit}` })
  await core.transaction().execute((trx) =>
    appendAudit(
      trx,
      Array.from({ length: entries }, () => entry),
    ),
  )
  return {
    ...{ org, plan, unit, session: begun.session, grant: held.grant_id, entries },
    person: { id: person.id, username: person.username },
    rows: () => rowsOf(owner),
  }
}

/** A digest of the rows of each table that belong to the other issuing body. */
async function rowsOf(owner: Kysely<CoreTables>): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.columns
    where column_name = 'org_id' and table_schema in ('core', 'accounts') order by 1`.execute(owner)
  const digests = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ digest: string | null }>`
      select md5(string_agg(one::text, '|' order by one::text)) as digest from ${sql.table(name)} one where org_id = ${org}`.execute(
      owner,
    )
    digests.set(name, rows[0]?.digest ?? '')
  }
  return digests
}
