import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, createRegisterWorld, type RegisterWorld } from './testing/register-world.ts'

let world: RegisterWorld
const villages = [
  {
    name: '甲村',
    households: '10',
    kind: '生活污水',
    measures: '纳管',
    started: '2025-01-10',
    listed: '是',
    lon: '114.9',
    lat: '25.8',
  },
  { name: '乙村', households: '9', kind: '综合整治', measures: '纳管、人工湿地', started: '2025-03-01', listed: '否' },
  { name: '丙村', households: '100', rate: '55.5', note: '靠近水源地' },
  { name: '丁村', county: '南康区', households: '1', rate: '7', started: '2025-02-01' },
] as const
beforeAll(async () => {
  world = await createRegisterWorld()
  for (const village of villages) await world.add(village)
})
afterAll(() => world[Symbol.asyncDispose]())

const names = async (fields: object) => (await world.list(world.keeper, fields)).rows.map(({ label }) => label)
const by = (column: string, direction: 'up' | 'down' = 'up') => ({ sort: { column, direction } })
const where = (...conditions: object[]) => ({ ...by('households'), filter: { conditions } })

describe('the list', () => {
  it.each([
    ['households', 'up', '丁乙甲丙'],
    ['households', 'down', '丙甲乙丁'],
    ['started', 'up', '甲丁乙丙'],
    ['started', 'down', '乙丁甲丙'],
    ['kind', 'up', '甲乙丙丁'],
    ['name', 'up', '丙丁甲乙'],
    ['county', 'down', '丁甲乙丙'],
    ['rate', 'up', '丁丙甲乙'],
  ] as const)('is put in order by %s, %s: blanks last', async (column, direction, order) => {
    expect((await names(by(column, direction))).map((name) => name[0]).join('')).toBe(order)
  })

  it.each([
    [{ column: 'kind', is: 'any', of: ['sewage', 'waste'] }, '甲'],
    [{ column: 'county', is: 'any', of: ['360703'] }, '丁'],
    [{ column: 'measures', is: 'any', of: ['wetland'] }, '乙'],
    [{ column: 'listed', is: 'any', of: ['true'] }, '甲'],
    [{ column: 'households', is: 'between', from: '9', to: '10' }, '乙甲'],
    [{ column: 'households', is: 'between', from: '9.5', to: null }, '甲丙'],
    [{ column: 'started', is: 'between', from: '2025-02-01', to: '2025-12-31' }, '丁乙'],
    [{ column: 'started', is: 'empty' }, '丙'],
    [{ column: 'measures', is: 'filled' }, '乙甲'],
    [{ column: 'note', is: 'containing', text: '水源' }, '丙'],
    [{ column: 'kind', is: 'containing', text: '综合' }, '乙'],
    [{ column: 'note', is: 'containing', text: '%' }, ''],
    [{ column: '$state', is: 'any', of: ['planned'] }, '丁乙甲丙'],
    [{ column: '$state', is: 'any', of: ['accepted'] }, ''],
    [{ column: '$changed', is: 'between', from: '2025-01-01', to: null }, '丁乙甲丙'],
    [{ column: '$changed', is: 'between', from: null, to: '2025-01-01' }, ''],
  ])('holds the rows of %j', async (condition, order) => {
    expect((await names(where(condition))).map((name) => name[0]).join('')).toBe(order)
  })

  it('holds all conditions and the words that are searched for at once', async () => {
    expect(
      await names(
        where({ column: 'started', is: 'filled' }, { column: 'households', is: 'between', from: '5', to: null }),
      ),
    ).toEqual(['乙村', '甲村'])
    expect(await names({ filter: { search: '丙' } })).toEqual(['丙村'])
    expect(await names({ filter: { search: '丙 甲' } })).toEqual([])
  })

  it('comes in windows with the number of all, and refuses a column it has not', async () => {
    const window = await world.list(world.keeper, { ...by('households'), offset: 1, limit: 2 })
    expect([window.total, window.rows.map(({ label }) => label)]).toEqual([4, ['乙村', '甲村']])
    const odd = await world.ask(world.keeper, 'entry.list', by("data'; drop table registers.entry; --"))
    expect([odd.status, codeOf(odd)]).toEqual([400, 'registers.no-column'])
  })

  it('says what may be done here', async () => {
    expect((await world.list(world.county)).can).toEqual(['create', 'import'])
    expect((await world.list(await world.api.person('leader'))).can).toEqual(['export'])
    expect((await world.list(await world.api.person('guest'))).total).toBe(0)
  })

  it('through a county’s eyes holds that county’s rows', async () => {
    const office = await world.api.person('office')
    const seen = await office.query('registers.entry.list', { register: 'rural.villages' }, '360703')
    expect((seen.data as { rows: { label: string }[] }).rows.map(({ label }) => label)).toEqual(['丁村'])
  })
})

describe('groups, places and views', () => {
  it('counts by unit and state and adds up the numbers, of the rows that the filter holds', async () => {
    const { data } = await world.ask(world.keeper, 'entry.groups')
    expect(data).toEqual([
      {
        unit: '360702',
        state: 'planned',
        count: 3,
        sums: { households: '119', land: null, cost: null },
      },
      { unit: '360703', state: 'planned', count: 1, sums: expect.objectContaining({ households: '1' }) },
    ])
    expect((await world.ask(world.other, 'entry.groups')).data).toHaveLength(1)
  })

  it('places the rows that have a place', async () => {
    const { data } = await world.ask(world.keeper, 'entry.places')
    expect(data).toEqual([expect.objectContaining({ label: '甲村', lon: 114.9, lat: 25.8 })])
  })

  it('keeps views for the one who keeps them', async () => {
    const body = {
      filter: { search: '', conditions: [], removed: false },
      sort: null,
      group: 'unit',
      columns: ['name'],
    }
    await world.call(world.county, 'view.save', { name: '按县', body })
    await world.call(world.county, 'view.save', { name: '按县', body: { ...body, group: 'state' } })
    const { data } = await world.ask(world.county, 'view.list')
    expect(data).toEqual([{ id: expect.any(String), name: '按县', body: { ...body, group: 'state' } }])
    expect((await world.ask(world.other, 'view.list')).data).toEqual([])
    const [view] = data as { id: string }[]
    expect((await world.call(world.other, 'view.remove', { view: view?.id })).status).toBe(404)
    expect((await world.call(world.county, 'view.remove', { view: view?.id })).status).toBe(200)
  })

  it('takes an outline that is one, with its approval number, and shows it to all', async () => {
    const office = await world.api.person('office')
    const ring = [
      [114, 25],
      [115, 25],
      [115, 26],
      [114, 25],
    ]
    const load = (geojson: unknown) =>
      world.call(office, 'outline.load', {
        name: '市界',
        approval: '赣S(2025)001号',
        geojson: typeof geojson === 'string' ? geojson : JSON.stringify(geojson),
      })
    const of = (type: string, coordinates: unknown) => ({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type, coordinates } }],
    })
    expect(codeOf(await load('{'))).toBe('registers.outline-unreadable')
    expect(codeOf(await load(of('Point', [114, 25])))).toBe('registers.outline-unreadable')
    expect(codeOf(await load(of('LineString', [[2850000, 38500000]])))).toBe('registers.outline-outside')
    expect((await load(of('Polygon', [ring]))).status).toBe(200)
    const { data } = await world.county.query('registers.outline.get')
    expect(data).toMatchObject({ approval: '赣S(2025)001号', body: { lines: [ring] } })
  })
})
