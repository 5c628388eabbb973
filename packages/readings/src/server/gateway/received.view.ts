import type { Day, Text } from '@workpoints/core'
import type { Kysely } from 'kysely'
import {
  type DayMean,
  dayDifference,
  dayMean,
  type FactorValues,
  findFactor,
  flagOfCode,
  flagOfData,
  isCounted,
  type KeptFactor,
  layoutOf,
  type Site,
  unpackValue,
} from '../../index.ts'
import { dayOf } from '../reading-write.ts'
import type { ReadingsTables } from '../tables.ts'
import type { DeviceDayFactors } from './gateway.tables.ts'
import { deviceDaysOf, minutesOf, momentsOf, type ReceivedValues, refusedOf } from './received.store.ts'
import { measuredOf } from './series-reader.ts'

type Db = Kysely<ReadingsTables>
const hourMs = 3_600_000

const nameOf = (code: string, kept: KeptFactor | undefined): Text =>
  kept?.name ?? findFactor(code)?.name ?? { zh: code, en: code }

/** What a mean of the span is: minutes and days send Avg, noise Data; a moment sends Rtd. */
const shownValue = ({ code, values, flag }: Pick<FactorValues, 'code' | 'values' | 'flag'>) => ({
  ...{ code, value: values.Rtd ?? values.Avg ?? values.Data ?? values.Cou ?? null, flag: flagOfData(flag) },
})

interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** The mean of a factor's hours of a day that count, with the flow beside each; the hours of a span are read at once. */
async function meansOfHours(
  db: Db,
  site: Site,
  { from, to }: DaySpan,
): Promise<(day: Day, code: string) => DayMean | null> {
  const { factors } = layoutOf(site.kind)
  const rows = await db
    .selectFrom('readings.hourly')
    .select(['time', 'figures', 'flags'])
    .where('site_id', '=', site.id)
    .where('time', '>=', new Date(`${from}T00:00:00+08:00`))
    .where('time', '<', new Date(Date.parse(`${to}T00:00:00+08:00`) + 24 * hourMs))
    .execute()
  const byDay = Map.groupBy(rows, ({ time }) => dayOf(time.getTime()))
  const valueAt = ({ figures, flags }: (typeof rows)[number], place: number): string | null => {
    const figure = figures[place] ?? null
    if (figure === null || !isCounted(flagOfCode(flags?.[place] ?? 0))) return null
    return unpackValue(figure, factors[place]?.places ?? 0)
  }
  const flowPlace = factors.findIndex(({ code }) => code === 'w00000')
  return (day, code) => {
    const place = factors.findIndex((factor) => factor.code === code)
    const factor = factors[place]
    if (factor === undefined) return null
    const hours = (byDay.get(day) ?? []).flatMap((row) => {
      const value = valueAt(row, place)
      return value === null ? [] : [{ value, flow: flowPlace < 0 ? null : valueAt(row, flowPlace) }]
    })
    return dayMean(hours, { kind: site.kind, factor })
  }
}

/** What a device says of a factor's day beside what its hours come to. */
function factorDay(
  [code, { values, flag }]: readonly [code: string, said: DeviceDayFactors[string]],
  kept: KeptFactor | undefined,
  hours: DayMean | null,
) {
  const whole = { code, values, flag, eFlag: null, sampleTime: null, state: null, hours: null, refused: [] }
  const sent = kept === undefined ? null : measuredOf(whole, kept.unit)
  const device = sent?.value == null ? null : String(sent.value)
  return {
    ...{ code, name: nameOf(code, kept), unit: kept?.unit ?? findFactor(code)?.unit ?? '1' },
    ...{ values, flag: flagOfData(flag), device, hours },
    compared:
      kept === undefined || device === null || hours === null
        ? null
        : dayDifference({ device, hours: hours.mean }, kept),
  }
}

/** What the devices say of the days of a span, factor by factor, beside their hours. */
async function deviceDays(db: Db, site: Site, span: DaySpan) {
  const said = await deviceDaysOf(db, site.id, span)
  if (said.length === 0) return []
  const { factors: kept } = layoutOf(site.kind)
  const meanOf = await meansOfHours(db, site, span)
  return said.map(({ mn, day, factors, received_at: at }) => ({
    ...{ mn, day, receivedAt: at.toISOString() },
    factors: Object.entries(factors).map((one) =>
      factorDay(
        one,
        kept.find(({ code }) => code === one[0]),
        meanOf(day, one[0]),
      ),
    ),
  }))
}

/** The days of a span that a device has another mean of than their hours. */
export async function daysApart(db: Db, site: Site, span: DaySpan): Promise<Day[]> {
  const said = await deviceDays(db, site, span)
  const apart = said.filter(({ factors }) => factors.some(({ compared }) => compared?.differs === true))
  return [...new Set(apart.map(({ day }) => day))]
}

/** The usual gap between the times of what was sent, in minutes; null with fewer than two. */
function intervalOf(sent: readonly ReceivedValues[]): number | null {
  const gaps = [...Map.groupBy(sent, ({ mn }) => mn).values()].flatMap((own) =>
    own.slice(1).map(({ time }, at) => Math.round((Date.parse(time) - Date.parse(own[at]?.time ?? time)) / 60_000)),
  )
  const counted = [...Map.groupBy(gaps, (gap) => gap)].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])
  return counted[0]?.[0] ?? null
}

const shownRow = ({ mn, time, factors }: ReceivedValues) => ({ mn, time, values: factors.map(shownValue) })

/**
 * What the devices of a site sent of a day beside hours: their own days compared with the hours, minutes with their interval, moments
 * (how many, and the last), in the units that they were sent in; and what of the site no series took. None of it is part of the series.
 */
export async function receivedOf(db: Db, site: Site, day: Day) {
  const { factors: kept } = layoutOf(site.kind)
  const [minutes, moments] = [await minutesOf(db, site.id, day), await momentsOf(db, site.id, day)]
  const codes = new Set([...minutes, ...moments.last].flatMap(({ factors }) => factors.map(({ code }) => code)))
  return {
    /** Names and sent units of the factors of minutes and moments. */
    factors: [...codes].map((code) => {
      const factor = kept.find((one) => one.code === code)
      return { code, name: nameOf(code, factor), unit: findFactor(code)?.unit ?? factor?.unit ?? '1' }
    }),
    days: await deviceDays(db, site, { from: day, to: day }),
    minutes: { interval: intervalOf(minutes), rows: minutes.map(shownRow) },
    moments: { count: moments.count, last: moments.last.map(shownRow) },
    refused: await refusedOf(db, site.id),
  }
}
