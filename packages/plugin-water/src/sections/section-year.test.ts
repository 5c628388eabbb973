import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleFields } from '../registers/sample-items.ts'
import type { SampleRow } from '../registers/samples.ts'
import { classRank, type WaterClass } from '../rules/water-class.ts'
import { demoSamples } from '../server/demo-samples.ts'
import { demoSections } from '../server/demo-sections.ts'
import { figuresOf } from './figures.ts'
import { type Section, sectionsOf } from './section.ts'
import { joinMonths, monthsTo } from './section-months.ts'
import { classInMonth, classToDate } from './section-year.ts'

const rows = demoSamples({ year: 2025, counties: [], units: [] }).map(({ data }) => data)
const sections = sectionsOf(
  demoSections(2025).map(({ site }) => site),
  { plans: [], on: '2025-06-30' },
)
const months = joinMonths(rows, new Map())

/**
 * GB 3838-2002, table 1, written down once more and read plainly: limits of class Ⅰ to Ⅴ of what the demonstration measures, and how
 * many decimals a mean is rounded to. Whole numbers of 10^-6, so that nothing is lost by adding.
 */
const plainLimits: Readonly<Record<string, readonly [limits: string, decimals: number]>> = {
  permanganate: ['2 4 6 10 15', 1],
  cod: ['15 15 20 30 40', 1],
  bod5: ['3 3 4 6 10', 1],
  ammonia: ['0.15 0.5 1 1.5 2', 2],
  copper: ['0.01 1 1 1 1', 3],
  zinc: ['0.05 1 1 2 2', 3],
  fluoride: ['1 1 1 1.5 1.5', 2],
  selenium: ['0.01 0.01 0.01 0.02 0.02', 4],
  arsenic: ['0.05 0.05 0.05 0.1 0.1', 4],
  mercury: ['0.00005 0.00005 0.0001 0.001 0.001', 5],
  cadmium: ['0.001 0.005 0.005 0.005 0.01', 4],
  chromium: ['0.01 0.05 0.05 0.05 0.1', 3],
  lead: ['0.01 0.01 0.05 0.05 0.1', 3],
  cyanide: ['0.005 0.05 0.2 0.2 0.2', 3],
  phenols: ['0.002 0.002 0.005 0.01 0.1', 4],
  petroleum: ['0.05 0.05 0.05 0.5 1', 2],
  surfactants: ['0.2 0.2 0.2 0.3 0.3', 2],
  sulphide: ['0.05 0.1 0.2 0.5 1', 3],
}
const phosphorusLimits = { river: '0.02 0.1 0.2 0.3 0.4', lake: '0.01 0.025 0.05 0.1 0.2' }

/** A written result as a whole number of 10^-7: half of the detection limit where nothing was found. */
function plainNumber(text: string): number {
  const isBelow = text.endsWith('L') || text.startsWith('<')
  return Math.round(Number(text.replace(/[L<]/g, '')) * 1e7) / (isBelow ? 2 : 1)
}

/** Rounds a sum of whole numbers divided by their count, half to even, to `decimals`; a whole number of 10^-decimals. */
function plainMean(texts: readonly string[], decimals: number): number {
  const step = 10 ** (7 - decimals) * texts.length
  const sum = texts.reduce((total, text) => total + plainNumber(text), 0)
  const low = Math.floor(sum / step)
  const rest = sum - low * step
  return rest * 2 > step || (rest * 2 === step && low % 2 === 1) ? low + 1 : low
}

const worseThan = (mean: number, limits: string, decimals: number): number =>
  1 + limits.split(' ').filter((limit) => mean > Math.round(Number(limit) * 10 ** decimals)).length

/** The class of a section from rows, 1 to 6, as a careful person with a table and a pencil would find it. */
function plainClass(section: Section, own: readonly SampleRow[]): number | null {
  const taken = own.filter(({ condition }) => condition === 'sampled')
  if (taken.length === 0) return null
  const textsOf = (field: (typeof sampleFields)[number]): string[] => taken.flatMap((row) => row[field] ?? [])
  const ranks = Object.entries(plainLimits).flatMap(([field, [limits, decimals]]) => {
    const texts = textsOf(field as (typeof sampleFields)[number])
    return texts.length === 0 ? [] : [worseThan(plainMean(texts, decimals), limits, decimals)]
  })
  const phosphorus = worseThan(plainMean(textsOf('phosphorus'), 3), phosphorusLimits[section.body], 3)
  const oxygen = plainMean(textsOf('dissolvedOxygen'), 1)
  const oxygenRank = 1 + [75, 60, 50, 30, 20].filter((limit) => oxygen < limit).length
  const pH = plainMean(textsOf('pH'), 1)
  return Math.max(...ranks, phosphorus, oxygenRank, pH < 60 || pH > 90 ? 6 : 1)
}

const rowsOf = (section: Section, periods: readonly string[]) =>
  rows.filter((row) => row.section === section.id && periods.includes(row.month))
const rank = (found: WaterClass | null): number | null => (found === null ? null : classRank(found))

describe('a year and a half of 73 sections', () => {
  it('has the class of each month that a plain separate computation finds', () => {
    const periods = [...monthsTo('2024-12'), ...monthsTo('2025-06')]
    const all = sections.flatMap((section) =>
      periods.map((period) => [section.id, period, rank(classInMonth(section, months.get(section.id), period).class)]),
    )
    expect(all).toEqual(
      sections.flatMap((section) =>
        periods.map((period) => [section.id, period, plainClass(section, rowsOf(section, [period]))]),
      ),
    )
    expect(new Set(all.map(([, , found]) => found)).size).toBeGreaterThanOrEqual(5)
  })

  it('has the class from January on that a plain separate computation finds, and the ratio of it', () => {
    for (const period of ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06']) {
      const found = sections.map((section) => rank(classToDate(section, months.get(section.id), period).class))
      const plain = sections.map((section) => plainClass(section, rowsOf(section, monthsTo(period))))
      expect([period, found]).toEqual([period, plain])
      const good = figuresOf(sections, months, period).filter(({ indicator }) => indicator === 'good-sections')
      const sum = (key: 'numerator' | 'denominator') => good.reduce((total, figure) => total + Number(figure[key]), 0)
      expect([sum('numerator'), sum('denominator')]).toEqual([
        plain.filter((each) => each !== null && each <= 3).length,
        plain.filter((each) => each !== null).length,
      ])
    }
  })

  it('brings the demonstration to 72 of 73, with a dry month and one without data that are never clean', () => {
    const june = figuresOf(sections, months, '2025-06')
    const of = (key: string) => june.find(({ indicator }) => indicator === key)
    const good = june.filter(({ indicator }) => indicator === 'good-sections')
    expect(good.reduce((total, { numerator }) => total + Number(numerator), 0)).toBe(72)
    expect([of('national-good-sections')?.value, of('gan-class')?.value, of('dong-class')?.value]).toEqual([
      '100',
      '2',
      '2',
    ])
    const dry = classInMonth(
      sections.find(({ id }) => id === 'demo-qin-01') as Section,
      months.get('demo-qin-01'),
      '2025-01',
    )
    expect([dry.class, dry.reason?.code]).toEqual([null, 'dry'])
  })
})

describe('a worse reading', () => {
  const worse = { dissolvedOxygen: -1 } as Readonly<Record<string, number>>

  it('never improves the class of a section, in its month and from January on', () => {
    const fields = sampleFields.filter((field) => !['pH', 'waterTemp', 'nitrogen', 'coliforms'].includes(field))
    fc.assert(
      fc.property(
        fc.record({
          section: fc.constantFrom(...sections),
          period: fc.constantFrom(...monthsTo('2025-06')),
          field: fc.constantFrom(...fields),
          thousandths: fc.integer({ min: 1, max: 4000 }),
        }),
        ({ section, period, field, thousandths }) => {
          const own = rowsOf(section, monthsTo('2025-06'))
          const before = joinMonths(own, new Map()).get(section.id)
          const changed = own.map((row) => {
            const text = row[field]
            if (row.month !== period || text === null) return row
            const value = plainNumber(text) / 1e7 + ((worse[field] ?? 1) * thousandths) / 1000
            return { ...row, [field]: Math.max(value, 0).toFixed(4) }
          })
          const after = joinMonths(changed, new Map()).get(section.id)
          for (const judge of [classInMonth, classToDate]) {
            const [was, is] = [rank(judge(section, before, period).class), rank(judge(section, after, period).class)]
            expect(is === null ? null : is >= (was ?? 0)).toBe(was === null ? null : true)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of a station counts before the laboratory’s, and what the station has not comes from the laboratory', () => {
    const [section] = sections
    if (section === undefined) throw new Error('no section')
    const stations = new Map([[section.id, new Map([['2025-05', { TP: '0.31' }]])]])
    const joined = joinMonths(rows, stations).get(section.id)
    const month = classInMonth(section, joined, '2025-05')
    expect([month.class, month.decidingItems]).toEqual(['Ⅴ', ['总磷（河流）']])
    expect(joined?.get('2025-05')?.automatic).toEqual(['TP'])
    expect(joined?.get('2025-05')?.values.NH3N).toBeDefined()
  })
})
