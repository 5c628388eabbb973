import { randomUUID } from 'node:crypto'
import { appendAudit, auditedBy, coreDb } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { fieldsOf, station, unitsBy } from './testing/unit-world.ts'

interface Entry {
  seq: number
  procedure: string
  by: string
  before: unknown
  after: Record<string, unknown>
  origin: unknown
}

let api: TestApp
let admin: TestPerson
let auditor: TestPerson
beforeAll(async () => {
  api = await createTestApp()
  admin = await api.person('system-admin')
  auditor = await api.person('security-auditor')
})
afterAll(() => api[Symbol.asyncDispose]())

const textOf = (answer: { error: unknown }) => JSON.stringify(answer.error)
const historyOf = async (person: TestPerson, subject: string) =>
  ((await person.query('core.history.list', { subject })).data as { entries: Entry[] }).entries

describe('the history of a record', () => {
  it('says who changed which fields, and to the auditor from where', async () => {
    const { known, save } = unitsBy(admin)
    expect((await save(station, { basedOn: null })).status).toBe(200)
    const bureau = await known('cgj')
    const other = { ...fieldsOf(bureau), name: { zh: '市城市运行局', en: 'City Operation Bureau' } }
    expect((await save(other, { basedOn: bureau.version, from: '2025-05-01' })).status).toBe(200)
    const own = (await historyOf(admin, 'unit/hjzx'))[0]
    expect(own).toMatchObject({
      procedure: 'core.unit.save',
      by: `测试（${admin.username}）`,
      before: null,
      origin: null,
    })
    expect(own?.after).toMatchObject({ full: '赣州市环境监测中心', aliases: ['监测站'] })
    const renamed = (await historyOf(admin, 'unit/cgj'))[0]
    expect(renamed?.before).toEqual({ name: { zh: '市城管局', en: 'Urban Management Bureau' } })
    expect(renamed?.after).toEqual({ name: { zh: '市城市运行局', en: 'City Operation Bureau' }, from: '2025-05-01' })
    const again = await known('cgj')
    expect((await save({ ...fieldsOf(again), full: '赣州市城市运行管理局' }, { basedOn: again.version })).status).toBe(
      200,
    )
    const full = { before: { full: '赣州市城市管理局' }, after: { full: '赣州市城市运行管理局' } }
    expect((await historyOf(admin, 'unit/cgj'))[0]).toMatchObject(full)
    expect((await historyOf(admin, 'unit/cgj'))[0]?.after).toEqual(full.after)
    const seen = (await historyOf(auditor, 'unit/hjzx'))[0]
    expect(seen?.origin).toMatchObject({ address: '127.0.0.1' })
  })

  it('is there for who may see the record; a hidden unit’s is no more there than an unknown one’s', async () => {
    const reporter = await api.person('county-reporter', '360702')
    expect((await reporter.query('core.history.list', { subject: 'unit/360702' })).status).toBe(200)
    const hidden = await reporter.query('core.history.list', { subject: 'unit/360703' })
    const unknown = await reporter.query('core.history.list', { subject: 'unit/999999' })
    expect([hidden.status, unknown.status]).toEqual([404, 404])
    expect(textOf(hidden).replaceAll('360703', 'X')).toBe(textOf(unknown).replaceAll('999999', 'X'))
    expect(
      (await (await api.person('guest')).query('core.history.list', { subject: 'plan/ganzhou-2025' })).status,
    ).toBe(403)
    expect((await admin.query('core.history.list', { subject: 'person/x' })).status).toBe(400)
  })

  it('comes fifty at a time, and goes on where it stopped', async () => {
    const actor = { id: null, name: '测试', session: null, pending: null }
    const change = (after: { step: number }) =>
      auditedBy(
        { actor, origin: { address: null, agent: null } },
        { kind: 'change', procedure: 'core.unit.save', subject: 'unit/360704', unit: '360704', after },
      )
    await appendAudit(
      coreDb(api.db),
      Array.from({ length: 60 }, (_, step) => change({ step })),
    )
    const page = async (more: object) =>
      (await admin.query('core.history.list', { subject: 'unit/360704', ...more })).data as {
        entries: Entry[]
        older: number | null
      }
    const newest = await page({})
    expect(newest.entries.map(({ after }) => after['step'])).toEqual(Array.from({ length: 50 }, (_, n) => 59 - n))
    const rest = await page({ before: newest.older })
    expect(rest.entries.map(({ after }) => after['step'])).toEqual(Array.from({ length: 10 }, (_, n) => 9 - n))
    expect(rest.older).toBeNull()
  })

  it('tells a county nothing of what others reported', async () => {
    const operator = await api.person('data-operator')
    const cleared = { key: randomUUID(), plan: 'ganzhou-2025' }
    expect((await operator.mutate('core.plan.clearDemo', cleared)).status).toBe(200)
    const observation = (unit: string) => ({
      ...{ indicator: 'rural.toilets', unit, period: '2025-06', value: '5' },
      ...{ numerator: null, denominator: null, weight: null, source: { kind: 'reported', note: '测试' } },
    })
    const record = (unit: string) =>
      operator.mutate('core.indicator.record', {
        ...{ key: randomUUID(), plan: 'ganzhou-2025', observations: [observation(unit)] },
      })
    const answers = [await record('360702'), await record('360703')]
    expect(answers.map(({ status, error }) => [status, error])).toEqual([
      [200, undefined],
      [200, undefined],
    ])
    const unitsSeenBy = async (person: TestPerson) =>
      (await historyOf(person, 'plan/ganzhou-2025')).flatMap(
        ({ after }) => (after['units'] as string[] | undefined) ?? [],
      )
    expect((await unitsSeenBy(await api.person('office'))).toSorted()).toEqual(['360702', '360703'])
    expect(await unitsSeenBy(await api.person('county-reporter', '360702'))).toEqual(['360702'])
  })
})
