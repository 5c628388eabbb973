import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { at, createReadingsWorld, pm25 } from '../testing/readings-world.ts'
import { listKnownDays, listKnownHours } from './known-days.ts'

const days = ['2025-06-29', '2025-06-30'] as const
const span = { sites: ['s1', 's2'], from: days[0], to: days[1] }

it('days and hours are told as they were known after every writing, whatever was added and corrected since', async () => {
  await using world = await createReadingsWorld()
  const now = async (): Promise<Date> => {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(world.db)
    return rows[0]?.now ?? new Date()
  }
  const hours = (day: string, site = 's1') =>
    Array.from({ length: 24 }, (_, hour) => pm25(site, at(day, hour), `${20 + ((hour * 7) % 13)} ${hour * 10}`))
  const steps = [
    () => world.write(hours(days[0]).slice(0, 20)),
    () => world.write([...hours(days[0]), ...hours(days[1], 's2')], { final: true }),
    () => world.write([pm25('s1', at(days[0], 3), '54')], { final: true }),
    () =>
      world.write([{ site: 's1', time: at(days[0], 20), measured: { a05024: { value: '900', flag: 'invalid' } } }], {
        final: true,
      }),
    () => world.write([pm25('s2', at(days[1], 23), '99 5'), pm25('s1', at(days[0], 3), '55')], { final: true }),
  ]
  const sorted = (rows: readonly { readonly site_id: string; readonly day: string }[]) =>
    rows.toSorted((a, b) => `${a.site_id} ${a.day}`.localeCompare(`${b.site_id} ${b.day}`))
  const known: { moment: Date; days: unknown; hours: unknown }[] = []
  for (const step of steps) {
    await step()
    const told = { days: sorted(await listKnownDays(world.db, span)), hours: await listKnownHours(world.db, span) }
    // A moment in whole milliseconds that lies behind this step and before the next.
    const moment = new Date((await now()).getTime() + 1)
    while ((await now()) <= moment);
    known.push({ moment, ...told })
  }
  expect(new Set(known.map((step) => JSON.stringify(step.days))).size).toBe(steps.length)
  for (const { moment, ...told } of known) {
    const asked = { ...span, asOf: moment }
    const bySite = (rows: readonly { readonly site_id: string; readonly time: Date }[]) =>
      rows.toSorted((a, b) =>
        `${a.site_id} ${a.time.toISOString()}`.localeCompare(`${b.site_id} ${b.time.toISOString()}`),
      )
    expect(sorted(await listKnownDays(world.db, asked))).toEqual(told.days)
    expect(bySite(await listKnownHours(world.db, asked))).toEqual(bySite(told.hours as never))
  }
  expect(await listKnownDays(world.db, { ...span, asOf: new Date('2020-01-01') })).toEqual([])
})
