import type { Observation } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Land {
  readonly whole: { readonly percent: string | null; readonly E: string; readonly missingMu: string }
  readonly months: readonly { readonly period: string; readonly percent: string | null }[]
  readonly counties: readonly { readonly unit: string; readonly percent: string | null; readonly isCounted: boolean }[]
  readonly plots: { readonly unsafe: readonly unknown[] }
  readonly samples: { readonly above: readonly { readonly multiple: string | null }[]; readonly open: number }
}

const land = async (person: Pick<TestApp, 'query'>): Promise<Land> => (await person.query('soil.land', {})).data as Land

const figuresOf = (api: TestApp, indicator: string): Promise<readonly Observation[]> =>
  listObservations(api.db as never, 'ganzhou-2025', {
    indicators: [indicator],
    at: { on: '2025-12-31', asOf: null },
  })

describe('the soil page of the demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'soil' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('shows what the registers hold, month by month and county by county', async () => {
    const { whole, months, counties, samples, plots } = await land(api)
    expect([whole.percent, months.at(-1)?.percent]).toEqual(['93.5', '93.5'])
    expect(months.map(({ period }) => period)).toHaveLength(6)
    expect(counties.length).toBeGreaterThanOrEqual(18)
    expect(samples.above.map(({ multiple }) => Number(multiple) > 0)).not.toContain(false)
    expect([plots.unsafe.length, samples.open]).toEqual([1, 0])
  })

  it('shows the same rate as the indicator is judged by, as simulated figures', async () => {
    const { counties } = await land(api)
    const june = (await figuresOf(api, 'soil.farmland-safe-use')).filter(({ period }) => period === '2025-06')
    expect(new Map(june.map(({ unit, value }) => [unit, Number(value).toFixed(1)]))).toEqual(
      new Map(counties.map(({ unit, percent }) => [unit, percent])),
    )
    expect(new Set(june.map(({ source }) => source.kind))).toEqual(new Set(['simulated']))
  })

  it('shows a county its own rows and no others', async () => {
    const county = await api.person('county-reporter')
    const { counties, whole } = await land(county)
    expect(counties.map(({ unit }) => unit)).toEqual(['360702'])
    expect(Number(whole.E)).toBeLessThan(Number((await land(api)).whole.E))
  })
})

describe('the soil ledgers without a demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'soil', empty: true })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('count a county’s farmland by the official method, and refuse a class that does not fit', async () => {
    const county = await api.person('county-reporter')
    const add = (cells: object) =>
      county.mutate(
        'registers.entry.create',
        keyed({ register: 'soil.farmland', cells: { county: '章贡区', ...cells } }),
      )
    const slight = { class: '优先保护类', degree: '轻微污染', area: '60' }
    expect((await add({ code: 'N1', ...slight })).status).toBe(200)
    expect((await add({ code: 'N2', ...slight, class: '严格管控类' })).status).toBe(400)
    expect(await land(county)).toMatchObject({ whole: { percent: '0.0', E: '60' } })
  })

  it('show the land of a zone and say that it is none of the city’s rate, which its target asks of the counties', async () => {
    const cells = { county: '蓉江新区', code: 'Z1', class: '优先保护类', degree: '轻微污染', area: '40' }
    const before = await land(api)
    const zone = await api.person('county-reporter', 'rjxq')
    expect((await zone.mutate('registers.entry.create', keyed({ register: 'soil.farmland', cells }))).status).toBe(200)
    const { whole, counties } = await land(api)
    expect(whole.E).toBe(before.whole.E)
    expect(counties.find(({ unit }) => unit === 'rjxq')).toMatchObject({ isCounted: false })
  })

  it('refuse to put a listed plot to sensitive use', async () => {
    const county = await api.person('county-reporter')
    const cells = { county: '章贡区', code: 'D1', name: '地块', area: '10', plannedUse: 'R2', listedOn: '2025-02-01' }
    const add = (more: object) =>
      county.mutate('registers.entry.create', keyed({ register: 'soil.plots', cells: { ...cells, ...more } }))
    const refused = await add({ usedOn: '2025-03-01' })
    expect([refused.status, JSON.stringify(refused.error)]).toEqual([
      400,
      expect.stringContaining('名录内地块不得作为'),
    ])
    expect((await add({ plannedUse: 'M1', usedOn: '2025-03-01' })).status).toBe(200)
  })
})
