import type { Observation } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitReadings, saveSite, sendReadings, station } from './testing/readings-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

type Person = Pick<TestPerson, 'query' | 'mutate'>
interface Noise {
  readonly year: { readonly last: string | null; readonly night: { readonly rate: string | null } }
  readonly points: readonly {
    readonly key: string
    readonly night: { readonly days: { readonly hours: number; readonly ledger: number }; readonly rate: string | null }
  }[]
}
interface Point {
  readonly day: string
  readonly spans: readonly {
    readonly span: string
    readonly night: { readonly level: string | null; readonly rate: string | null; readonly meets: boolean | null }
  }[]
  readonly levels: readonly { readonly hour: number; readonly period: string; readonly level: string | null }[]
}

const noiseOf = async (person: Person) => (await person.query('air.noise', {})).data as Noise
const pointOf = async (person: Person, day?: string) =>
  (await person.query('air.noisePoint', { point: '360702/n1', ...(day === undefined ? {} : { day }) })).data as Point

/** Two whole days: at the limits of zone 2 on the first, a tenth above by night on the second. */
const lines = [1, 2].flatMap((date) =>
  Array.from({ length: 24 }, (_, hour) => {
    const isDay = hour >= 6 && hour < 22
    const level = isDay ? '60.0' : date === 1 ? '50.0' : '50.1'
    return `n1,2025-03-0${date} ${String(hour).padStart(2, '0')}:00,${level}`
  }),
)
const file = (rows: readonly string[]): Buffer => Buffer.from(['点位,时间,等效声级', ...rows].join('\n'))

describe('noise by the hour', { timeout: 120_000 }, () => {
  let api: TestApp
  let county: TestPerson
  let keeper: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'air', empty: true })
    county = await api.person('county-reporter')
    keeper = await api.person('data-operator')
    await saveSite(await api.person('office'), { ...station('n1', '360702'), kind: 'noise-point', zone: '2' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  const figures = async (key: string): Promise<readonly Pick<Observation, 'period' | 'value' | 'weight'>[]> => {
    const all = await listObservations(api.db as never, 'ganzhou-2025', {
      indicators: [`air.${key}`],
      at: { on: '2026-12-31', asOf: null },
    })
    return all.map(({ period, value, weight }) => ({ period, value, weight }))
  }

  it('gives the city’s rates in the transaction of the import, and the page the same', async () => {
    const done = await commitReadings(county, await sendReadings(county, file(lines)))
    expect(done.status).toBe(200)
    expect(await figures('noise-night')).toEqual([{ period: '2025-03', value: '50', weight: '2' }])
    expect(await figures('noise-day')).toEqual([{ period: '2025-03', value: '100', weight: '2' }])
    const { year, points } = await noiseOf(county)
    expect([year.last, year.night.rate]).toEqual(['2025-03-02', '50.0'])
    expect(points).toMatchObject([{ key: '360702/n1', night: { days: { hours: 2, ledger: 0 }, rate: '50.0' } }])
  })

  it('shows a point with its month, quarter and year, and the hours of a day by day and night', async () => {
    const point = await pointOf(county)
    expect(point.day).toBe('2025-03-02')
    expect(point.spans.map(({ span, night }) => [span, night.level, night.rate, night.meets])).toEqual(
      // 10 lg of the mean of 10^5.00 and 10^5.01 is 50.05, which GB/T 8170 rounds to 50.1.
      ['2025-03', '2025-Q1', '2025'].map((span) => [span, '50.1', '50.0', false]),
    )
    expect(point.levels.filter(({ period }) => period === 'night').map(({ hour }) => hour)).toEqual([
      0, 1, 2, 3, 4, 5, 22, 23,
    ])
    expect((await pointOf(county, '2025-03-05')).levels).toEqual([])
  })

  it('leaves days without hours to the ledger, and moves the figures with either', async () => {
    const cells = { county: '章贡区', code: 'n1', month: '2025-03', nightFailed: '1、3' }
    const made = await keeper.mutate('registers.entry.create', keyed({ register: 'air.noise-months', cells }))
    expect(made.status).toBe(200)
    // The 1st is kept by its hours whatever the ledger says, the 2nd above by hours, the 3rd above by the ledger: 29 of 31.
    expect(await figures('noise-night')).toEqual([{ period: '2025-03', value: '93.548387', weight: '31' }])
    const hour = { site: 'n1', time: '2025-03-01T14:00:00.000Z', factor: 'Leq', value: '50.9', flag: 'manual' }
    const corrected = await keeper.mutate('readings.value.correct', keyed({ ...hour, reason: '核实', basedOn: 1 }))
    expect(corrected.status).toBe(200)
    expect(await figures('noise-night')).toEqual([{ period: '2025-03', value: '90.322581', weight: '31' }])
    expect((await noiseOf(county)).points).toMatchObject([{ night: { days: { hours: 2, ledger: 29 } } }])
  })

  it('asks nobody for the rates any more', async () => {
    const { data } = await api.query('core.indicator.get', { indicator: 'air.noise-night' })
    expect(JSON.stringify(data)).toContain('"computed"')
  })
})
