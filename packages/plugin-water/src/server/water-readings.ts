import { periodEnd } from '@workpoints/core'
import { coreDb } from '@workpoints/core/server'
import {
  type FiguresAsked,
  type ReadingFigure,
  type ReadingsTables,
  readingsDb,
  readingsHalf,
  recountOf,
} from '@workpoints/readings/server'
import type { RowsChanged } from '@workpoints/registers/server'
import type { Kysely } from 'kysely'
import { figuresOf, sectionIndicators } from '../sections/figures.ts'
import { sectionsOf } from '../sections/section.ts'
import { demoReadings } from './demo-readings.ts'
import { loadSectionData } from './section-data.store.ts'

/** Classes are no sums: where nothing was measured they stay what was known, for a class of nought would be better than any. */
const isClass = (indicator: string): boolean => indicator.endsWith('-class')

/** The figures of the sections for the touched counties and for the city; null where nothing was measured. */
async function figures(db: Kysely<ReadingsTables>, asked: FiguresAsked): Promise<readonly ReadingFigure[]> {
  const { year, through, periods, units, known } = asked
  const { sites, plans, months } = await loadSectionData(coreDb(db), { year, through, units: null })
  const city = [...known.values()].find(({ kind }) => kind === 'city')?.id
  return periods.flatMap((period) => {
    const found = figuresOf(sectionsOf(sites, { plans, on: periodEnd(period) }), months, period)
    const figureOf = (indicator: string, unit: string, subject: string | null): ReadingFigure[] => {
      const one = found.find((each) => each.indicator === indicator && each.unit === subject)
      if (one === undefined) return isClass(indicator) ? [] : [{ indicator, unit, period, figure: null }]
      const { value, numerator, denominator, weight } = one
      return [{ indicator, unit, period, figure: { value, numerator, denominator, weight } }]
    }
    const ofCity = city === undefined ? [] : sectionIndicators.filter((key) => key !== 'good-sections')
    return [
      ...units.flatMap((unit) => figureOf('good-sections', unit, unit)),
      ...ofCity.flatMap((key) => figureOf(key, city as string, null)),
    ]
  })
}

/** What this area makes of series: the figures of the sections, from stations and laboratory together. */
export const waterReadings = readingsHalf({
  plugin: 'water',
  indicators: sectionIndicators,
  note: '断面自动监测数据和手工监测台账',
  figures,
  demo: demoReadings,
})

const recount = recountOf([waterReadings])

/** Laboratory rows move the same figures: they are counted anew in the transaction that changes the rows. */
export const sectionsChanged: RowsChanged = (db, { units, mounted }) =>
  recount(
    readingsDb(db),
    units.map((unit) => ({ kind: 'river-section' as const, unit })),
    mounted,
  )
