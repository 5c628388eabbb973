import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, grantOf, type TestApp, type TestPerson } from './testing/test-app.ts'
import { figureOf, keyed } from './testing/world.ts'

interface UnitPage {
  readonly can: readonly string[]
  readonly targets: readonly { readonly indicator: string }[]
  readonly reports: readonly { readonly indicator: string }[]
  readonly modules: readonly { readonly id: string; readonly can: readonly string[] }[]
}

/** Somebody who reports air for one county and water for another: neither grant lends the other its unit or its module. */
describe('grants for some modules', () => {
  const [airCounty, waterCounty] = ['360702', '360703']
  let api: TestApp
  let person: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    person = await api.person([
      { ...grantOf('county-reporter', airCounty), plugins: ['air'] },
      { ...grantOf('county-reporter', waterCounty), plugins: ['water'] },
    ])
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const modulesOf = (rows: readonly { readonly indicator: string }[]) => [
    ...new Set(rows.map(({ indicator }) => indicator.split('.')[0])),
  ]

  it('show of each county its own module', async () => {
    const office = (await api.query('core.unit.get', { unit: airCounty })).data as UnitPage
    expect(modulesOf(office.targets).length).toBeGreaterThan(5)
    for (const [unit, module] of [
      [airCounty, 'air'],
      [waterCounty, 'water'],
    ]) {
      const { status, data } = await person.query('core.unit.get', { unit })
      const page = data as UnitPage
      expect(status).toBe(200)
      expect({ unit, targets: modulesOf(page.targets), reports: modulesOf(page.reports) }).toEqual({
        ...{ unit, targets: [module], reports: [module] },
      })
      expect(page.can).toEqual(['read'])
      const reporting = page.modules.filter(({ can }) => can.includes('report')).map(({ id }) => id)
      expect(reporting).toEqual([module])
    }
  })

  it('open no third module, and in an open one the figures of the own county alone', async () => {
    expect((await person.query('soil.overview', {})).status).toBe(404)
    expect((await person.query('air.overview', {})).status).toBe(200)
    const { data } = await person.query('core.indicator.get', { indicator: 'air.pm25' })
    const { details } = data as { details: { counties: { unit: string }[]; observations: { unit: string }[] }[] }
    const units = details.flatMap(({ counties, observations }) =>
      [...counties, ...observations].map(({ unit }) => unit),
    )
    expect([...new Set(units)]).toEqual([airCounty])
  })

  it('wait for nothing that another module owes', async () => {
    const waiting = async (asker: Pick<TestPerson, 'query'>) => {
      const { data } = await asker.query('core.plan.overview', { on: '2025-07-31' })
      return (data as { waiting: { unit: string; expected: number }[] }).waiting
    }
    const all = new Map((await waiting(api)).map(({ unit, expected }) => [unit, expected]))
    const own = await waiting(person)
    expect(own.map(({ unit }) => unit).toSorted()).toEqual([airCounty, waterCounty])
    for (const { unit, expected } of own) expect(expected).toBeLessThan(all.get(unit) ?? 0)
  })

  it('send what each of them allows, and nothing that only both together would', async () => {
    await using empty = await createTestApp({ empty: true })
    const reporter = await empty.person([
      { ...grantOf('county-reporter', airCounty), plugins: ['air'] },
      { ...grantOf('county-reporter', waterCounty), plugins: ['water'] },
    ])
    const send = async (...figures: object[]) => {
      const input = keyed({
        plan: 'ganzhou-2025',
        observations: figures.map((figure) => ({ ...figure, weight: '31' })),
      })
      return (await reporter.mutate('core.indicator.record', input)).status
    }
    const [air, water] = ['air.pm25', 'water.good-sections']
    expect(await send(figureOf(airCounty, air))).toBe(200)
    expect(await send(figureOf(waterCounty, air))).toBe(403)
    expect(await send(figureOf(airCounty, water))).toBe(403)
    expect(await send(figureOf(airCounty, air), figureOf(waterCounty, air))).toBe(403)
    expect(await send(figureOf('360721', air))).toBe(404)
  })

  it('end with their last day, from the next request on', async () => {
    const leaving = await api.person([{ ...grantOf('leader'), until: '2025-12-31' }])
    expect((await leaving.query('core.plan.overview', {})).status).toBe(403)
    const staying = await api.person('leader')
    expect((await staying.query('core.plan.overview', {})).status).toBe(200)
    await api.db
      .updateTable('accounts.role_grant')
      .set({ holds_until: '2025-12-31' })
      .where('person_id', '=', staying.id)
      .execute()
    expect((await staying.query('core.plan.overview', {})).status).toBe(403)
  })
})
