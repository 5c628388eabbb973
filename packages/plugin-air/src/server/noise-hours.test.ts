import { coreHalf, inOrg } from '@workpoints/core/server'
import { createTestDatabase } from '@workpoints/core/testing'
import { type Measured, type ReadingFlag, Site } from '@workpoints/readings'
import { createReadings, insertSites, type ReadingRow, writeReadings } from '@workpoints/readings/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityFigure } from '../standing/noise.ts'
import { pointYears } from '../standing/point-year.ts'
import { migrations } from './migrations/index.ts'
import { loadLevels, loadNoiseHours } from './noise-hours.store.ts'
import type { AirTables } from './tables.ts'

/*
 * A year of three points with gaps, rain and levels on the very limit, worked out again from the same hours with nothing of the rules:
 * limits and least hours written down a second time, energies added in another order, the mean of the daily rates by plain division.
 */

const year = 2025
const org = 'ganzhou'
const places = [
  { id: 'homes', zone: '1', day: 55, night: 45 },
  { id: 'market', zone: '2', day: 60, night: 50 },
  { id: 'road', zone: '4a', day: 70, night: 55 },
] as const
const sites = places.map(({ id, zone }) =>
  Site.parse({
    ...{ id, kind: 'noise-point', name: id, unit: '360702', zone, longitude: null, latitude: null },
    validFrom: '2020-01-01',
  }),
)

interface Hour {
  readonly level: number | null
  readonly flag: ReadingFlag
}
type Year = ReadonlyMap<string, readonly (readonly (Hour | undefined)[])[]>

function* chance(): Generator<number, never> {
  for (let state = 20_250_601; ; state = (state * 48_271) % 2_147_483_647) yield state
}

/** 365 days of 24 hours a point: some not sent, some rainy or broken, whole days of one level, at the limit, a tenth above, or around it. */
function madeUp(): Year {
  const numbers = chance()
  const next = (below: number): number => numbers.next().value % below
  const dayOf = (limits: { day: number; night: number }) => {
    const kind = next(9)
    const lost = next(12)
    return Array.from({ length: 24 }, (_, hour): Hour | undefined => {
      const limit = hour < 6 || hour > 21 ? limits.night : limits.day
      if (lost === 0 && hour < 9) return undefined
      if (lost === 1 && hour % 2 === 0) return { level: limit + 20, flag: 'invalid' }
      if (lost === 2 && hour > 8) return { level: null, flag: 'fault' }
      if (kind === 0) return { level: limit, flag: 'valid' }
      if (kind === 1) return { level: limit + 0.1, flag: 'manual' }
      return { level: Number((limit - 6 + next(110) / 10).toFixed(1)), flag: 'valid' }
    })
  }
  return new Map(places.map((place) => [place.id, Array.from({ length: 365 }, () => dayOf(place))]))
}

const start = Date.UTC(year - 1, 11, 31, 16)

function* rowsOf(made: Year): Generator<ReadingRow> {
  for (const [site, days] of made)
    for (const [day, hours] of days.entries())
      for (const [hour, one] of hours.entries()) {
        if (one === undefined) continue
        const Leq: Measured = { value: one.level === null ? null : one.level.toFixed(1), flag: one.flag }
        yield { site, time: start + (day * 24 + hour) * 3_600_000, measured: { Leq, L10: { value: '60.0' } } }
      }
}

/** Whether a day's period keeps its limit; null with too few hours. */
function keeps(hours: readonly (Hour | undefined)[], limit: number, least: number): boolean | null {
  const levels = hours.flatMap((one) =>
    one?.level == null || !['valid', 'manual'].includes(one.flag) ? [] : [one.level],
  )
  if (levels.length < least) return null
  const mean =
    levels.toSorted((a, b) => b - a).reduce((sum, level) => sum + Math.exp((level * Math.LN10) / 10), 0) / levels.length
  const level = (10 * Math.log(mean)) / Math.LN10
  return Math.round(level * 1e9) / 1e9 <= limit + 0.05
}

describe('a year of noise by the hour', { timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof createTestDatabase<AirTables>>>
  const made = madeUp()
  let hours: Awaited<ReturnType<typeof loadNoiseHours>>

  beforeAll(async () => {
    const { id, migrations: own, appendOnly } = createReadings({ key: new Uint8Array(32), family: 'intl' })
    const halves = [coreHalf, { id, migrations: own, appendOnly }, { id: 'air', migrations, appendOnly: ['exclusion'] }]
    database = await createTestDatabase<AirTables>({ halves })
    await sql`insert into core.org (org_id, name) values (${org}, '{}')`.execute(database.db)
    const db = inOrg(database.db, org)
    await db.transaction().execute(async (trx) => {
      await insertSites(trx as never, sites, { by: 'test' })
      await writeReadings(trx as never, rowsOf(made), { org, source: 'test', final: true, by: 'test', reason: 'test' })
    })
    const span = { from: `${year}-01-01`, to: `${year}-12-31` }
    hours = await loadNoiseHours(
      db,
      places.map(({ id: site }) => site),
      span,
    )
  }, 60_000)
  afterAll(() => database[Symbol.asyncDispose]())

  it.each([
    ['day', 12],
    ['night', 6],
  ] as const)('comes to the same %s rates of the city in every month', (period, least) => {
    const points = pointYears({ points: [], months: [], sites, hours }, `${year}-12-31`)
    const isOwn = (hour: number): boolean => (hour > 5 && hour < 22) === (period === 'day')
    const days = Array.from({ length: 365 }, (_, day) => {
      const verdicts = places.flatMap((place) => {
        const own = made.get(place.id)?.[day]?.filter((__, hour) => isOwn(hour)) ?? []
        return keeps(own, place[period], least) ?? []
      })
      const month = new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 7)
      return { month, rate: verdicts.length === 0 ? null : verdicts.filter(Boolean).length / verdicts.length }
    })
    const again = [...Map.groupBy(days, ({ month }) => month)].map(([month, own]) => {
      const rates = own.flatMap(({ rate }) => rate ?? [])
      return [month, (rates.reduce((sum, rate) => sum + rate * 100, 0) / rates.length).toFixed(6), String(rates.length)]
    })
    const found = again.map(([month = '']) => {
      const figure = cityFigure(points, period, month)
      return [month, Number(figure?.value).toFixed(6), figure?.weight]
    })
    expect(found).toEqual(again)
    expect(new Set(found.map(([, rate]) => rate)).size).toBeGreaterThan(6)
  })

  it('reads no day outside the span, and nothing of other sites', async () => {
    const db = inOrg(database.db, org)
    const found = await loadNoiseHours(db, ['homes'], { from: '2025-03-01', to: '2025-03-02' })
    expect([...found].map(([site, days]) => [site, [...days.keys()].toSorted()])).toEqual([
      ['homes', ['2025-03-01', '2025-03-02']],
    ])
    expect((await loadNoiseHours(db, [], { from: '2025-03-01', to: '2025-03-02' })).size).toBe(0)
  })

  it('shows the hours of a day as they came', async () => {
    const levels = await loadLevels(inOrg(database.db, org), 'road', '2025-01-01')
    const own = made.get('road')?.[0] ?? []
    expect(levels.map(({ hour, flag }) => [hour, flag])).toEqual(
      own.flatMap((one, hour) => (one === undefined ? [] : [[hour, one.flag]])),
    )
    expect(levels.map(({ level }) => (level === null ? null : Number(level)))).toEqual(
      own.flatMap((one) => (one === undefined ? [] : [one.level])),
    )
  })
})
