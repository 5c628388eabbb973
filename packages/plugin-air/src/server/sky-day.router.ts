import { Day, resolveUnits } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { flagOfCode, layoutById, placeOf, type Site, unpackValue } from '@workpoints/readings'
import type { Kysely, Selectable } from 'kysely'
import { z } from 'zod'
import { figure, roundedText } from '../figure.ts'
import { factorCodes } from '../sky/kept-day.ts'
import { takingPart } from '../sky/taking-part.ts'
import { dayOf } from '../sky/unit-day.ts'
import { concentrationDecimals, type Pollutant, pollutants } from '../standards/pollutant.ts'
import { keptDays, listStations } from './air-days.store.ts'
import { airDb } from './exclusion.store.ts'
import { noSubject, sees } from './sky.view.ts'
import type { AirTables } from './tables.ts'

const layout = layoutById('air-1')
const places = pollutants.map((pollutant) => {
  const place = placeOf(layout, factorCodes[pollutant])
  return { place, decimals: layout.factors[place]?.places ?? 0 }
})

type Hourly = Selectable<AirTables['readings.hourly']>

const hourMs = 3_600_000

/** The hours of a day of stations, by station. */
async function hoursOf(db: Kysely<AirTables>, stations: readonly Site[], day: Day) {
  const from = new Date(`${day}T00:00:00+08:00`)
  const rows = await db
    .selectFrom('readings.hourly')
    .selectAll()
    .where('site_id', 'in', ['', ...stations.map(({ id }) => id)])
    .where('time', '>=', from)
    .where('time', '<', new Date(from.getTime() + 24 * hourMs))
    .orderBy('time')
    .execute()
  return Map.groupBy(rows, ({ site_id }) => site_id)
}

/** An hour as people name it, by its end (1 to 24), with the six pollutants in their order. */
const shownHour = (row: Hourly, day: Day) => ({
  hour: (row.time.getTime() - Date.parse(`${day}T00:00:00+08:00`)) / hourMs + 1,
  values: places.map(({ place, decimals }) => {
    const value = row.figures[place] ?? null
    const flag = flagOfCode(row.flags?.[place] ?? 0)
    return { value: value === null ? null : unpackValue(value, decimals), flag }
  }),
})

const dayKey = (pollutant: Pollutant) => (pollutant === 'O3' ? 'O3_8h' : (`${pollutant}_24h` as const))

/** A day of a subject station by station: the day's figures as published, and its hours. */
export const skyDay = procedure
  .meta({ needs: 'read' })
  .input(ViewInput.extend({ subject: z.string().max(40), day: Day }))
  .query(async ({ ctx, input: { subject, day, ...input } }) => {
    const { units } = (await loadView(ctx, input)).facts
    const db = airDb(ctx.db)
    const members = resolveUnits([subject], units).filter((unit) => units.has(unit) && sees(ctx, unit))
    if (members.length === 0) throw noSubject(subject)
    const stations = (await listStations(db, members)).filter((site) => site.validFrom <= day)
    const [kept, hours] = [await keptDays(db, stations, { from: day, to: day }), await hoursOf(db, stations, day)]
    const part = new Set(
      [...Map.groupBy(stations, ({ unit }) => unit).values()]
        .flatMap((own) => takingPart(own, day))
        .map(({ id }) => id),
    )
    return {
      pollutants,
      stations: stations.map((site) => {
        const values = kept.get(site.id)?.get(day)
        const { aqi, primary } = dayOf(day, [values])
        return {
          ...{ id: site.id, name: site.name, zone: site.zone, takesPart: part.has(site.id), aqi, primary },
          unit: units.get(site.unit)?.name ?? { zh: site.unit, en: site.unit },
          values: pollutants.map((one) => {
            const value = values?.[dayKey(one)] ?? null
            return value === null ? null : roundedText(figure(value), concentrationDecimals(one))
          }),
          hours: (hours.get(site.id) ?? []).map((row) => shownHour(row, day)),
        }
      }),
    }
  })
