import type { Observation } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Low {
  readonly asks: readonly { readonly key: string; readonly value: string | null; readonly target: string | null }[]
  readonly capacity: { readonly target: string | null; readonly standing: { readonly now: string } }
  readonly counties: readonly { readonly unit: string; readonly capacity: string }[]
  readonly board: readonly { readonly cells: readonly { readonly isLate: boolean }[] }[]
  readonly late: readonly { readonly path: string }[]
}

const low = async (person: Pick<TestApp, 'query'>, input: object = {}): Promise<Low> =>
  (await person.query('carbon.low', input)).data as Low

const figuresOf = (api: TestApp, indicator: string): Promise<readonly Observation[]> =>
  listObservations(api.db as never, 'ganzhou-2025', {
    indicators: [indicator],
    at: { on: '2025-12-31', asOf: null },
  })

describe('the low-carbon page of the demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'carbon' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('shows the same capacity as the indicator is judged by, county by county, as simulated figures', async () => {
    const { counties, capacity } = await low(api)
    const june = (await figuresOf(api, 'carbon.new-energy-capacity')).filter(({ period }) => period === '2025-06')
    expect(new Map(june.map(({ unit, value }) => [unit, value]))).toEqual(
      new Map(counties.map(({ unit, capacity: own }) => [unit, own])),
    )
    expect(new Set(june.map(({ source }) => source.kind))).toEqual(new Set(['simulated']))
    expect([capacity.standing.now, capacity.target]).toEqual(['597.91', '650'])
  })

  it('asks for what is missing, judges no figure that the province has not sent, and names what is late', async () => {
    const { asks, late, board } = await low(api)
    expect(Object.fromEntries(asks.map(({ key, value }) => [key, value]))).toEqual({
      'intensity-reduction': null,
      'green-factories': '4',
      'green-parks': '0',
      'new-energy-capacity': '597.91',
      'super-chargers': '25',
      'nev-share': '96.5',
      'green-travel': null,
    })
    expect(late.map(({ path }) => path)).toContain('power-projects')
    expect(board.flatMap(({ cells }) => cells).filter(({ isLate }) => isLate)).toHaveLength(1)
  })

  it('is as it was on an earlier day when asked for it', async () => {
    expect((await low(api, { on: '2025-03-31' })).capacity.standing.now).toBe('577.11')
  })

  it('shows a county its own rows, against its own share of the target', async () => {
    const { asks, counties, capacity, board } = await low(await api.person('county-reporter'))
    expect([counties.map(({ unit }) => unit), board]).toEqual([['360702'], []])
    expect(Number(capacity.target)).toBeGreaterThan(0)
    expect(Number(capacity.target)).toBeLessThan(50)
    // What the city alone can say is no matter of one county's rows.
    expect(asks.map(({ key }) => key)).toEqual([
      'green-factories',
      'new-energy-capacity',
      'super-chargers',
      'nev-share',
    ])
  })
})

describe('the low-carbon ledgers without a demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'carbon', empty: true })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('count a project from the month of its connection, and refuse one connected before it was begun', async () => {
    const county = await api.person('county-reporter')
    const add = (cells: object) =>
      county.mutate(
        'registers.entry.create',
        keyed({ register: 'carbon.new-energy', cells: { county: '章贡区', kind: '光伏', capacity: '60', ...cells } }),
      )
    expect((await add({ name: '甲', connectedOn: '2025-02-10' })).status).toBe(200)
    expect((await add({ name: '乙', kind: '常规水电', connectedOn: '2025-02-10' })).status).toBe(200)
    const refused = await add({ name: '丙', startedOn: '2025-03-01', connectedOn: '2025-02-01' })
    expect([refused.status, JSON.stringify(refused.error)]).toEqual([400, expect.stringContaining('先后有序')])
    const own = (await figuresOf(api, 'carbon.new-energy-capacity')).filter(({ unit }) => unit === '360702')
    const byMonth = new Map(own.map(({ period, value }) => [period, value]))
    expect([byMonth.get('2025-01'), byMonth.get('2025-02'), byMonth.get('2025-06')]).toEqual(['0', '6', '6'])
  })

  it('let a department keep what it leads, and no other’s', async () => {
    const reporter = await api.person('department-reporter')
    const add = (lead: string) =>
      reporter.mutate(
        'registers.entry.create',
        keyed({
          register: 'carbon.peak-measures',
          cells: { lead, number: '1', action: '绿色低碳全民', name: '宣传' },
        }),
      )
    expect((await add('市生态环境局')).status).toBe(200)
    expect((await add('市发展改革委')).status).toBe(403)
  })
})
