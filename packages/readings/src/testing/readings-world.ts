import { coreHalf, inOrg } from '@workpoints/core/server'
import { createTestDatabase } from '@workpoints/core/testing'
import { type Kysely, sql } from 'kysely'
import { Site, type SiteKind } from '../index.ts'
import { type ReadingRow, type Writing, writeReadings } from '../server/reading-write.ts'
import { createReadings } from '../server/readings.ts'
import { insertSites } from '../server/site.store.ts'
import type { ReadingsTables } from '../server/tables.ts'

export const org = 'ganzhou'
export const writing: Writing = { org, source: 'test', final: false, by: '测试', reason: '补传' }

/** A site as tests need one. */
export const siteOf = (id: string, kind: SiteKind = 'air-station', unit = '360702'): Site =>
  Site.parse({
    ...{ id, kind, unit, name: `点位${id}`, longitude: '114.93', latitude: '25.83' },
    validFrom: '2020-01-01',
  })

/** The beginning of an hour in China, in milliseconds: `at('2025-06-30', 23)` is 23:00 to 24:00. */
export const at = (day: string, hour: number): number => Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000

/** A row of PM2.5, and of ozone behind a blank: `'35 120'`. */
export const pm25 = (site: string, time: number, values: string): ReadingRow => {
  const [value = null, ozone] = values.split(' ')
  return { site, time, measured: { a34004: { value }, ...(ozone === undefined ? {} : { a05024: { value: ozone } }) } }
}

/** A database with sites, worked on with the rights of the application. */
export async function createReadingsWorld(sites: readonly Site[] = [siteOf('s1'), siteOf('s2')]) {
  const { id, migrations, appendOnly } = createReadings({ key: new Uint8Array(32), family: 'intl' })
  const database = await createTestDatabase<ReadingsTables>({ halves: [coreHalf, { id, migrations, appendOnly }] })
  const service = await database.service()
  await sql`insert into core.org (org_id, name) values (${org}, '{}'), ('elsewhere', '{}')`.execute(database.db)
  const db: Kysely<ReadingsTables> = inOrg(service.db, org)
  await db.transaction().execute((trx) => insertSites(trx, sites, { by: '测试' }))
  return {
    database,
    db,
    write: (rows: readonly ReadingRow[], how: Partial<Writing> = {}) =>
      db.transaction().execute((trx) => writeReadings(trx, rows, { ...writing, ...how })),
    rows: () => db.selectFrom('readings.hourly').selectAll().orderBy('site_id').orderBy('time').execute(),
    days: () => db.selectFrom('readings.daily').selectAll().orderBy('site_id').orderBy('day').execute(),
    corrections: () =>
      db.selectFrom('readings.correction').selectAll().orderBy('site_id').orderBy('time').orderBy('version').execute(),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  }
}
