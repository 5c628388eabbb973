import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from './testing/test-app.ts'

interface Pages {
  readonly 'soil.land': {
    readonly whole: { readonly percent: string }
    readonly plots: { readonly percent: string }
  }
  readonly 'ecology.living': {
    readonly forest: { readonly done: string }
    readonly erosion: { readonly done: string }
    readonly mines: { readonly percent: string }
    readonly cover: { readonly percent: string }
  }
  readonly 'carbon.low': { readonly asks: readonly { readonly key: string; readonly value: string }[] }
  readonly 'air.checks': {
    readonly kinds: readonly { readonly key: string; readonly done: number; readonly due: string }[]
  }
  readonly 'water.sections': { readonly ratio: { readonly good: number; readonly assessed: number } }
}

describe('what a specialist’s page says of a target', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({})
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  const page = async <P extends keyof Pages>(path: P): Promise<Pages[P]> => (await api.query(path, {})).data as Pages[P]
  /** What the target stands at wherever else it is shown, rounded as its page does. */
  const judged = async (target: string, decimals: number, what: 'value' | 'expected' = 'value'): Promise<string> => {
    const { data } = await api.query('core.task.target', { target })
    const { target: view } = data as { readonly target: Readonly<Record<'value' | 'expected', string>> }
    return Number(view[what]).toFixed(decimals)
  }

  it('is what the target is judged by: farmland and plots', async () => {
    const { whole, plots } = await page('soil.land')
    expect(whole.percent).toBe(await judged('soil.farmland-safe-use', 1))
    expect(plots.percent).toBe(await judged('soil.plot-safe-use', 1))
  })

  it('forest, erosion, mines and cover', async () => {
    const { forest, erosion, mines, cover } = await page('ecology.living')
    expect(Number(forest.done).toFixed(2)).toBe(await judged('ecology.low-yield-forest', 2))
    expect(Number(erosion.done).toFixed(2)).toBe(await judged('ecology.erosion-control', 2))
    expect(mines.percent).toBe(await judged('ecology.green-mines', 1))
    expect(cover.percent).toBe(await judged('ecology.forest-cover', 2))
  })

  it.each(['green-factories', 'new-energy-capacity', 'super-chargers', 'nev-share'])('low carbon: %s', async (key) => {
    const { asks } = await page('carbon.low')
    const value = Number(asks.find((ask) => ask.key === key)?.value)
    const decimals = { 'new-energy-capacity': 2, 'nev-share': 1 }[key] ?? 0
    expect(value.toFixed(decimals)).toBe(await judged(`carbon.${key}`, decimals))
  })

  it('checks of vehicles and fuel, done and due', async () => {
    const { kinds } = await page('air.checks')
    expect(kinds).toHaveLength(4)
    for (const { key, done, due } of kinds)
      expect([key, String(done), due]).toEqual([
        key,
        await judged(`air.${key}`, 0),
        await judged(`air.${key}`, 0, 'expected'),
      ])
  })

  it('good sections, those of the zones among them', async () => {
    const { ratio } = await page('water.sections')
    expect(((100 * ratio.good) / ratio.assessed).toFixed(2)).toBe(await judged('water.good-sections', 2))
  })
})
