import { randomUUID } from 'node:crypto'
import { today } from '@workpoints/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const plan = 'ganzhou-2025'
const figure = (value: string, extra: object = {}) => ({
  indicator: 'rural.toilets',
  unit: '360702',
  period: '2025-01',
  value,
  numerator: null,
  denominator: null,
  weight: null,
  source: { kind: 'reported', note: '章贡区' },
  ...extra,
})

describe('facts', () => {
  let api: TestApp
  let operator: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ empty: true })
    operator = await api.person('data-operator')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const record = (value: string, { key = randomUUID(), extra = {} }: { key?: string; extra?: object } = {}) =>
    operator.mutate('core.indicator.record', { key, plan, observations: [figure(value, extra)] })
  const versions = async () => {
    const page = await (await api.core()).indicator.get({ indicator: 'rural.toilets' })
    return page.details.flatMap((detail) =>
      detail.observations.filter((fact) => fact.unit === '360702' && fact.period === '2025-01'),
    )
  }

  it('start as they are: without data every target that is judged is grey', async () => {
    const { counts } = await (await api.core()).plan.overview({})
    expect(counts).toMatchObject({ blue: 0, green: 0, yellow: 0, red: 0 })
    expect(counts.grey).toBeGreaterThan(100)
  })

  it('keep what a correction replaces, and show both', async () => {
    expect((await record('12')).status).toBe(200)
    expect((await record('15')).status).toBe(200)
    const [first, second] = await versions()
    expect(first).toMatchObject({ value: '12', replaced: true, supersedes: null })
    expect(second).toMatchObject({ value: '15', replaced: false, supersedes: first?.id })
  })

  it('name who recorded them, in the figure and on the trail', async () => {
    const name = `测试（${operator.username}）`
    expect((await versions()).map((fact) => fact.recordedBy)).toEqual([name, name])
    const entries = await api.db
      .selectFrom('core.audit')
      .select(['kind', 'actor_name', 'actor_id', 'subject', 'after'])
      .where('procedure', '=', 'core.indicator.record')
      .orderBy('seq')
      .execute()
    expect(entries.map((entry) => [entry.kind, entry.actor_name, entry.actor_id, entry.subject])).toEqual(
      Array.from({ length: 2 }, () => ['change', name, operator.id, `plan/${plan}`]),
    )
    expect(JSON.parse(entries[0]?.after ?? '')).toEqual({
      recorded: 1,
      indicators: ['rural.toilets'],
      units: ['360702'],
    })
  })

  it('count a corrected figure as come, once, and not before it came', async () => {
    const received = async (input: object) => {
      const reports = await (await api.core()).unit.expected({ unit: '360702', on: '2025-01-31', ...input })
      return reports.filter((report) => report.received).map((report) => report.indicator)
    }
    expect(await received({})).toEqual(['rural.toilets'])
    expect(await received({ on: '2025-01-30' })).toEqual([])
    expect(await received({ asOf: today() })).toEqual(['rural.toilets'])
  })

  it('show zero as a figure, not as nothing', async () => {
    await record('0', { extra: { unit: '360703' } })
    const page = await (await api.core()).indicator.get({ indicator: 'rural.toilets' })
    const own = page.details[0]?.counties.find((county) => county.unit === '360703')
    expect(own === undefined || own.value === '0').toBe(true)
    expect(page.details[0]?.target.value).toBe('15')
    expect(page.details[0]?.target.coverage?.received).toBe(2)
  })

  it('answer a repeated call with the first answer and change nothing', async () => {
    const key = randomUUID()
    const first = await record('16', { key })
    const again = await record('99', { key })
    expect(again).toEqual(first)
    expect((await versions()).map((fact) => fact.value)).toEqual(['12', '15', '16'])
  })

  it('refuse a key that was used for something else', async () => {
    const key = randomUUID()
    await record('16', { key })
    const other = await operator.mutate('core.plan.clearDemo', { key, plan })
    expect(other.status).toBe(409)
    expect(JSON.stringify(other.error)).toContain('core.key-reused')
  })

  it('answer nobody with what was answered to another person', async () => {
    const key = randomUUID()
    await record('16', { key })
    const before = (await versions()).length
    const colleague = await api.person('data-operator')
    const other = await colleague.mutate('core.indicator.record', { key, plan, observations: [figure('16')] })
    expect(other.status).toBe(409)
    expect(await versions()).toHaveLength(before)
  })

  it('are recorded once when two calls with one key race', async () => {
    const key = randomUUID()
    const before = (await versions()).length
    const answers = await Promise.all(Array.from({ length: 8 }, () => record('17', { key })))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    expect(await versions()).toHaveLength(before + 1)
  })

  it('name the field that is wrong, in the language of the office, and keep nothing of a refused call', async () => {
    const before = (await versions()).length
    const bad = await operator.mutate('core.indicator.record', {
      key: randomUUID(),
      plan,
      observations: [figure('20'), figure('二十', { period: '2025-13' })],
    })
    expect(bad.status).toBe(400)
    const { fields } = (bad.error as { data: { detail: { fields: Record<string, string> } } }).data.detail
    expect(Object.keys(fields).toSorted()).toEqual(['observations.1.period', 'observations.1.value'])
    expect(fields['observations.1.value']).toContain('应为数字')
    expect(await versions()).toHaveLength(before)
  })

  it('refuse a ratio whose whole is nothing', async () => {
    const bad = await record('0', { extra: { numerator: '0', denominator: '0' } })
    expect(JSON.stringify(bad.error)).toContain('分母须大于 0')
  })

  it('never mix with simulated figures', async () => {
    const mixed = await record('3', { extra: { period: '2025-02', source: { kind: 'simulated', note: '' } } })
    expect(mixed.status).toBe(409)
    expect(JSON.stringify(mixed.error)).toContain('core.demo-mixed')
  })

  it('cannot be rewritten by seeding again', async () => {
    const { seed } = await import('./seed.ts')
    const { readConfig } = await import('./config.ts')
    const before = await versions()
    await seed(api.database.db, api.platform, { dir: `${readConfig({}).seedsDir}/ganzhou-2025`, empty: false })
    expect(await versions()).toEqual(before)
  })
})

describe('time', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp()
  })
  afterAll(() => api[Symbol.asyncDispose]())

  it('judges on the last month with data unless a day is named', async () => {
    const core = await api.core()
    expect((await core.plan.overview({})).on).toBe('2025-06-30')
    const march = await core.plan.overview({ on: '2025-03-31' })
    expect(march.on).toBe('2025-03-31')
    expect(march.counts).not.toEqual((await core.plan.overview({})).counts)
  })

  it('shows what was known on a past day, with figures that came later left out', async () => {
    const core = await api.core()
    const known = await core.plan.overview({ asOf: '2025-04-10' })
    expect(known.on).toBe('2025-03-31')
    const page = await core.task.get({ task: '18', asOf: '2025-04-10' })
    const periods = page.details.flatMap((detail) => detail.observations.map((fact) => fact.period))
    expect(periods.length).toBeGreaterThan(0)
    expect(periods.every((period) => period <= '2025-03')).toBe(true)
  })

  it('says so when the plan itself was not known yet', async () => {
    const early = await api.query('core.plan.overview', { asOf: '2024-12-01' })
    expect(early.status).toBe(404)
    expect(JSON.stringify(early.error)).toContain('尚未录入')
  })

  it('gives the same judgement from the kept roll-up and from the facts', async () => {
    const core = await api.core()
    const kept = await core.plan.overview({})
    // A moment of knowledge in the far future holds every fact and is judged from the facts.
    const fresh = await core.plan.overview({ asOf: '2999-01-01' })
    expect(fresh).toEqual(kept)
  })
})

describe('the demonstration', () => {
  let api: TestApp
  let operator: TestPerson
  beforeEach(async () => {
    api = await createTestApp()
    operator = await api.person('data-operator')
    return () => api[Symbol.asyncDispose]()
  })

  it('is marked in the session and in every figure', async () => {
    const core = await api.core()
    expect((await core.session.get()).plans[0]?.demo).toBe(true)
    const { details } = await core.task.get({ task: '23' })
    const figures = details.flatMap((detail) => detail.observations)
    expect(figures.length).toBeGreaterThan(50)
    expect(figures.every((fact) => fact.simulated)).toBe(true)
  })

  it('goes with one call, leaves the plan, and makes room for real figures', async () => {
    const gone = await operator.mutate('core.plan.clearDemo', { key: randomUUID(), plan })
    expect(gone.status).toBe(200)
    expect((gone.data as { removed: number }).removed).toBeGreaterThan(1000)
    const core = await api.core()
    expect((await core.session.get()).plans[0]?.demo).toBe(false)
    const { counts, areas } = await core.plan.overview({})
    expect(counts).toMatchObject({ blue: 0, green: 0, yellow: 0, red: 0 })
    expect(areas.reduce((sum, area) => sum + area.tasks, 0)).toBe(50)
    const recorded = await operator.mutate('core.indicator.record', {
      key: randomUUID(),
      plan,
      observations: [figure('12')],
    })
    expect(recorded.status).toBe(200)
  })

  it('keeps real figures out while it is there', async () => {
    const refused = await operator.mutate('core.indicator.record', {
      key: randomUUID(),
      plan,
      observations: [figure('12')],
    })
    expect(refused.status).toBe(409)
  })
})
