import { randomUUID } from 'node:crypto'
import { readTable } from '@workpoints/documents/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSite, station } from './testing/readings-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Kept {
  readonly version: string
  readonly name: string
  readonly validTo: string | null
  readonly targetClass: number | null
  readonly records: readonly { holdsFrom: string; reason: string; site: { name: string; validTo: string | null } }[]
}

const head = '点位编号,类型,点位名称,所在县区,经度,纬度,流域,断面属性,目标水质类别,启用日期'
const listed = (rows: readonly string[], from = '2025-06-01') => ({
  ...{ name: '断面.csv', from },
  base64: Buffer.from([head, ...rows].join('\r\n')).toString('base64'),
})

describe('sites', { timeout: 120_000 }, () => {
  let api: TestApp
  let county: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ empty: true })
    county = await api.person('county-reporter', '360702')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const get = async (id: string): Promise<Kept> => (await api.query('readings.site.get', { site: id })).data as Kept
  const change = async (id: string, own: object, how: object) => {
    const { version } = await get(id)
    const site = { ...station(id, '360702'), ...own }
    return api.mutate('readings.site.save', { key: randomUUID(), site, basedOn: version, ...how })
  }

  it('are changed from a day on, and what was before stays readable with who and why', async () => {
    await saveSite(api, station('c1', '360702'))
    const how = { from: '2025-03-01', reason: '站房搬迁' }
    expect((await change('c1', { name: '新站' }, how)).status).toBe(200)
    const { name, records } = await get('c1')
    expect(name).toBe('新站')
    expect(records).toMatchObject([
      { holdsFrom: '2025-03-01', reason: '站房搬迁', site: { name: '新站' } },
      { holdsFrom: '2020-01-01', reason: '', site: { name: '站c1' } },
    ])
    const early = await change('c1', {}, { from: '2024-01-01' })
    expect([early.status, JSON.stringify(early.error)]).toEqual([400, expect.stringContaining('2025-03-01')])
  })

  it('are corrected where they were recorded wrong: the correction takes the place of the record', async () => {
    expect((await change('c1', { name: '新站（更名）' }, {})).status).toBe(200)
    expect((await get('c1')).records[0]).toMatchObject({ holdsFrom: '2025-03-01', site: { name: '新站（更名）' } })
    const all = (await api.query('readings.site.list')).data as { id: string; name: string }[]
    expect(all.find(({ id }) => id === 'c1')?.name).toBe('新站（更名）')
  })

  it('that begin later are on the list at once', async () => {
    await saveSite(api, { ...station('c2', '360702'), validFrom: '2099-01-01' })
    const all = (await county.query('readings.site.list')).data as { id: string; validFrom: string }[]
    expect(all.find(({ id }) => id === 'c2')).toMatchObject({ validFrom: '2099-01-01' })
  })

  it('are closed with a reason and not before they began, and their readings’ place stays', async () => {
    const { version } = await get('c1')
    const end = (own: object) =>
      api.mutate('readings.site.end', { key: randomUUID(), site: 'c1', basedOn: version, ...own })
    expect((await end({ on: '2025-05-31', reason: ' ' })).status).toBe(400)
    expect((await end({ on: '2019-12-31', reason: '停测' })).status).toBe(400)
    expect((await end({ on: '2025-05-31', reason: '停测' })).status).toBe(200)
    expect((await end({ on: '2025-05-31', reason: '停测' })).status).toBe(409)
    const { validTo, records } = await get('c1')
    expect([validTo, records[0]?.reason, records[1]?.site.validTo]).toEqual(['2025-05-31', '停测', null])
  })

  it.each([
    ['its end before its beginning', { validTo: '2019-01-01' }, 'validTo'],
    ['half a coordinate', { latitude: null }, 'latitude'],
    ['the name of a page for its id', { id: 'devices' }, 'id'],
  ])('are refused with %s, by field', async (_about, own, field) => {
    const { status, error } = await saveSite(api, { ...station('c3', '360702'), ...own })
    expect([status, JSON.stringify(error)]).toEqual([400, expect.stringContaining(`site.${field}`)])
  })

  it('of a list are refused cell by cell, and then none is registered', async () => {
    const rows = [
      'd1,河流断面,梅林断面,章贡区,114.93,25.83,贡水,国控,Ⅲ,2025-01-01',
      'd2,河道,某断面,章贡区,114.93,25.83,贡水,国控,Ⅲ,2025-01-01',
      'd3,河流断面,某断面,火星区,114.93,25.83,贡水,国控,九类,2025-01-01',
      'd1,河流断面,某断面,章贡区,214.93,25.83,贡水,国控,Ⅲ,2025/13/01',
    ]
    const { data } = await api.mutate('readings.site.preview', listed(rows))
    const { faults, counts, marked } = data as {
      faults: { row: number; column: string }[]
      counts: object
      marked: { base64: string }
    }
    expect(faults.map(({ row, column }) => `${row} ${column}`)).toEqual([
      ...['3 kind', '4 unit', '4 targetClass'],
      '5 validFrom',
    ])
    expect(counts).toMatchObject({ total: 4, new: 1, refused: 3 })
    expect(Buffer.from(marked.base64, 'base64').toString()).toContain('没有这个县区')
    const { status, error } = await api.mutate('readings.site.import', { key: randomUUID(), ...listed(rows) })
    expect([status, JSON.stringify(error)]).toEqual([400, expect.stringContaining('没有登记任何点位')])
    expect((await api.query('readings.site.get', { site: 'd1' })).status).toBe(404)
  })

  it('of a good list are registered at once; brought again they change what differs, from the day on, and nothing else', async () => {
    const rows = [
      'd1,河流断面,梅林断面,章贡区,114°55′48″,25°49′48″,贡水,国控,Ⅲ,2025-01-01',
      'd2,噪声点位,某噪声点,360703,,,,4a,,2025年1月1日',
    ]
    const bring = (list: object) => api.mutate('readings.site.import', { key: randomUUID(), ...list })
    expect((await bring(listed(rows))).data).toMatchObject({ new: 2, changed: 0, same: 0 })
    expect(await get('d1')).toMatchObject({
      ...{ longitude: '114.930000', waterBody: 'river', targetClass: 3, unit: '360702' },
    })
    expect((await bring(listed(rows))).status).toBe(400)
    const next = ['d1,河流断面,梅林断面,章贡区,,,,,II类,', rows[1] ?? '']
    expect((await bring(listed(next))).data).toMatchObject({ new: 0, changed: 1, same: 1 })
    const { targetClass, records } = await get('d1')
    expect([targetClass, records.map(({ holdsFrom }) => holdsFrom)]).toEqual([2, ['2025-06-01', '2025-01-01']])
    expect(records[0]?.site).toMatchObject({ longitude: '114.930000', basin: '贡水' })
    expect(records[0]?.reason).toBe('导入 断面.csv')
  })

  it('have a template that is read back as a list', async () => {
    const { data } = await api.query('readings.site.template')
    const { name, base64 } = data as { name: string; base64: string }
    const heads = ['点位编号', '类型', '点位名称', '所在县区'].map((title) => ({ key: title, head: title }))
    const { header } = await readTable(Buffer.from(base64, 'base64'), { name, headers: heads })
    expect(header.cells).toContain('目标水质类别')
  })

  it('are nobody’s to register but the office’s; a county sees its own and no button', async () => {
    expect((await county.mutate('readings.site.preview', listed(['d9,空气站,站,章贡区,,,,,,2025-01-01']))).status).toBe(
      403,
    )
    const { data } = await county.query('readings.site.get', { site: 'd1' })
    expect((data as { can: string[] }).can).not.toContain('manage')
    expect((await county.query('readings.site.get', { site: 'd2' })).status).toBe(404)
  })
})
