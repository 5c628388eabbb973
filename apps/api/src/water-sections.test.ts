import { type Observation, today } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { registersDb } from '@workpoints/registers/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Sections {
  readonly period: string
  readonly periods: readonly string[]
  readonly ratio: {
    readonly good: number
    readonly assessed: number
    readonly headroom: { readonly left: number } | null
  }
  readonly gan: { readonly worst: string | null }
  readonly sections: readonly {
    readonly id: string
    readonly unit: string
    readonly toDate: { readonly class: string | null }
  }[]
  readonly stray: readonly { readonly section: string; readonly why: string }[]
}

const sections = async (person: Pick<TestApp, 'query'>, input: object = {}): Promise<Sections> =>
  (await person.query('water.sections', input)).data as Sections

const figuresOf = (api: TestApp, indicator: string, period: string): Promise<readonly Observation[]> =>
  listObservations(api.db as never, 'ganzhou-2025', {
    indicators: [indicator],
    at: { on: '2026-12-31', asOf: null },
  }).then((all) => all.filter((one) => one.period === period))

describe('the water page of the demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('shows 73 sections with what the ratio leaves, in any month of the year', async () => {
    const june = await sections(api)
    expect([june.period, june.sections.length, june.stray]).toEqual(['2025-06', 73, []])
    expect(june.ratio).toMatchObject({ good: 72, assessed: 73, headroom: { left: 0 } })
    const january = await sections(api, { month: '2025-01' })
    expect([january.period, january.periods.at(-1), january.ratio.headroom?.left]).toEqual(['2025-01', '2025-06', -1])
  })

  it('shows what the indicators are judged by, as simulated figures', async () => {
    const page = await sections(api)
    const figures = await figuresOf(api, 'water.good-sections', '2025-06')
    const sum = (key: 'numerator' | 'denominator') => figures.reduce((total, one) => total + Number(one[key]), 0)
    expect([sum('numerator'), sum('denominator')]).toEqual([page.ratio.good, page.ratio.assessed])
    expect(new Set(figures.map(({ source }) => source.kind))).toEqual(new Set(['simulated']))
    const [gan] = await figuresOf(api, 'water.gan-class', '2025-06')
    expect([gan?.unit, gan?.value, page.gan.worst]).toEqual(['ganzhou', '2', 'Ⅱ'])
  })

  it('tells what comes from an automatic station, item by item', async () => {
    const { data } = await api.query('water.section', { section: 'demo-gan-03' })
    const { items } = data as { readonly items: readonly { readonly key: string; readonly isAutomatic: boolean }[] }
    expect(items.filter(({ isAutomatic }) => isAutomatic).map(({ key }) => key)).toEqual([
      'pH',
      'DO',
      'CODMn',
      'NH3N',
      'TP_river',
      'TN',
    ])
  })

  it('shows a county its own sections and no others', async () => {
    const county = await api.person('county-reporter')
    expect(new Set((await sections(county)).sections.map(({ unit }) => unit))).toEqual(new Set(['360702']))
    expect((await county.query('water.section', { section: 'demo-tao-05' })).status).toBe(404)
  })
})

describe('the sections without a demonstration', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water', empty: true })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  const site = {
    ...{ id: 'gz-01', kind: 'river-section', name: '断面一', unit: '360702', longitude: null, latitude: null },
    ...{ basin: '赣江 贡江', zone: '国控、赣江干流', waterBody: 'river', targetClass: 2, validFrom: '2024-01-01' },
  }
  const cells = {
    county: '章贡区',
    section: 'gz-01',
    month: '2025-03',
    condition: '已采样',
    pH: '7.1',
    dissolvedOxygen: '8.2',
  }

  const rowOf = async (person: Pick<TestApp, 'query'>, month: string) => {
    const listed = await person.query('registers.entry.list', { register: 'water.samples' })
    const { rows } = listed.data as {
      readonly rows: readonly {
        readonly id: string
        readonly version: number
        readonly data: { readonly month: string }
      }[]
    }
    const found = rows.find(({ data }) => data.month === month)
    if (found === undefined) throw new Error(`no row of ${month}`)
    return found
  }

  it('are judged by what the laboratory enters, in the same transaction, and again when it is corrected', async () => {
    const office = await api.person('office')
    expect((await office.mutate('readings.site.save', keyed({ site, basedOn: null }))).status).toBe(200)
    const county = await api.person('county-reporter')
    const made = await county.mutate(
      'registers.entry.create',
      keyed({ register: 'water.samples', cells: { ...cells, ammonia: '1.2', arsenic: '0.0003L' } }),
    )
    expect(made.status).toBe(200)
    expect(await figuresOf(api, 'water.good-sections', '2025-03')).toMatchObject([
      { unit: '360702', numerator: '0', denominator: '1', source: { kind: 'computed' } },
    ])
    expect(await figuresOf(api, 'water.gan-class', '2025-03')).toMatchObject([{ unit: 'ganzhou', value: '4' }])
    expect((await sections(api)).sections).toMatchObject([{ id: 'gz-01', toDate: { class: 'Ⅳ' } }])

    const second = await county.mutate(
      'registers.entry.create',
      keyed({ register: 'water.samples', cells: { ...cells, month: '2025-04', ammonia: '0.2', phosphorus: '0.08' } }),
    )
    expect(second.status).toBe(200)
    expect(await figuresOf(api, 'water.gan-class', '2025-04')).toMatchObject([{ value: '3' }])
  })

  it('that are sampled no more give no mean any longer, and never a zero', async () => {
    const county = await api.person('county-reporter')
    const { id, version } = await rowOf(county, '2025-04')
    const gone = { register: 'water.samples', entries: [{ id, version }], reason: '样品作废' }
    expect((await county.mutate('registers.entry.remove', keyed(gone))).status).toBe(200)
    expect(await figuresOf(api, 'water.gan-phosphorus', '2025-04')).toMatchObject([{ value: '0.08', weight: '0' }])
    expect(await figuresOf(api, 'water.gan-class', '2025-04')).toMatchObject([{ value: '3' }])
  })

  it('refuse a result that cannot be read, and point out one that names no section', async () => {
    const county = await api.person('county-reporter')
    const add = (more: object) =>
      county.mutate(
        'registers.entry.create',
        keyed({ register: 'water.samples', cells: { ...cells, month: '2025-05', ...more } }),
      )
    const refused = await add({ ammonia: '约0.2' })
    expect([refused.status, JSON.stringify(refused.error)]).toEqual([400, expect.stringContaining('未检出写')])
    expect((await add({ condition: '断流' })).status).toBe(400)
    expect((await add({ section: 'gz-99', ammonia: '0.2' })).status).toBe(200)
    expect((await sections(api)).stray).toMatchObject([{ section: 'gz-99', why: 'unregistered' }])
    expect(await figuresOf(api, 'water.good-sections', '2025-05')).toEqual([])
  })

  it('are shown as they were known on an earlier day, without the laboratory rows that came since', async () => {
    const county = await api.person('county-reporter')
    const late = { ...cells, month: '2025-01', ammonia: '9' }
    const made = await county.mutate('registers.entry.create', keyed({ register: 'water.samples', cells: late }))
    expect(made.status).toBe(200)
    // As if the row had come in the day after tomorrow.
    await registersDb(api.db as never)
      .updateTable('registers.entry')
      .set({ changed_at: new Date(Date.now() + 2 * 86_400_000) })
      .where('label', '=', 'gz-01')
      .where(sql<boolean>`data->>'month' = '2025-01'`)
      .execute()
    const classOf = async (input: object) =>
      (await sections(api, { month: '2025-03', ...input })).sections[0]?.toDate.class
    expect([await classOf({}), await classOf({ asOf: today(), on: '2025-12-31' })]).toEqual(['劣Ⅴ', 'Ⅳ'])
    const { id, version } = await rowOf(county, '2025-01')
    const gone = { register: 'water.samples', entries: [{ id, version }], reason: '误填' }
    expect((await county.mutate('registers.entry.remove', keyed(gone))).status).toBe(200)
    expect(await classOf({})).toBe('Ⅳ')
  })

  it('are judged as they were in the month, whatever they are today', async () => {
    const office = await api.person('office')
    const { version } = (await office.query('readings.site.get', { site: 'gz-01' })).data as {
      readonly version: string
    }
    const moved = { ...site, unit: '360703', targetClass: 3 }
    const change = { site: moved, basedOn: version, from: '2025-05-01', reason: '界河划归' }
    expect((await office.mutate('readings.site.save', keyed(change))).status).toBe(200)
    const march = await sections(api, { month: '2025-03' })
    expect(march.sections).toMatchObject([{ id: 'gz-01', unit: '360702', target: 'Ⅱ' }])
    const county = await api.person('county-reporter')
    const february = { ...cells, month: '2025-02', ammonia: '0.2' }
    const made = await county.mutate('registers.entry.create', keyed({ register: 'water.samples', cells: february }))
    expect(made.status).toBe(200)
    for (const [month, good] of [
      ['2025-02', '1'],
      ['2025-03', '1'],
    ] as const)
      expect(await figuresOf(api, 'water.good-sections', month)).toMatchObject([
        { unit: '360702', numerator: good, denominator: '1' },
      ])
  })
})
