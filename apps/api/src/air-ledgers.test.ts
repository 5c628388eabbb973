import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { keyed } from './testing/world.ts'

interface Noise {
  readonly isPart: boolean
  readonly seesNone: boolean
  readonly year: { readonly last: string; readonly night: { readonly rate: string; readonly target: string | null } }
  readonly points: readonly { readonly unit: string; readonly fails: boolean }[]
}
interface Checks {
  readonly kinds: readonly { readonly key: string; readonly done: number; readonly target: string | null }[]
  readonly counties: readonly { readonly unit: string; readonly exhaust: number }[]
}
type Person = Pick<TestPerson, 'query'>

const noiseOf = async (person: Person) => (await person.query('air.noise', {})).data as Noise
const checksOf = async (person: Person) => (await person.query('air.checks', {})).data as Checks

/** What the plan is judged by. */
async function judged(person: Person, key: string): Promise<string> {
  const { data } = await person.query('core.indicator.get', { indicator: `air.${key}` })
  const [first] = (data as { details: { target: { value: string } }[] }).details
  return first?.target.value ?? ''
}

describe('the ledgers of air and noise', { timeout: 120_000 }, () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'air' })
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  it('give the page and the plan the same figures', async () => {
    const { year } = await noiseOf(api)
    expect([year.last, year.night.target]).toEqual(['2025-06', '85'])
    expect(Number(await judged(api, 'noise-night')).toFixed(1)).toBe(year.night.rate)
    const { kinds } = await checksOf(api)
    const figures = await Promise.all(kinds.map(({ key }) => judged(api, key)))
    expect(kinds.map(({ done }) => String(done))).toEqual(figures)
    expect(kinds.map(({ target }) => target)).toEqual(['1200', '15', '2000', '800'])
  })

  it('show a county its own points and checks, without the city’s target, and guests nothing', async () => {
    const county = await api.person('county-reporter')
    const noise = await noiseOf(county)
    expect([noise.isPart, noise.year.night.target]).toEqual([true, null])
    expect([...new Set(noise.points.map(({ unit }) => unit))]).toEqual(['360702'])
    const { counties } = await checksOf(county)
    expect(counties.map(({ unit }) => unit)).toEqual(['360702'])
    const guest = await api.person('guest')
    expect(await noiseOf(guest)).toMatchObject({ seesNone: true, points: [] })
  })

  it('move the figure and the page when a month of a point is entered', async () => {
    const keeper = await api.person('data-operator')
    const before = Number((await noiseOf(api)).year.night.rate)
    const cells = { county: '章贡区', code: '新点', month: '2025-06', nightFailed: '1-30' }
    const made = await keeper.mutate('registers.entry.create', keyed({ register: 'air.noise-months', cells }))
    expect(made.status).toBe(200)
    const { year } = await noiseOf(api)
    expect(Number(year.night.rate)).toBeLessThan(before)
    expect(Number(await judged(api, 'noise-night')).toFixed(1)).toBe(year.night.rate)
    const wrong = await keeper.mutate(
      'registers.entry.create',
      keyed({ register: 'air.noise-months', cells: { ...cells, code: '另点', nightFailed: '31' } }),
    )
    expect(wrong.status).toBe(400)
  })
})
