import { Day, resolveUnits } from '@workpoints/core'
import { loadView, procedure, ViewInput } from '@workpoints/core/server'
import { flagOfCode, isSiteValid, layoutById, placeOf, unpackValue } from '@workpoints/readings'
import { type KnownHour, listKnownHours } from '@workpoints/readings/server'
import { z } from 'zod'
import { figure, roundedText } from '../figure.ts'
import { concentrationsOf, factorCodes } from '../sky/kept-day.ts'
import { takingPart } from '../sky/taking-part.ts'
import { dayOf } from '../sky/unit-day.ts'
import { concentrationDecimals, type Pollutant, pollutants } from '../standards/pollutant.ts'
import { keptDays, listStations } from './air-days.store.ts'
import { airDb } from './exclusion.store.ts'
import { noSubject, sees } from './sky.view.ts'

const layout = layoutById('air-1')
const places = pollutants.map((pollutant) => {
  const place = placeOf(layout, factorCodes[pollutant])
  return { place, decimals: layout.factors[place]?.places ?? 0 }
})

const hourMs = 3_600_000

/** An hour as people name it, by its end (1 to 24), with the six pollutants in their order. */
const shownHour = (row: KnownHour, day: Day) => ({
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
    const { at, facts } = await loadView(ctx, input)
    const { units } = facts
    const { asOf } = at
    const db = airDb(ctx.db)
    const members = resolveUnits([subject], units).filter((unit) => units.has(unit) && sees(ctx, unit))
    if (members.length === 0) throw noSubject(subject)
    const stations = (await listStations(db, { units: members, asOf })).filter((site) => isSiteValid(site, day))
    const asked = { from: day, to: day, asOf }
    const kept = (await keptDays(db, stations, asked)).get(day)
    const known = await listKnownHours(db, { ...asked, sites: stations.map(({ id }) => id) })
    const hours = Map.groupBy(known, ({ site_id }) => site_id)
    const part = new Set(
      [...Map.groupBy(stations, ({ unit }) => unit).values()]
        .flatMap((own) => takingPart(own, day))
        .map(({ id }) => id),
    )
    return {
      pollutants,
      stations: stations.map((site) => {
        const text = kept?.get(site.id)
        const values = text === undefined ? undefined : concentrationsOf(text)
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
