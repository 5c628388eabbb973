import { inOrg } from '@workpoints/core/server'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { at, createReadingsWorld, org, pm25, siteOf, writing } from '../testing/readings-world.ts'
import { writeReadings } from './reading-write.ts'

const noon = at('2025-06-30', 12)
const untouched = { added: 0, unchanged: 0, replaced: 0, corrected: 0, confirmed: 0, kept: 0, refused: [] }

describe('readings', () => {
  it('are the same written once or again', async () => {
    await using world = await createReadingsWorld()
    const rows = [pm25('s1', noon, '35.4 120'), pm25('s2', noon, '12')]
    expect(await world.write(rows)).toEqual({ ...untouched, added: 2 })
    const before = [await world.rows(), await world.days()]
    expect(await world.write(rows)).toEqual({ ...untouched, unchanged: 2 })
    expect([await world.rows(), await world.days()]).toEqual(before)
    expect(await world.corrections()).toEqual([])
    expect(before[0]?.[0]).toMatchObject({ figures: [null, null, null, 35400, null, 120000], flags: null, version: 1 })
  })

  it('replace provisional ones, with a trace, and correct final ones only when they are final', async () => {
    await using world = await createReadingsWorld()
    await world.write([pm25('s1', noon, '35')])
    expect(await world.write([pm25('s1', noon, '36')])).toMatchObject({ replaced: 1 })
    expect(await world.write([pm25('s1', noon, '36')], { final: true })).toMatchObject({ confirmed: 1 })
    expect(await world.write([pm25('s1', noon, '99')])).toMatchObject({ kept: 1, corrected: 0 })
    const corrected = await world.write([pm25('s1', noon, '37')], { final: true, by: '李明', reason: '审核后更正' })
    expect(corrected).toMatchObject({ corrected: 1 })
    expect(await world.rows()).toMatchObject([
      { figures: [null, null, null, 37000, null, null], final: true, version: 3 },
    ])
    expect(await world.corrections()).toMatchObject([
      { version: 1, figures: [null, null, null, 35000, null, null], final: false, replaced_by: '测试' },
      {
        version: 2,
        figures: [null, null, null, 36000, null, null],
        final: true,
        replaced_by: '李明',
        reason: '审核后更正',
      },
    ])
  })

  it('leave the factors alone that were not sent', async () => {
    await using world = await createReadingsWorld()
    await world.write([pm25('s1', noon, '35 120')])
    await world.write([{ site: 's1', time: noon, measured: { a21026: { value: '7', flag: 'calibration' } } }])
    await world.write([{ site: 's1', time: noon, measured: { a05024: { value: null } } }])
    expect(await world.rows()).toMatchObject([
      { figures: [7000, null, null, 35000, null, null], flags: [5, 0, 0, 0, 0, 11], version: 3 },
    ])
  })

  it('outside their range are doubtful and do not count; what is no number is told', async () => {
    await using world = await createReadingsWorld()
    const { refused } = await world.write([
      pm25('s1', noon, '-3'),
      pm25('s1', noon + 3_600_000, '40'),
      { site: 's1', time: noon, measured: { a05024: { value: '1e3' }, w01001: { value: '7' } } },
    ])
    expect(refused.map(({ code }) => code)).toEqual(['a05024', 'w01001'])
    expect(await world.rows()).toMatchObject([{ flags: [0, 0, 0, 3, 0, 0] }, { flags: null }])
    expect(await world.days()).toMatchObject([
      { day: '2025-06-30', counts: [0, 0, 0, 1, 0, 0], sums: ['0', '0', '0', '40000', '0', '0'] },
    ])
  })

  it('of a day are added up in the same transaction, the corrected late hour too', async () => {
    await using world = await createReadingsWorld()
    const hours = Array.from({ length: 24 }, (_, hour) => pm25('s1', at('2025-06-30', hour), `30 ${hour * 10}`))
    await world.write(hours.slice(0, 20), { final: true })
    await world.write(hours.slice(20), { final: true })
    const whole = { day: '2025-06-30', counts: [0, 0, 0, 24, 0, 24], maxima: [null, null, null, 30000, null, 230000] }
    // Hours 16 to 23: a mean of 195, times 168.
    expect(await world.days()).toMatchObject([{ ...whole, eight: String(195_000 * 168), eight_windows: 17 }])
    await world.write([pm25('s1', at('2025-06-30', 3), '54')], { final: true })
    expect(await world.days()).toMatchObject([{ sums: ['0', '0', '0', '744000', '0', '2760000'] }])
  })

  it('make an 8-hour mean of six, over a missing hour too, and none of five', async () => {
    await using world = await createReadingsWorld()
    const hour = (of: number, value: string) => pm25('s1', at('2025-06-30', of), `1 ${value}`)
    await world.write([8, 9, 11, 12, 14].map((of) => hour(of, '100')))
    expect(await world.days()).toMatchObject([{ eight: null, eight_windows: 0 }])
    await world.write([hour(15, '160')])
    expect(await world.days()).toMatchObject([{ eight: String(110_000 * 168), eight_windows: 1 }])
  })

  it('of a year’s edge lie in the partitions of their own months, made on demand', async () => {
    await using world = await createReadingsWorld()
    await world.write([23, 24].map((hour) => pm25('s1', at('2027-12-31', hour), '30')))
    const { rows } = await sql<{
      part: string
      time: Date
    }>`select tableoid::regclass::text as part, time from readings.hourly
      order by time`.execute(world.database.db)
    expect(rows.map(({ part }) => part)).toEqual(['readings.hourly_202712', 'readings.hourly_202801'])
    expect((await world.days()).map(({ day }) => day)).toEqual(['2027-12-31', '2028-01-01'])
  })

  it('of two writers at once are written once each, and every replaced value stays', async () => {
    await using world = await createReadingsWorld()
    const rows = (value: number) => ['s1', 's2'].map((site) => pm25(site, noon, String(value)))
    const values = Array.from({ length: 8 }, (_, index) => index + 1)
    await Promise.all(values.map((value) => world.write(value % 2 === 0 ? rows(value) : rows(value).toReversed())))
    const kept = [...(await world.rows()), ...(await world.corrections())].filter(({ site_id }) => site_id === 's1')
    expect(kept.map(({ figures }) => (figures[3] ?? 0) / 1000).toSorted((a, b) => a - b)).toEqual(values)
    expect((await world.rows()).map(({ version }) => version)).toEqual([8, 8])
  })

  it('of sites that are not there, or at no whole hour, are refused and nothing is kept', async () => {
    await using world = await createReadingsWorld()
    await expect(world.write([pm25('s1', noon, '1'), pm25('nowhere', noon, '1')])).rejects.toMatchObject({
      code: 'readings.no-site',
    })
    await expect(world.write([pm25('s1', noon + 60_000, '1')])).rejects.toMatchObject({ code: 'readings.bad-time' })
    expect(await world.rows()).toEqual([])
  })

  it('of another issuing body are out of reach', async () => {
    await using world = await createReadingsWorld()
    await world.write([pm25('s1', noon, '1')])
    const { db: service } = await world.database.service()
    const elsewhere = inOrg(service, 'elsewhere')
    const there = elsewhere
      .transaction()
      .execute((trx) => writeReadings(trx, [pm25('s1', noon, '9')], { ...writing, org: 'elsewhere' }))
    await expect(there).rejects.toMatchObject({ code: 'readings.no-site' })
    expect(await elsewhere.selectFrom('readings.hourly').selectAll().execute()).toEqual([])
  })
})

it('a correction can be added and never changed by the application', async () => {
  await using world = await createReadingsWorld([siteOf('s1')])
  await world.write([pm25('s1', noon, '1')])
  await world.write([pm25('s1', noon, '2')])
  const { db } = await world.database.service()
  const change = sql`delete from readings.correction where org_id = ${org}`.execute(db)
  await expect(change).rejects.toMatchObject({ code: '42501' })
})
