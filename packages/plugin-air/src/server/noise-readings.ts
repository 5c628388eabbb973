import { cityIdOf } from '@workpoints/core'
import { coreDb } from '@workpoints/core/server'
import {
  type FiguresAsked,
  type ReadingFigure,
  type ReadingsTables,
  readingsDb,
  readingsHalf,
  recountOf,
} from '@workpoints/readings/server'
import type { EntryData, Named, Register } from '@workpoints/registers'
import { type RowsChanged, registersDb } from '@workpoints/registers/server'
import type { Kysely } from 'kysely'
import { type NoiseMonthRow, noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { cityFigure } from '../standing/noise.ts'
import type { NoisePointRow } from '../standing/noise-sources.ts'
import { noisePeriods, pointYears } from '../standing/point-year.ts'
import { demoNoiseReadings } from './demo-noise-hours.ts'
import { airDb } from './exclusion.store.ts'
import { listNoiseSites, loadNoiseHours } from './noise-hours.store.ts'

/** All rows of a ledger of noise. */
async function rowsOf<D extends EntryData>(db: Kysely<ReadingsTables>, register: Register<D>): Promise<Named<D>[]> {
  const rows = await registersDb(coreDb(db))
    .selectFrom('registers.entry')
    .select(['entry_id', 'unit_id', 'state', 'states', 'data', 'label'])
    .where('register', '=', register.id)
    .where('ended_at', 'is', null)
    .orderBy('entry_id')
    .execute()
  return rows.map(({ entry_id: id, unit_id: unit, data, ...rest }) => ({ id, unit, data: data as D, ...rest }))
}

/**
 * The city's rates by day and night of each month that is due (环办监测〔2024〕33号), from the hours of its points and, where a point has
 * none, from the ledger of months; null where nothing valid is known.
 */
async function figures(
  handle: Kysely<ReadingsTables>,
  { year, periods, through, known }: FiguresAsked,
): Promise<ReadingFigure[]> {
  const city = cityIdOf(known.values())
  if (city === undefined) return []
  const db = airDb(handle)
  const end = through < `${year}-12-31` ? through : `${year}-12-31`
  const sites = await listNoiseSites(db, null)
  const span = { from: `${year}-01-01`, to: end }
  const sources = {
    points: (await rowsOf(handle, noisePoints)) as readonly Named<NoisePointRow>[],
    months: (await rowsOf(handle, noiseMonths)) as readonly Named<NoiseMonthRow>[],
    ...{
      sites,
      hours: await loadNoiseHours(
        db,
        sites.map(({ id }) => id),
        span,
      ),
    },
  }
  const points = pointYears(sources, end)
  return periods.flatMap((period) =>
    noisePeriods.map((part) => ({
      ...{ indicator: `noise-${part}`, unit: city, period, figure: cityFigure(points, part, period) },
    })),
  )
}

/** What this module makes of the hourly levels of noise, together with its ledger of months. */
export const noiseReadings = readingsHalf({
  plugin: 'air',
  kinds: ['noise-point'],
  indicators: ['noise-day', 'noise-night'],
  note: '由功能区声环境小时数据和逐月结果台账计算',
  figures,
  demo: demoNoiseReadings,
})

const recount = recountOf([noiseReadings])

/** Rows of the ledgers move the same figures: they are counted anew in the transaction that changes the rows. */
export const noiseChanged: RowsChanged = (db, { units, mounted }) =>
  recount(
    readingsDb(db),
    units.map((unit) => ({ kind: 'noise-point' as const, unit })),
    mounted,
  )
