import type { ObservationFact } from '@workpoints/core'
import { observationHistory } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskedRow } from './testing/filled-report.ts'
import { commitReadings, saveSite, sendReadings, station } from './testing/readings-world.ts'
import { openNow, plan } from './testing/round-world.ts'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

const period = '2025-03'
const measured = '360702'
const later = '360703'
const meanwhile = '360704'

interface Asked extends AskedRow {
  readonly counted: { readonly value: string; readonly period: string } | null
}
interface Submission {
  readonly id: string
  readonly revision: number
  readonly asked: readonly Asked[]
}

describe('a figure that a module counts', { timeout: 120_000 }, () => {
  let api: TestApp
  let office: TestPerson
  const people = new Map<string, TestPerson>()
  const person = (unit: string) => people.get(unit) as TestPerson

  const measure = async (unit: string, value: number, on = '2025-03-01') => {
    const site = `n${unit}`
    await saveSite(office, { ...station(site, unit), zone: '国控' })
    const rows = Array.from({ length: 24 }, (_, hour) => `${site},${on} ${hour}:00,${value},40,9,20,0.6,80`)
    const file = Buffer.from(['点位,时间,PM2.5,PM10,SO2,NO2,CO,O3', ...rows].join('\n'))
    expect((await commitReadings(person(unit), await sendReadings(person(unit), file))).status).toBe(200)
  }
  const openRound = async (of: string): Promise<string> => {
    const input = { plan, kind: 'month', period: of, title: '', coverage: 'targets', ...openNow() }
    return ((await api.mutate('reporting.round.open', keyed(input))).data as { round: string }).round
  }
  const rowOf = async (round: string, unit: string) =>
    (await api.database.db
      .selectFrom('reporting.submission' as never)
      .select(['submission_id', 'not_applicable'] as never)
      .where('round_id' as never, '=', round as never)
      .where('unit_id' as never, '=', unit as never)
      .where('source' as never, '=', 'goal-1' as never)
      .executeTakeFirstOrThrow()) as { submission_id: string; not_applicable: string | null }
  const get = async (unit: string, id: string): Promise<Submission> =>
    (await person(unit).query('reporting.submission.get', { submission: id })).data as Submission
  /** Sends a report with PM2.5 as told and every other figure awaited. */
  const send = async (unit: string, id: string, pm25: string | null) => {
    const { asked, revision } = await get(unit, id)
    const empty = { value: null, numerator: null, denominator: null, weight: null, note: '测试' }
    const values = Object.fromEntries(
      asked.map(({ key }) => [
        key,
        key.startsWith('air.pm25/') && pm25 !== null
          ? { ...empty, value: pm25, weight: '31', blank: null }
          : { ...empty, blank: 'awaiting-monitoring' },
      ]),
    )
    const content = { progress: '已填', problems: '', next: '', values, unchanged: null, quotes: [] }
    return person(unit).mutate('reporting.submission.send', keyed({ submission: id, revision, content }))
  }
  const historyOf = async (unit: string): Promise<string[]> =>
    (
      await observationHistory(api.db as never, plan, {
        ...{ indicators: ['air.pm25'], unit, at: { on: '2025-12-31', asOf: null } },
      })
    )
      .filter((fact: ObservationFact) => fact.period === period)
      .map(({ value, source }) => `${source.kind} ${value}`)

  beforeAll(async () => {
    api = await createTestApp({ plugins: 'air', empty: true })
    office = await api.person('office')
    for (const unit of [measured, later, meanwhile]) people.set(unit, await api.person('county-reporter', unit))
    const stages = { county: ['office'], lead: [], support: [] }
    await api.mutate('reporting.review.saveRules', keyed({ plan, rules: { stages, plugins: {}, selfReview: false } }))
    await measure(measured, 30)
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('is asked of who has no readings, and of nobody who has', async () => {
    const round = await openRound(period)
    expect((await rowOf(round, measured)).not_applicable).toBe('counted')
    const { submission_id: id, not_applicable: why } = await rowOf(round, later)
    expect(why).toBeNull()
    const { asked } = await get(later, id)
    expect(asked.find(({ key }) => key.startsWith('air.pm25'))).toMatchObject({ computed: false, mayCome: false })
    const sent = await send(later, id, '24.1')
    expect(sent.data).toMatchObject({ state: 'review' })
    const { revision } = await get(later, id)
    const decision = { submission: id, revision, decision: 'accept', reasons: [], note: '' }
    expect((await office.mutate('reporting.review.decide', keyed(decision))).status).toBe(200)
    expect(await historyOf(later)).toEqual(['reported 24.1'])
  })

  it('holds when readings come later; what was reported stays in the history and beside it in the report', async () => {
    await measure(later, 26)
    expect(await historyOf(later)).toEqual(['reported 24.1', 'computed 26'])
    const [round] = (await api.query('reporting.round.list', { plan })).data as { id: string }[]
    const { submission_id: id } = await rowOf(round?.id ?? '', later)
    const { asked } = await get(later, id)
    const pm25 = asked.find(({ key }) => key.startsWith('air.pm25'))
    expect(pm25).toMatchObject({ computed: true, counted: { value: '26', period } })
    const { data } = await office.query('core.indicator.get', { indicator: 'air.pm25' })
    const { details } = data as {
      details: { observations: { unit: string; value: string; counted: boolean; replaced: boolean }[] }[]
    }
    const shown = details.flatMap(({ observations }) => observations).filter(({ unit }) => unit === later)
    expect(shown.map(({ value, counted, replaced }) => [value, counted, replaced])).toEqual(
      expect.arrayContaining([
        ['24.1', false, true],
        ['26', true, false],
      ]),
    )
  })

  it('holds over a report that is accepted after the readings came', async () => {
    const [round] = (await api.query('reporting.round.list', { plan })).data as { id: string }[]
    const { submission_id: id } = await rowOf(round?.id ?? '', meanwhile)
    expect((await send(meanwhile, id, '22.5')).status).toBe(200)
    await measure(meanwhile, 23)
    const { revision } = await get(meanwhile, id)
    const decision = { submission: id, revision, decision: 'accept', reasons: [], note: '' }
    expect((await office.mutate('reporting.review.decide', keyed(decision))).status).toBe(200)
    expect(await historyOf(meanwhile)).toEqual(['computed 23', 'reported 22.5', 'computed 23'])
  })

  it('is asked again of months before the first that was counted, and of none after it', async () => {
    expect((await rowOf(await openRound('2025-04'), later)).not_applicable).toBe('counted')
    expect((await rowOf(await openRound('2025-02'), later)).not_applicable).toBeNull()
  })
})
