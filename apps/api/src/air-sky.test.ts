import { randomUUID } from 'node:crypto'
import { type ObservationFact, today } from '@workpoints/core'
import { listObservations } from '@workpoints/core/server'
import { readingsDb, writeReadings } from '@workpoints/readings/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitReadings, saveSite, sendReadings, station } from './testing/readings-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const plan = 'ganzhou-2025'

interface Figures {
  readonly mean: string | null
  readonly meanDays: number
  readonly ratio: string | null
  readonly badDays: number
}
interface Standing {
  readonly all: Figures
  readonly deducted: Figures
  readonly excluded: number
}
interface Sky {
  readonly subject: { readonly id: string; readonly pm25: string | null } | null
  readonly subjects: readonly { readonly id: string }[]
  readonly days: readonly { readonly day: string; readonly aqi: number | null }[]
  readonly months: readonly { readonly period: string; readonly now: Standing; readonly before: Standing | null }[]
  readonly toDate: { readonly now: Standing; readonly before: Standing | null }
  readonly rows: readonly { readonly unit: string; readonly ranks: { readonly pm25: number | null } }[]
  readonly measured: number
  readonly acts: readonly { readonly act: string; readonly isLast: boolean; readonly number: number }[]
}

const skyOf = async (person: Pick<TestPerson, 'query'>, subject?: string): Promise<Sky> =>
  (await person.query('air.sky.get', subject === undefined ? {} : { subject })).data as Sky

const factsOf = (api: TestApp, indicator: string, unit?: string): Promise<readonly ObservationFact[]> =>
  listObservations(api.db as never, plan, {
    ...{ indicators: [`air.${indicator}`], at: { on: '2025-12-31', asOf: null } },
    ...(unit === undefined ? {} : { unit }),
  })

/** What waits for somebody to decide on, as their to-do list tells it. */
const toDecide = async (person: TestPerson): Promise<readonly { readonly count: number; readonly href: string }[]> =>
  ((await person.query('reporting.inbox.list', {})).data as { kind: string; count: number; href: string }[]).filter(
    ({ kind }) => kind === 'decide',
  )

const pm25Of = async (api: TestApp, unit: string, period: string): Promise<string | undefined> =>
  (await factsOf(api, 'pm25', unit)).find((fact) => fact.period === period)?.value

describe('the air of the demonstration', { timeout: 120_000 }, () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'air' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('is one and the same on the page and where it is judged, and simulated', async () => {
    const facts = await factsOf(api, 'pm25')
    expect(new Set(facts.map(({ source }) => source.kind))).toEqual(new Set(['simulated']))
    expect(facts.filter(({ period }) => period === '2025-03').length).toBe(20)
    expect(facts.every(({ supersedes }) => supersedes === null)).toBe(true)
    for (const subject of ['zxcq', 'xjcs']) {
      const { toDate } = await skyOf(api, subject)
      const { data } = await api.query('core.indicator.get', { indicator: 'air.pm25' })
      const { details } = data as { details: { target: { id: string; value: string } }[] }
      const judged = details.find(({ target }) => target.id === `air.pm25.${subject}`)?.target.value
      expect(toDate.now.deducted.mean).toBe(Number(judged).toFixed(1))
    }
  })

  it('has every day of the half-year, last year beside each month, and all counties ranked', async () => {
    const sky = await skyOf(api)
    expect(sky.subject).toMatchObject({ id: 'zxcq', pm25: '25.5' })
    expect([sky.days.length, sky.days.at(-1)?.day]).toEqual([181, '2025-06-30'])
    expect(sky.months.map(({ before }) => before?.all.mean ?? null)).not.toContain(null)
    expect([sky.measured, sky.rows.length]).toEqual([20, 20])
    expect(sky.rows.filter(({ ranks }) => ranks.pm25 === 1).length).toBeGreaterThan(0)
    const { data } = await api.query('air.sky.day', { subject: 'zxcq', day: '2025-04-13' })
    const { stations } = data as { stations: { hours: unknown[] }[] }
    expect(stations.map(({ hours }) => hours.length)).toEqual([24, 24, 24, 24, 24])
  })

  it('shows a county the groups and itself, with its rank among all, and no other county', async () => {
    const county = await api.person('county-reporter')
    const own = await skyOf(county)
    expect(own.subjects.map(({ id }) => id)).toEqual(['zxcq', 'xjcs', '360702'])
    expect(own.rows.map(({ unit }) => unit)).toEqual(['360702'])
    expect(own.rows[0]?.ranks.pm25).toBeGreaterThan(1)
    expect((await county.query('air.sky.get', { subject: '360703' })).status).toBe(404)
    const { data } = await county.query('air.sky.day', { subject: 'zxcq', day: '2025-04-13' })
    expect((data as { stations: unknown[] }).stations).toHaveLength(1)
  })

  it('leaves a dust day out once somebody else has approved it, at once and for the judged figure, and takes it in again', async () => {
    const [county, office] = [await api.person('county-reviewer', '360703'), await api.person('office')]
    const april = () => pm25Of(api, '360703', '2025-04')
    const before = await april()
    const fields = { units: ['360703'], from: '2025-04-13', reason: '沙尘', basis: '总站通报' }
    const act = (person: TestPerson, how: string, number: number) =>
      person.mutate(
        'air.exclusion.decide',
        keyed({ days: [{ unit: '360703', day: '2025-04-13', number }], act: how, reason: '已核' }),
      )
    expect((await county.mutate('air.exclusion.propose', keyed(fields))).data).toEqual({ days: 1 })
    expect(JSON.stringify((await county.mutate('air.exclusion.propose', keyed(fields))).error)).toContain(
      '不能重复申报',
    )
    expect((await act(county, 'approve', 1)).status).toBe(403)
    expect(await toDecide(office)).toEqual([expect.objectContaining({ count: 1, href: '/air/sky' })])
    expect(await toDecide(county), 'who proposes does not decide').toEqual([])
    expect([await april(), (await act(office, 'approve', 9)).status]).toEqual([before, 409])
    expect((await act(office, 'approve', 1)).status).toBe(200)
    expect(await toDecide(office)).toEqual([])
    expect(Number(await april())).toBeLessThan(Number(before))
    const sky = await skyOf(county, '360703')
    const month = sky.months.find(({ period }) => period === '2025-04')?.now
    expect([month?.excluded, month?.all.meanDays, month?.deducted.meanDays]).toEqual([1, 30, 29])
    expect(Number(month?.all.mean)).toBeCloseTo(Number(before), 0)
    expect(Number(month?.deducted.mean)).toBeLessThan(Number(month?.all.mean))
    expect((await act(office, 'revoke', 2)).status).toBe(200)
    expect(await april()).toBe(before)
    const { acts } = await skyOf(county, '360703')
    expect(acts.map((one) => [one.act, one.isLast])).toEqual([
      ['propose', false],
      ['approve', false],
      ['revoke', true],
    ])
    const own = await office.mutate('air.exclusion.propose', keyed(fields))
    expect([own.status, (await act(office, 'approve', 4)).status]).toEqual([200, 403])
  })

  it('goes with the demonstration: stations, hours, days, corrections and figures', async () => {
    const operator = await api.person('data-operator')
    const corrected = {
      ...{ site: 'demo-air-360702', time: '2025-03-01T00:00:00.000Z', factor: 'a34004', value: '99', flag: 'valid' },
      ...{ reason: '更正', basedOn: 1, key: randomUUID() },
    }
    expect((await operator.mutate('readings.value.correct', corrected)).status).toBe(200)
    expect((await operator.mutate('core.plan.clearDemo', keyed({ plan }))).status).toBe(200)
    const db = readingsDb(api.db as never)
    for (const table of ['site', 'series', 'hourly', 'daily', 'correction'] as const)
      expect(await db.selectFrom(`readings.${table}`).selectAll().execute()).toEqual([])
    expect(await factsOf(api, 'pm25')).toEqual([])
    expect((await skyOf(api)).subject).toBeNull()
  })
})

describe('the air without a demonstration', { timeout: 120_000 }, () => {
  let api: TestApp
  let office: TestPerson
  let county: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'air', empty: true })
    office = await api.person('office')
    county = await api.person('county-reporter')
    await saveSite(office, { ...station('n1', '360702'), zone: '国控' })
    await saveSite(office, station('own', '360702'))
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  const day = (site: string, value: number, on = '2025-03-01') =>
    Array.from({ length: 24 }, (_, hour) => `${site},${on} ${hour}:00,${value}`)
  const send = async (rows: readonly string[]) =>
    commitReadings(county, await sendReadings(county, Buffer.from(['点位,时间,PM2.5', ...rows].join('\n'))))

  it('is computed and judged in the transaction of an import, of national stations alone, and again when a value is corrected', async () => {
    expect(api.platform.mounted.computed.has('air.pm25')).toBe(true)
    expect((await send([...day('n1', 30), ...day('own', 90)])).status).toBe(200)
    const [fact] = await factsOf(api, 'pm25', '360702')
    expect(fact).toMatchObject({ period: '2025-03', value: '30', weight: '1', source: { kind: 'computed' } })
    const corrected = { site: 'n1', time: '2025-03-01T02:00:00.000Z', factor: 'a34004', value: '54', flag: 'valid' }
    const sent = { ...corrected, reason: '审核', basedOn: 1, key: randomUUID() }
    expect((await county.mutate('readings.value.correct', sent)).status).toBe(200)
    expect(await pm25Of(api, '360702', '2025-03')).toBe('31')
    const calculate = api.platform.calculators.get('air.pm25')
    expect((await calculate?.(api.db, { unit: '360702', period: '2025-03' }))?.value).toBe('31')
  })

  it('is shown as it was known on an earlier day: without what was corrected, sent and decided since', async () => {
    const standing = async (input: object) => {
      const { data } = await county.query('air.sky.get', { subject: '360702', on: '2025-12-31', ...input })
      return (data as Sky).toDate.now.all
    }
    const before = await standing({})
    const moment = new Date()
    const corrected = { site: 'n1', time: '2025-03-01T03:00:00.000Z', factor: 'a34004', value: '78', flag: 'valid' }
    const sent = { ...corrected, reason: '审核', basedOn: 1, key: randomUUID() }
    expect((await county.mutate('readings.value.correct', sent)).status).toBe(200)
    expect((await send(day('n1', 60, '2025-04-01'))).status).toBe(200)
    // As if both had come in the day after tomorrow.
    await sql`update readings.hourly set recorded_at = recorded_at + interval '2 days' where recorded_at > ${moment}`.execute(
      api.database.db,
    )
    await sql`update readings.correction set replaced_at = replaced_at + interval '2 days' where replaced_at > ${moment}`.execute(
      api.database.db,
    )
    const now = await standing({})
    expect([before.meanDays, now.meanDays]).toEqual([1, 2])
    expect(await standing({ asOf: today() })).toEqual(before)
    const told = await county.query('air.sky.day', { subject: '360702', day: '2025-03-01', asOf: today() })
    const { stations } = told.data as { stations: { id: string; hours: { values: { value: string | null }[] }[] }[] }
    const hours = stations.find(({ id }) => id === 'n1')?.hours
    expect([hours?.length, hours?.[11]?.values[3]?.value]).toEqual([24, '30'])
  })

  it('is computed of what monitors send when the job comes round, once', async () => {
    const write = (value: string) =>
      api.db.transaction().execute((trx) =>
        writeReadings(
          readingsDb(trx as never),
          Array.from({ length: 24 }, (_, hour) => ({
            ...{ site: 'n1', time: Date.parse('2025-05-01T00:00:00+08:00') + hour * 3_600_000 },
            measured: { a34004: { value } },
          })),
          { org: api.orgId, source: 'hj212', final: false, by: 'gateway', reason: '' },
        ),
      )
    const job = api.platform.jobs.find(({ name }) => name === 'readings.figures')
    const run = () =>
      job?.run({
        ...{ db: api.db as never, orgId: api.orgId, mounted: api.platform.mounted, now: new Date() },
        as: () => Promise.reject(new Error('asks nobody')),
      })
    await write('20')
    expect(await pm25Of(api, '360702', '2025-05')).toBeUndefined()
    await run()
    expect(await pm25Of(api, '360702', '2025-05')).toBe('20')
    await write('22')
    await run()
    await run()
    expect(await pm25Of(api, '360702', '2025-05')).toBe('22')
  })

  it('tells what cannot be proposed', async () => {
    const propose = async (fields: object) => {
      const usual = { units: ['360702'], from: '2025-03-01', to: '2025-03-01', reason: '沙尘', basis: '通报' }
      return JSON.stringify((await county.mutate('air.exclusion.propose', keyed({ ...usual, ...fields }))).error)
    }
    expect(await propose({ to: '2025-03-20' })).toContain('不超过 10 天')
    expect(await propose({ units: ['360703'] })).toContain('core.not-allowed')
    expect(
      JSON.stringify(
        (
          await office.mutate(
            'air.exclusion.propose',
            keyed({ ...{ units: ['360703'] }, from: '2025-03-01', to: '2025-03-01', reason: '沙尘', basis: '通报' }),
          )
        ).error,
      ),
    ).toContain('没有空气监测点位')
  })
})
