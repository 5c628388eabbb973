import { randomUUID } from 'node:crypto'
import { readingsDb } from '@workpoints/readings/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitReadings, saveSite, sendReadings, station } from './testing/readings-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const table = (rows: readonly string[], head = '点位,时间,PM2.5,O3'): Buffer =>
  Buffer.from([head, ...rows].join('\r\n'))
/** 点位,时间,PM2.5 and a row, in GBK. */
const gbkHead = Buffer.from([
  0xb5, 0xe3, 0xce, 0xbb, 0x2c, 0xca, 0xb1, 0xbc, 0xe4, 0x2c, 0x50, 0x4d, 0x32, 0x2e, 0x35, 0x0a,
])

describe('readings', { timeout: 120_000 }, () => {
  let api: TestApp
  let county: TestPerson
  const db = () => readingsDb(api.db as never)

  beforeAll(async () => {
    api = await createTestApp({ empty: true })
    county = await api.person('county-reporter', '360702')
    for (const [id, unit] of [
      ['a1', '360702'],
      ['a2', '360702'],
      ['b1', '360703'],
    ] as const)
      await saveSite(api, station(id, unit))
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const day = async (site: string, on: string, person: TestPerson | TestApp = county) =>
    person.query('readings.series.list', { site, day: on })

  it('of a file are looked at, refused by row and column, and then nothing is written', async () => {
    const rows = [
      'a1,2025-03-01 08:00,35,120',
      'a9,2025-03-01 08:00,35,1',
      'a1,2025-03-01 08:30,1,1',
      'a1,2025-03-01 09:00,约35,5',
    ]
    const id = await sendReadings(county, table([...rows, 'a1,2025-03-01 08:00,36,', 'b1,2025-03-01 08:00,1,']))
    const { data } = await county.mutate('readings.import.preview', { import: id })
    const {
      refused,
      marked,
      rows: count,
    } = data as { refused: { row: number; column: string }[]; marked: { base64: string }; rows: number }
    expect(count).toBe(6)
    expect(refused.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 点位',
      '4 时间',
      '5 PM2.5',
      '6 PM2.5',
      '7 点位',
    ])
    expect(Buffer.from(marked.base64, 'base64').toString()).toContain('没有这个点位')
    const { status, error } = await commitReadings(county, id)
    expect([status, JSON.stringify(error)]).toEqual([400, expect.stringContaining('没有写入任何数据')])
    expect((await county.query('readings.import.status', { import: id })).data).toMatchObject({ state: 'failed' })
    expect(await db().selectFrom('readings.hourly').selectAll().where('site_id', '=', 'a1').execute()).toEqual([])
  })

  it('of a good file are written once, seen with the day’s figures, and the same with a second import', async () => {
    const rows = Array.from(
      { length: 24 },
      (_, hour) => `a1,2025-03-02 ${hour}:00,${hour === 3 ? '0.02L' : '30'},${hour * 10}`,
    )
    const id = await sendReadings(county, table(rows), { final: true })
    expect((await commitReadings(county, id)).data).toMatchObject({ added: 24, rows: 24, sites: 1 })
    expect((await county.query('readings.import.status', { import: id })).data).toMatchObject({
      state: 'done',
      written: 24,
    })
    const again = await sendReadings(county, table(rows), { final: true })
    expect((await commitReadings(county, again)).data).toMatchObject({ added: 0, unchanged: 24 })
    const { data } = await day('a1', '2025-03-02')
    expect(data).toMatchObject({ canWrite: true, site: { id: 'a1' } })
    const { hours, day: kept } = data as { hours: { values: unknown[] }[]; day: { count: number; sum: string }[] }
    expect(hours[3]?.values[3]).toEqual({ value: '0.02', flag: 'below' })
    expect([kept[3], kept[5]]).toMatchObject([
      { count: 24, sum: '690.02' },
      { count: 24, sum: '2760', maximum: '230' },
    ])
  })

  it('of a month are counted by day and by factor', async () => {
    const { data } = await county.query('readings.series.month', { site: 'a1', month: '2025-03' })
    const { days, factors } = data as { days: { day: string; hours: number; final: number }[]; factors: object[] }
    expect(days).toHaveLength(31)
    expect(days.slice(0, 3)).toEqual([
      { day: '2025-03-01', hours: 0, final: 0 },
      { day: '2025-03-02', hours: 24, final: 24 },
      { day: '2025-03-03', hours: 0, final: 0 },
    ])
    expect(factors).toMatchObject([
      { code: 'a34004', counted: 24 },
      { code: 'a05024', counted: 24 },
    ])
  })

  it('are corrected one by one with a reason, and the day is right at once', async () => {
    const value = {
      site: 'a1',
      time: '2025-03-01T19:00:00.000Z',
      factor: 'a34004',
      value: '90',
      flag: 'valid',
      basedOn: 1,
    }
    const correct = (more: object, person = county) =>
      person.mutate('readings.value.correct', { key: randomUUID(), reason: '审核更正', ...value, ...more })
    expect((await correct({ reason: ' ' })).status).toBe(400)
    expect((await correct({})).data).toEqual({ version: 2 })
    expect((await correct({})).status).toBe(409)
    const { data } = await day('a1', '2025-03-02')
    const { corrections, day: kept } = data as { corrections: object[]; day: { sum: string }[] }
    expect(kept[3]).toMatchObject({ sum: '780' })
    expect(corrections).toMatchObject([{ version: 1, reason: '审核更正', final: true }])
    const stranger = await api.person('county-reporter', '360703')
    expect((await correct({ basedOn: 2 }, stranger)).status).toBe(404)
  })

  it('outside the days of their site are refused: in a file by row with the reason, and one by one', async () => {
    const site = { ...station('a3', '360702'), validFrom: '2025-03-02' }
    await saveSite(api, site)
    const good = ['a3,2025-03-02 00:00,30,1', 'a3,2025-03-03 23:00,30,1']
    const early = await sendReadings(county, table([...good, 'a3,2025-03-01 23:00,30,1']))
    const { data: looked } = await county.mutate('readings.import.preview', { import: early })
    expect(looked).toMatchObject({
      refused: [{ row: 4, column: '时间', text: { zh: '点位 2025-03-02 起启用，此前的数据不收' } }],
    })
    expect((await commitReadings(county, early)).status).toBe(400)
    expect((await commitReadings(county, await sendReadings(county, table(good)))).data).toMatchObject({ added: 2 })
    const { data: known } = await api.query('readings.site.get', { site: 'a3' })
    const end = { site: 'a3', basedOn: (known as { version: string }).version, on: '2025-03-02', reason: '迁建' }
    expect((await api.mutate('readings.site.end', { key: randomUUID(), ...end })).status).toBe(200)
    const late = await sendReadings(county, table(['a3,2025-03-03 00:00,30,1']))
    expect(JSON.stringify((await commitReadings(county, late)).error)).toContain('2025-03-02 至 2025-03-02')
    const correct = (time: string) =>
      county.mutate('readings.value.correct', {
        ...{ key: randomUUID(), site: 'a3', time, factor: 'a34004', value: '31', flag: 'manual' },
        ...{ reason: '审核更正', basedOn: 1 },
      })
    const refused = await correct('2025-03-03T15:00:00.000Z')
    expect([refused.status, JSON.stringify(refused.error)]).toEqual([400, expect.stringContaining('先更正点位')])
    expect((await correct('2025-03-01T16:00:00.000Z')).status).toBe(200)
  })

  it('in GBK are read as those in UTF-8', async () => {
    const id = await sendReadings(county, Buffer.concat([gbkHead, Buffer.from('a2,2025-03-02 08:00,35\n')]))
    expect((await commitReadings(county, id)).data).toMatchObject({ added: 1 })
  })

  it('in UTF-16 with tabs, as Excel writes Unicode text, are read too', async () => {
    const text = '\ufeff点位\t时间\tPM2.5\r\na2\t2025-03-02 08:00\t35\r\n'
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big]) {
      const id = await sendReadings(county, bytes)
      expect((await county.mutate('readings.import.preview', { import: id })).data).toMatchObject({
        rows: 1,
        refused: [],
      })
    }
  })

  it('of one county are nothing to another, and its file is nobody else’s', async () => {
    const stranger = await api.person('county-reporter', '360703')
    expect((await day('a1', '2025-03-02', stranger)).status).toBe(404)
    expect((await day('a1', '2025-03-02', api)).status).toBe(200)
    const sites = async (person: TestPerson | TestApp) =>
      ((await person.query('readings.site.list')).data as { id: string }[]).map(({ id }) => id)
    expect([await sites(stranger), await sites(county)]).toEqual([['b1'], ['a1', 'a2', 'a3']])
    const id = await sendReadings(county, table(['a1,2025-03-03 08:00,35,1']))
    expect((await commitReadings(stranger, id)).status).toBe(404)
  })

  it('of a site are registered by the office alone, against the version that was seen', async () => {
    expect((await saveSite(county, station('c1', '360702'))).status).toBe(403)
    expect((await saveSite(api, station('a1', '360702'))).status).toBe(409)
    expect((await saveSite(api, station('c1', '999999'))).status).toBe(400)
  })
})
