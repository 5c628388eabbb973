import { big } from '@workpoints/core'
import { coreHalf, inOrg } from '@workpoints/core/server'
import { createTestDatabase } from '@workpoints/core/testing'
import { type Measured, Site } from '@workpoints/readings'
import { createReadings, insertSites, type ReadingRow, writeReadings } from '@workpoints/readings/server'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupStanding, unitStanding } from '../sky/standing.ts'
import { loadAirDays } from './air-days.store.ts'
import { migrations } from './migrations/index.ts'
import type { AirTables } from './tables.ts'

/*
 * A year of stations with gaps, worked out again from the raw hours by whole numbers and fractions alone, with the tables of the
 * standards written down a second time; nothing of the rules is used.
 */

const year = 2025
const org = 'ganzhou'
const codes = ['a21026', 'a21004', 'a34002', 'a34004', 'a21005', 'a05024'] as const
const tops = [30, 70, 210, 110, 2, 250] as const

const station = (id: string, unit: string, more: object = {}): Site =>
  Site.parse({
    ...{ id, kind: 'air-station', name: id, unit, longitude: null, latitude: null },
    ...{ validFrom: '2020-01-01', ...more },
  })

const sites = [
  station('n1', 'A', { zone: '国控' }),
  station('n2', 'A', { zone: '国控' }),
  station('n3', 'A', { zone: '国控', validTo: '2025-08-31' }),
  station('own', 'A', { zone: '' }),
  station('clean', 'A', { zone: '国控对照点' }),
  station('p1', 'B', { zone: '省控' }),
]
/** The stations that count: the unit's own small one and the control station do not, a closed one no more. */
const counting: Readonly<Record<string, readonly string[]>> = { A: ['n1', 'n2', 'n3'], B: ['p1'] }

function* chance(): Generator<number, never> {
  for (let state = 20_251_231; ; state = (state * 48_271) % 2_147_483_647) yield state
}

/** The hours of a year: some missing, some flagged, whole nights without an instrument, and months that are half empty. */
function* readings(): Generator<ReadingRow> {
  const numbers = chance()
  const next = (): number => numbers.next().value
  for (const { id } of sites)
    for (let time = Date.UTC(year - 1, 11, 31, 16); time < Date.UTC(year, 11, 31, 16); time += 3_600_000) {
      const day = Math.floor((time - Date.UTC(year - 1, 11, 31, 16)) / 86_400_000)
      const hour = (time / 3_600_000 + 8) % 24
      if (day % 41 === 7 && hour < 4 + (day % 3)) continue
      if (id === 'p1' && day > 150 && day < 171 && day % 2 === 0) continue
      const one = (top: number): Measured => {
        const number = next()
        if (number % 37 === 0) return { value: null }
        if (number % 53 === 0) return { value: String(top * 3), flag: number % 2 === 0 ? 'invalid' : 'calibration' }
        return { value: ((number % (top * 10)) / 10).toFixed(1), flag: number % 11 === 0 ? 'manual' : 'valid' }
      }
      yield { site: id, time, measured: Object.fromEntries(codes.map((code, at) => [code, one(tops[at] ?? 1)])) }
    }
}

interface Fraction {
  readonly top: bigint
  readonly under: bigint
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.under + b.top * a.under,
  under: a.under * b.under,
})
const over = ({ top, under }: Fraction, by: bigint): Fraction => ({ top, under: under * by })
const zero: Fraction = { top: 0n, under: 1n }
const isAbove = (a: Fraction, b: Fraction): boolean => a.top * b.under > b.top * a.under
const meanOf = (parts: readonly Fraction[]): Fraction => over(parts.reduce(plus, zero), BigInt(parts.length))

/** A fraction with so many decimals, halves to the even digit, as a whole number of the last one. */
function rounded({ top, under }: Fraction, decimals: number): bigint {
  const scaled = top * 10n ** BigInt(decimals)
  const [whole, rest] = [scaled / under, scaled % under]
  return rest * 2n > under || (rest * 2n === under && whole % 2n === 1n) ? whole + 1n : whole
}

const thousandths = (sum: number): Fraction => ({ top: BigInt(sum), under: 1000n })

/** The day's mean of one item from its 24 hours, in thousandths; null with fewer than 20. */
function dayMean(hours: readonly (number | null)[]): Fraction | null {
  const present = hours.filter((value) => value !== null)
  return present.length < 20 ? null : over(thousandths(present.reduce((a, b) => a + b, 0)), BigInt(present.length))
}

/** The largest mean of eight hours; null with fewer than 14 of them, unless it is above 160. */
function mda8(hours: readonly (number | null)[]): Fraction | null {
  const windows: Fraction[] = []
  for (let end = 8; end <= 24; end++) {
    const present = hours.slice(end - 8, end).filter((value) => value !== null)
    if (present.length >= 6) windows.push(over(thousandths(present.reduce((a, b) => a + b, 0)), BigInt(present.length)))
  }
  const [first, ...others] = windows
  if (first === undefined) return null
  const top = others.reduce((best, one) => (isAbove(one, best) ? one : best), first)
  return windows.length >= 14 || rounded(top, 0) > 160n ? top : null
}

/** HJ 633-2012, table 1, daily values; CO in tenths of mg/m³. */
const tables: readonly (readonly number[])[] = [
  [0, 50, 150, 475, 800, 1600, 2100, 2620],
  [0, 40, 80, 180, 280, 565, 750, 940],
  [0, 50, 150, 250, 350, 420, 500, 600],
  [0, 35, 75, 115, 150, 250, 350, 500],
  [0, 20, 40, 140, 240, 360, 480, 600],
  [0, 100, 160, 215, 265, 800],
]
const levels = [0, 50, 100, 150, 200, 300, 400, 500]

function index(value: number, table: readonly number[]): number {
  const at = table.findIndex((edge) => value <= edge)
  if (at === 0) return 0
  const [low = 0, high = 1, from = 0, to = 0] = [table[at - 1], table[at], levels[at - 1], levels[at]]
  return from + Math.ceil(((value - low) * (to - from)) / (high - low))
}

interface PlainDay {
  readonly pm25: Fraction | null
  readonly aqi: number | null
}

/** A unit's day: stations averaged, half of them at least; no AQI with an item missing, unless the others give more than 100. */
function plainDay(stations: readonly (readonly (readonly (number | null)[])[])[]): PlainDay {
  const means = codes.map((_, item) => {
    const parts = stations.map((hours) => (item === 5 ? mda8(hours[item] ?? []) : dayMean(hours[item] ?? [])))
    const present = parts.filter((part) => part !== null)
    return present.length === 0 || present.length * 2 < stations.length ? null : meanOf(present)
  })
  const indices = means.flatMap((mean, item) =>
    mean === null ? [] : [index(Number(rounded(mean, item === 4 ? 1 : 0)), tables[item] ?? [])],
  )
  const largest = Math.max(...indices)
  const isWhole = indices.length === codes.length
  return { pm25: means[3] ?? null, aqi: indices.length > 0 && (isWhole || largest > 100) ? largest : null }
}

const empty = (): (number | null)[][] => codes.map(() => Array.from({ length: 24 }, () => null))

/** The raw hours by station and day, by plain SQL; a value counts with the flags valid, below detection and entered by hand. */
async function rawDays(db: Kysely<AirTables>): Promise<ReadonlyMap<string, (number | null)[][]>> {
  const { rows } = await sql<{ site_id: string; time: Date; figures: (number | null)[]; flags: number[] | null }>`
    select site_id, time, figures, flags from readings.hourly`.execute(db)
  const days = new Map<string, (number | null)[][]>()
  for (const { site_id, time, figures, flags } of rows) {
    const china = new Date(time.getTime() + 8 * 3_600_000)
    const key = `${site_id} ${china.toISOString().slice(0, 10)}`
    const day = days.get(key) ?? empty()
    days.set(key, day)
    for (const [item, hours] of day.entries())
      hours[china.getUTCHours()] = (flags?.[item] ?? 0) <= 2 ? (figures[item] ?? null) : null
  }
  return days
}

describe('a year of stations with gaps', { timeout: 120_000 }, () => {
  let database: Awaited<ReturnType<typeof createTestDatabase<AirTables>>>
  let raw: ReadonlyMap<string, (number | null)[][]>
  let found: Awaited<ReturnType<typeof loadAirDays>>

  beforeAll(async () => {
    const { id, migrations: own, appendOnly } = createReadings({ key: new Uint8Array(32), family: 'intl' })
    const halves = [coreHalf, { id, migrations: own, appendOnly }, { id: 'air', migrations, appendOnly: ['exclusion'] }]
    database = await createTestDatabase<AirTables>({ halves })
    await sql`insert into core.org (org_id, name) values (${org}, '{}')`.execute(database.db)
    const db = inOrg(database.db, org)
    await db.transaction().execute(async (trx) => {
      await insertSites(trx as never, sites, { by: 'test' })
      await writeReadings(trx as never, readings(), { org, source: 'test', final: true, by: 'test', reason: 'test' })
    })
    raw = await rawDays(db)
    found = await loadAirDays(db, { from: `${year}-01-01`, to: `${year}-12-31` })
  }, 120_000)
  afterAll(() => database[Symbol.asyncDispose]())

  /** The unit's year again, day by day. */
  const plain = (unit: string): (PlainDay & { readonly day: string })[] =>
    Array.from({ length: 365 }, (_, at) => {
      const day = new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)
      const standing = (counting[unit] ?? []).filter((id) => id !== 'n3' || day <= '2025-08-31')
      const days = standing.map((id) => raw.get(`${id} ${day}`) ?? empty())
      return { day, ...plainDay(days) }
    })

  it.each(['A', 'B'])('comes to the same AQI and the same PM2.5 every day of unit %s', (unit) => {
    const told = (found.get(unit) ?? []).map(({ day, aqi, values }) => {
      const pm25 = values.PM25_24h ?? null
      return { day, aqi, pm25: pm25 === null ? null : big(pm25).round(10, 2).toFixed(10) }
    })
    const again = plain(unit).map(({ day, aqi, pm25 }) => ({
      ...{ day, aqi },
      pm25: pm25 === null ? null : big(rounded(pm25, 10).toString()).div(1e10).toFixed(10),
    }))
    expect(told).toEqual(again)
    const missing = again.filter(({ aqi, pm25 }) => aqi === null || pm25 === null).length
    expect(missing).toBeGreaterThan(5)
    expect(new Set(again.map(({ aqi }) => Math.ceil((aqi ?? 0) / 50))).size).toBeGreaterThan(2)
  })

  it('comes to the same year: mean, good days and heavy days, of each unit and of both together', () => {
    const standings = new Map([...found].map(([unit, days]) => [unit, unitStanding(days)]))
    const all = ['A', 'B'].map((unit) => [unit, plain(unit)] as const)
    const sums = all.map(([unit, days]) => {
      const means = days.flatMap(({ pm25 }) => pm25 ?? [])
      const judged = days.flatMap(({ aqi }) => aqi ?? [])
      const bad = judged.filter((aqi) => aqi > 100).length
      const mean = meanOf(means)
      expect(standings.get(unit)?.all).toMatchObject({
        mean: big(rounded(mean, 1).toString()).div(10).toFixed(1),
        ...{ meanDays: means.length, validDays: judged.length, badDays: bad, goodDays: judged.length - bad },
        heavyDays: judged.filter((aqi) => aqi > 200).length,
      })
      return { means, judged: judged.length, good: judged.length - bad }
    })
    const together = groupStanding(standings).all
    const mean = meanOf(sums.flatMap(({ means }) => means))
    const [judged, good] = [sums.reduce((n, one) => n + one.judged, 0), sums.reduce((n, one) => n + one.good, 0)]
    expect(together.mean).toBe(big(rounded(mean, 1).toString()).div(10).toFixed(1))
    expect(together.ratio).toBe(
      big(rounded({ top: BigInt(good) * 100n, under: BigInt(judged) }, 1).toString())
        .div(10)
        .toFixed(1),
    )
  })
})
