import type { Day } from '@workpoints/core'
import { flagOfCode, highestCounting, layoutOf, placeOf, type Site, unpackValue } from '@workpoints/readings'
import { listSites } from '@workpoints/readings/server'
import { type Kysely, sql } from 'kysely'
import { type NoisePeriod, noiseHours } from '../standards/gb3096.ts'
import type { NoiseHoursOfDay } from '../standing/noise-sources.ts'
import type { AirTables } from './tables.ts'

type Db = Kysely<AirTables>

const layout = layoutOf('noise-point')
/** Where Leq stands in a row of noise: from 0 on, and as SQL counts. */
const place = placeOf(layout, 'Leq')
const at = sql.lit(place + 1)
const hourMs = 3_600_000

const level = sql<number | null>`figures[${at}]`
const flag = sql<number>`coalesce(flags[${at}], 0)`
const counts = sql<boolean>`(${level} is not null and ${flag} <= ${sql.lit(highestCounting)})`
/** In China's time, which knows no summer. */
const local = sql`(time at time zone 'UTC' + interval '8 hours')`
const localDay = sql<Day>`${local}::date`
/** Whole hours since 1970, whose beginning was at 8 in China. */
const hour = sql`((date_part('epoch', time)::bigint / 3600 + 8) % 24)`
const period = sql<NoisePeriod>`case when ${hour} >= ${sql.lit(noiseHours.dayFrom)} and ${hour} < ${sql.lit(noiseHours.nightFrom)}
  then 'day' else 'night' end`

/** The sites of noise, closed ones too, of some units or of all. */
export async function listNoiseSites(db: Db, units: readonly string[] | null): Promise<Site[]> {
  const sites = (await listSites(db, { on: '9999-12-31' })).map(({ site }) => site)
  return sites.filter(({ kind, unit }) => kind === 'noise-point' && (units === null || units.includes(unit)))
}

const nothing = { there: 0, hours: 0, energy: 0 }

/**
 * What the hours of sites come to, by site and day: day and night hours of the calendar day apart (GB 3096-2008, chapter 3), each with how
 * many there are, how many of them count, and the sum of the energies of those. Levels are stored in tenths of dB, so 10^(0.1 L) is
 * 10^(figure ÷ 100).
 */
export async function loadNoiseHours(
  db: Db,
  sites: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<ReadonlyMap<string, ReadonlyMap<Day, NoiseHoursOfDay>>> {
  if (sites.length === 0) return new Map()
  const heard = db
    .selectFrom('readings.hourly')
    .select(['site_id', localDay.as('day'), period.as('period'), level.as('level'), counts.as('counted')])
    .where('site_id', 'in', [...sites])
    .where('time', '>=', new Date(`${from}T00:00:00+08:00`))
    .where('time', '<', new Date(Date.parse(`${to}T00:00:00+08:00`) + 24 * hourMs))
    .where(sql<boolean>`(${level} is not null or ${flag} > 0)`)
  const rows = await db
    .selectFrom(heard.as('heard'))
    .select(['site_id', 'period', sql<Day>`to_char(day, 'YYYY-MM-DD')`.as('day')])
    .select([sql<string>`count(*)`.as('there'), sql<string>`count(*) filter (where counted)`.as('hours')])
    .select(sql<number | null>`sum(power(10::float8, level / 100.0::float8)) filter (where counted)`.as('energy'))
    .groupBy(['site_id', 'heard.day', 'period'])
    .execute()
  const found = new Map<string, Map<Day, NoiseHoursOfDay>>()
  for (const { site_id: site, day, period: part, there, hours, energy } of rows) {
    const days = found.get(site) ?? new Map<Day, NoiseHoursOfDay>()
    found.set(site, days)
    const one = { there: Number(there), hours: Number(hours), energy: energy ?? 0 }
    days.set(day, { ...(days.get(day) ?? { day: nothing, night: nothing }), [part]: one })
  }
  return found
}

/** The hours of a site's day as they stand: each by its number from 0, its level as text, and its flag. */
export async function loadLevels(db: Db, site: string, day: Day) {
  const from = new Date(`${day}T00:00:00+08:00`)
  const rows = await db
    .selectFrom('readings.hourly')
    .select(['time', 'figures', 'flags'])
    .where('site_id', '=', site)
    .where('time', '>=', from)
    .where('time', '<', new Date(from.getTime() + 24 * hourMs))
    .orderBy('time')
    .execute()
  return rows.map(({ time, figures, flags }) => {
    const figure = figures[place] ?? null
    return {
      hour: (time.getTime() - from.getTime()) / hourMs,
      level: figure === null ? null : unpackValue(figure, layout.factors[place]?.places ?? 0),
      flag: flagOfCode(flags?.[place] ?? 0),
    }
  })
}
