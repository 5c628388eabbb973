import type { Observation } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Flow {
  readonly target: string | null
  readonly done: string
  readonly light: string
  readonly months: readonly { readonly actual: string | null }[]
}
interface Living {
  readonly place: { readonly zh: string }
  readonly forest: Flow
  readonly erosion: Flow
  readonly mines: { readonly percent: string | null; readonly cases: readonly { readonly state: string }[] }
  readonly eqi: { readonly year: string | null; readonly delta: string | null; readonly stable: boolean | null }
  readonly cover: { readonly percent: string | null; readonly target: string | null }
  readonly counties: readonly { readonly unit: string; readonly forest: { readonly done: string } }[]
}

const living = async (person: Pick<TestApp, 'query'>): Promise<Living> =>
  (await person.query('ecology.living', {})).data as Living

const figuresOf = (api: TestApp, indicator: string): Promise<readonly Observation[]> =>
  listObservations(api.db as never, 'ganzhou-2025', { indicators: [indicator], at: { on: '2025-12-31', asOf: null } })

const sum = (values: readonly (string | null)[]): string =>
  values.reduce((total, value) => total + Number(value), 0).toFixed(4)

describe('the page of ecosystems in the demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'ecology' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('shows the same amounts as the indicators are judged by, which are simulated', async () => {
    const { forest, erosion, counties } = await living(api)
    const figures = await figuresOf(api, 'ecology.low-yield-forest')
    const own = figures.filter(({ source }) => source.note?.startsWith('台账') === true)
    expect(sum(own.map(({ value }) => value))).toBe(sum([forest.done]))
    expect(sum(counties.map(({ forest: { done } }) => done))).toBe(sum([forest.done]))
    expect(new Set(own.map(({ source }) => source.kind))).toEqual(new Set(['simulated']))
    expect([forest.target, forest.light, erosion.target, erosion.light]).toEqual(['100', 'green', '400', 'yellow'])
    expect(forest.months.map(({ actual }) => actual === null)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((at) => at > 5),
    )
  })

  it('takes published results of the city from its own rows', async () => {
    const { place, eqi, cover, mines } = await living(api)
    expect([place.zh, eqi.year, eqi.delta, eqi.stable]).toEqual(['赣州市', '2024', '-0.35', true])
    expect([cover.percent, cover.target]).toEqual(['76.23', '76'])
    const published = await figuresOf(api, 'ecology.forest-cover')
    expect(published.filter(({ period }) => period === '2025-06').map(({ value }) => value)).toEqual(['76.23'])
    expect([mines.percent, mines.cases[0]?.state]).toEqual(['86.1', 'overdue'])
  })

  it('shows a county its own rows against its own share, and not the city’s rates', async () => {
    const { place, counties, forest, cover } = await living(await api.person('county-reporter'))
    expect([place.zh, counties.map(({ unit }) => unit), cover.target]).toEqual(['章贡区', ['360702'], null])
    expect(Number(forest.target)).toBeGreaterThan(0)
    expect(Number(forest.target)).toBeLessThan(10)
  })
})

describe('the ledgers of ecosystems without a demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'ecology', empty: true })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  const addTo = async (register: string, account: 'county-reporter' | 'data-operator' = 'county-reporter') => {
    const person = await api.person(account)
    return (cells: object) =>
      person.mutate('registers.entry.create', keyed({ register, cells: { county: '章贡区', ...cells } }))
  }

  it('count a forest from its acceptance on, and only with a design', async () => {
    const add = await addTo('ecology.forest-works')
    const parcel = { kind: '抚育', area: '20000', startedOn: '2025-01-05', finishedOn: '2025-02-01' }
    expect((await add({ code: 'X1', ...parcel, design: '批复1', acceptedOn: '2025-02-20' })).status).toBe(200)
    expect((await add({ code: 'X2', ...parcel, acceptedOn: '2025-02-20' })).status).toBe(200)
    expect((await add({ code: 'X3', ...parcel, acceptedOn: '2025-01-20' })).status).toBe(400)
    const known = (await figuresOf(api, 'ecology.low-yield-forest')).filter(({ value }) => value !== '0')
    expect(known.map(({ unit, period, value }) => [unit, period, value])).toEqual([['360702', '2025-02', '2']])
  })

  it('leave the index of the city to the city', async () => {
    const add = await addTo('ecology.eqi')
    const result = { year: '2025', eqi: '75.00', publishedOn: '2026-05-20' }
    expect((await add({ ...result, county: '赣州市' })).status).toBe(403)
    expect((await add(result)).status).toBe(200)
    expect(await figuresOf(api, 'ecology.eqi')).toEqual([])
    const operator = await addTo('ecology.eqi', 'data-operator')
    expect((await operator({ ...result, eqi: '74.90', county: '赣州市' })).status).toBe(200)
    const known = await figuresOf(api, 'ecology.eqi')
    expect(known.map(({ unit, period, value }) => [unit, period, value])).toEqual([['ganzhou', '2025', '74.9']])
  })
})
