import { cityIdOf, periodEnd } from '@workpoints/core'
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
import type { SampleRow } from '../registers/samples.ts'
import { isMeasured, type SectionFigure, sectionFigures, sectionIndicators } from '../sections/figures.ts'
import { sectionsOf } from '../sections/section.ts'
import { demoReadings } from './demo-readings.ts'
import { loadSectionData } from './section-data.store.ts'

/** Classes are no sums: where nothing was measured they stay what was known, for a class of nought would be better than any. */
const isClass = (indicator: string): boolean => indicator.endsWith('-class')

/** Months of sections that were changed. */
type Changed = readonly Pick<SampleRow, 'section' | 'month'>[]

/**
 * The figures of the sections for the touched counties and for the city, of each month by the sections that were measured then; null
 * where nothing was measured. With `changed`, those alone that stand on the changed sections, from their first month of the year on.
 */
async function figures(
  db: Kysely<ReadingsTables>,
  { year, through, periods, units, known }: FiguresAsked,
  changed?: Changed,
): Promise<readonly ReadingFigure[]> {
  const moved = changed?.filter(({ month }) => month.startsWith(String(year)))
  const from = moved?.map(({ month }) => month).toSorted()[0]
  const asked = moved === undefined ? periods : periods.filter((period) => from !== undefined && period >= from)
  const city = cityIdOf(known.values())
  if (asked.length === 0 || city === undefined) return []
  const { sites, plans, months } = await loadSectionData(coreDb(db), { year, through, units: null })
  const ids = moved === undefined ? null : new Set(moved.map(({ section }) => section))
  const isWanted = ({ unit, sections }: SectionFigure): boolean =>
    ids === null ? unit === null || units.includes(unit) : sections.some(({ id }) => ids.has(id))
  return asked.flatMap((period) => {
    const all = sectionsOf(sites, { plans, on: periodEnd(period) })
    const measured = isMeasured(all, months, period)
    return sectionFigures(all)
      .filter(isWanted)
      .flatMap(({ indicator, unit, sections, judge }): ReadingFigure[] => {
        const figure = measured ? judge(sections, { months, period }) : null
        return figure === null && isClass(indicator) ? [] : [{ indicator, unit: unit ?? city, period, figure }]
      })
  })
}

/** What this area makes of series: the figures of the sections, from stations and laboratory together. */
export const waterReadings = readingsHalf({
  plugin: 'water',
  indicators: sectionIndicators,
  note: '断面自动监测数据和手工监测台账',
  figures: (db, asked) => figures(db, asked),
  demo: demoReadings,
})

/**
 * Laboratory rows move the same figures: in the transaction that changes the rows those are counted anew that stand on the rows' sections,
 * from the rows' first month on.
 */
export const sectionsChanged: RowsChanged<Changed[number]> = (db, { rows, mounted }) => {
  const narrowed = readingsHalf({ ...waterReadings, figures: (of, asked) => figures(of, asked, rows) })
  return recountOf([narrowed])(readingsDb(db), [{ kind: 'river-section', unit: '' }], mounted)
}
