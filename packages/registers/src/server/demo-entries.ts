import { isCounty, today } from '@workpoints/core'
import { coreDb, listPlans, listUnits, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type EntryData, firstState, type Register } from '../index.ts'
import { demoPlace } from './demo-place.ts'
import { type EntryNext, writeEntries } from './entry-write.ts'
import { recordCounts } from './recount.ts'
import type { DemoRow, RegisterHalf } from './register-half.ts'
import type { RegisterTables } from './tables.ts'

type Db = Kysely<RegisterTables>

/**
 * Records the demonstration rows of the registers, as if they had been there since the year's beginning, and the figures they count for.
 * Call inside the transaction that brings the demonstration, after its figures and before it is judged.
 */
export async function insertDemoEntries(db: Db, plan: string, halves: readonly RegisterHalf[]): Promise<void> {
  const found = (await listPlans(coreDb(db))).find(({ id }) => id === plan)
  const org = await db.selectFrom('core.org').select('org_id').executeTakeFirstOrThrow()
  const year = found?.year ?? Number(today().slice(0, 4))
  const units = [...(await listUnits(coreDb(db), { on: today(), asOf: null })).values()]
  const counties = units.filter(isCounty)
  for (const { register, demo } of halves) {
    if (demo === null) continue
    const rows = demo({ year, counties, units }).map((row, index) =>
      asNext(register, placed(register, row, index), year),
    )
    const at = new Date(`${year}-01-20T09:00:00+08:00`)
    const change = { action: 'create', batch: newId(), by: 'demo', person: null, demo: true, at } as const
    await writeEntries(db, { orgId: org.org_id, register, change }, rows)
    const touched = [...new Set(rows.map(({ data }) => String(data[register.unit])))]
    await recordCounts(db, { register, units: touched })
  }
}

/** A row of a register of places stands somewhere in its county, unless it says where. */
function placed(register: Register, row: DemoRow, index: number): DemoRow {
  const { place, unit } = register
  const at = place === null ? undefined : demoPlace(String(row.data[unit]), index % 12)
  if (place === null || at === undefined || row.data[place.lon] != null) return row
  return { ...row, data: { ...row.data, [place.lon]: at.lon, [place.lat]: at.lat } as EntryData }
}

/** Demonstration rows come as values and are held to what a row must be, as anybody's. */
function asNext(register: Register, { data, state = firstState(register), states }: DemoRow, year: number): EntryNext {
  const wrong = register.fields.find(({ key, schema }) => !schema.safeParse(data[key]).success)
  if (wrong !== undefined)
    throw new Error(
      `a demonstration row of ${register.id} has a ${wrong.key} that cannot be: ${JSON.stringify(data[wrong.key])}`,
    )
  return { id: newId(), before: null, data, state, states: states ?? [{ state, on: `${year}-01-01` }] }
}

/** Takes the rows of the demonstration away, with everything they were. Call in the transaction that ends it. */
export async function forgetDemoEntries(db: Db): Promise<void> {
  const rows = db.selectFrom('registers.entry').select('entry_id').where('demo', '=', true)
  await db.deleteFrom('registers.entry_version').where('entry_id', 'in', rows).execute()
  await db.deleteFrom('registers.entry').where('demo', '=', true).execute()
}
