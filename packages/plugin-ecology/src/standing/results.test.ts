import type { Entry } from '@workpoints/registers'
import { describe, expect, it } from 'vitest'
import type { EqiRow } from '../registers/eqi.ts'
import { countyRows } from './counties.ts'
import { coverStanding, eqiStanding, fallStanding } from './results.ts'

const result = <D extends { readonly year: string }>(data: D, unit = 'city') => {
  const publishedOn = `${Number(data.year) + 1}-05-20`
  return { id: data.year, unit, label: data.year, state: '', states: [], data: { publishedOn, ...data } }
}
const parts = { pattern: '82.0', function: '78.5', biodiversity: '70.2', stress: '18.0' }
const eqi = (year: string, value: string): Entry<EqiRow> =>
  result({ year, eqi: value, ...parts, publishedOn: `${Number(year) + 1}-05-20` })

describe('the change of EQI', () => {
  const years = [eqi('2022', '70.00'), eqi('2024', '78.13'), eqi('2023', '78.53')]

  it('is that of the last published year against the one before it, and “stable” is computed', () => {
    expect(eqiStanding(years, '2025-06-30')).toMatchObject({
      ...{ year: '2024', eqi: '78.13', before: '78.53', delta: '-0.40', stable: true, reworked: '78.53' },
      ...{ grade: { zh: '基本稳定' }, className: { zh: '一类' } },
    })
    expect(eqiStanding([eqi('2024', '77.00'), eqi('2023', '78.53')], '2025-06-30')).toMatchObject({
      ...{ delta: '-1.53', stable: false, grade: { zh: '轻微变差' } },
    })
  })

  it('knows no result before it was published, and compares with no other year', () => {
    expect(eqiStanding(years, '2025-04-30')).toMatchObject({ year: '2023', delta: '8.53' })
    expect(eqiStanding([eqi('2022', '70.00'), eqi('2024', '78.13')], '2025-06-30')).toMatchObject({
      ...{ year: '2024', delta: null, stable: null },
    })
    expect(eqiStanding([], '2025-06-30')).toMatchObject({ year: null, eqi: null, reworked: null })
  })
})

describe('forest cover and erosion', () => {
  it('compare covers of one base map alone', () => {
    const cover = (year: string, percent: string, base: string) => result({ year, percent, base })
    const change = (base: string) =>
      coverStanding([cover('2023', '76.20', 'A'), cover('2024', '76.23', base)], '2025-06-30').points
    expect([change('A'), change('B')]).toEqual(['0.03', null])
  })

  it('fall together, or not', () => {
    const areas = (year: string, eroded: string, severe: string) => result({ year, land: '1000', eroded, severe })
    const of = (severe: string) =>
      fallStanding([areas('2023', '170', '30'), areas('2024', '165', severe)], '2025-06-30')
    expect(of('29')).toMatchObject({ met: true, conservation: { percent: '83.50' } })
    expect(of('30')).toMatchObject({ met: false, areaFell: true, strengthFell: false })
    expect(fallStanding([areas('2024', '165', '29')], '2025-06-30').met).toBeNull()
  })
})

describe('the counties', () => {
  const flow = (amounts: readonly (readonly [unit: string, amount: string])[], shares: Record<string, string>) => ({
    amounts: amounts.map(([unit, amount]) => ({ unit, amount, on: '2025-03-10' })),
    shares: new Map(Object.entries(shares)),
    curve: null,
  })

  it('stand by their own shares, the farthest behind first and those without a share last', () => {
    const rows = countyRows(
      {
        ...{ year: 2025, on: '2025-06-30', mines: [], shield: [], clues: [] },
        eqi: [result({ ...eqi('2023', '70').data }, 'b'), result({ ...eqi('2024', '68').data }, 'b')],
        forest: flow(
          [
            ['a', '3'],
            ['b', '1'],
          ],
          { a: '6', b: '4' },
        ),
        erosion: flow([['c', '2']], {}),
      },
      ['a', 'b', 'c'],
    )
    expect(rows.map(({ unit, forest, eqiDelta }) => [unit, forest.percent, forest.pace, eqiDelta])).toEqual([
      ['b', '25.0', '50.0', '-2.00'],
      ['a', '50.0', '100.0', null],
      ['c', null, null, null],
    ])
    expect(rows.at(-1)?.erosion).toEqual({ done: '2', target: null, percent: null, pace: null })
  })
})
