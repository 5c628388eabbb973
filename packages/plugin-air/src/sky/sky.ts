import { type Day, monthOf, monthsOf, type Period } from '@workpoints/core'
import { isGoodDay } from '../air/aqi.ts'
import { ranking } from '../air/ranking.ts'
import { yearOnYear } from '../air/year-on-year.ts'
import { type AirStanding, groupStanding, officialDays, officialMean, unitStanding } from './standing.ts'
import { dayOf, type UnitDay } from './unit-day.ts'

/** The days of units by unit. */
export type DaysByUnit = ReadonlyMap<string, readonly UnitDay[]>
/** The excluded days of units by unit. */
export type ExcludedByUnit = ReadonlyMap<string, ReadonlySet<Day>>

const none: ReadonlySet<Day> = new Set()

/** What several units come to, over those of their days that are asked for. */
export function standingOf(days: DaysByUnit, excluded: ExcludedByUnit, isAsked: (day: Day) => boolean): AirStanding {
  const members = [...days].map(([unit, own]): [string, AirStanding] => [
    unit,
    unitStanding(
      own.filter(({ day }) => isAsked(day)),
      excluded.get(unit) ?? none,
    ),
  ])
  const [only, ...others] = members
  return only !== undefined && others.length === 0 ? only[1] : groupStanding(new Map(members))
}

/** A month of a year against the same month of the year before; null where that has no data. */
export interface SkyMonth {
  readonly period: Period
  readonly now: AirStanding
  readonly before: AirStanding | null
}

/** The two years of some units. */
export interface TwoYears {
  readonly year: number
  readonly through: Day
  readonly now: DaysByUnit
  readonly before: DaysByUnit
  readonly excluded: ExcludedByUnit
}

const hasData = (standing: AirStanding): AirStanding | null =>
  standing.all.meanDays + standing.all.validDays > 0 ? standing : null

/** The same day of the year before. */
export const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The months that have begun, each as far as it goes, against the same days of the year before. */
export function skyMonths({ year, through, now, before, excluded }: TwoYears): SkyMonth[] {
  return monthsOf(year)
    .filter((period) => period <= monthOf(through))
    .map((period) => {
      const end = yearBefore(through)
      const earlier = `${year - 1}${period.slice(4)}`
      return {
        period,
        now: standingOf(now, excluded, (day) => monthOf(day) === period),
        before: hasData(standingOf(before, excluded, (day) => monthOf(day) === earlier && day <= end)),
      }
    })
}

/** The year to date against the same days of the year before. */
export function skyToDate({ through, now, before, excluded }: TwoYears): Omit<SkyMonth, 'period'> {
  const end = yearBefore(through)
  return {
    now: standingOf(now, excluded, (day) => day <= through),
    before: hasData(standingOf(before, excluded, (day) => day <= end)),
  }
}

/** A day of the calendar. */
export interface SkyDay extends Pick<UnitDay, 'day' | 'aqi' | 'primary'> {
  readonly pm25: string | null
  /** Of several units: how many had an AQI, and how many of them were above 100. */
  readonly units: number
  readonly bad: number
}

/** The days of several units together: their concentrations are averaged, as stations are within a unit. */
export function skyDays(days: DaysByUnit): { readonly days: readonly UnitDay[]; readonly shown: readonly SkyDay[] } {
  const byDay = Map.groupBy([...days.values()].flat(), ({ day }) => day)
  const all = [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const joined = all.map(([day, own]) => {
    const [only, ...others] = own
    return only !== undefined && others.length === 0
      ? only
      : dayOf(
          day,
          own.map(({ values }) => values),
        )
  })
  const shown = joined.map(({ day, aqi, primary, values }, index): SkyDay => {
    const own = all[index]?.[1] ?? []
    const judged = own.filter((one) => one.aqi !== null)
    const bad = judged.filter((one) => isGoodDay(one.aqi) === false).length
    return { day, aqi, primary, pm25: values.PM25_24h ?? null, units: judged.length, bad }
  })
  return { days: joined, shown }
}

/** A unit among the others; ranks are 1 for the best, equal values share one, null without a value. */
export interface SkyRow {
  readonly unit: string
  readonly pm25: string | null
  readonly pm25OfAll: string | null
  readonly before: string | null
  readonly improvement: string | null
  readonly ratio: string | null
  readonly badDays: number
  readonly heavyDays: number
  readonly ranks: { readonly pm25: number | null; readonly improvement: number | null; readonly ratio: number | null }
}

/** The units of a list against each other, by PM2.5 (one decimal), by its improvement on the year before, and by good days. */
export function skyRows(years: TwoYears): SkyRow[] {
  const rows = [...years.now].map(([unit, own]) => {
    const earlier = years.before.get(unit) ?? []
    const { now, before } = skyToDate({ ...years, now: new Map([[unit, own]]), before: new Map([[unit, earlier]]) })
    const [current, previous] = [officialMean(now), before === null ? null : officialMean(before)]
    const change = yearOnYear({ current: current.exact, previous: previous?.exact })
    return { unit, now, previous, current, change }
  })
  const rankOf = (
    better: 'lower' | 'higher',
    value: (row: (typeof rows)[number]) => string | null,
  ): ReadonlyMap<string, number | null> =>
    new Map(
      ranking({ entries: rows.map((row) => ({ unit: row.unit, value: value(row) })), better }).map(({ unit, rank }) => [
        unit,
        rank,
      ]),
    )
  const byPm25 = rankOf('lower', ({ current }) => current.mean)
  const byChange = rankOf('higher', ({ change }) => change.improvementPercent)
  const byRatio = rankOf('higher', ({ now }) => officialDays(now).ratio)
  return rows.map(({ unit, now, previous, current, change }) => ({
    ...{ unit, pm25: current.mean, pm25OfAll: now.all.mean, before: previous?.mean ?? null },
    ...{ improvement: change.improvementPercent, ratio: officialDays(now).ratio },
    ...{ badDays: officialDays(now).badDays, heavyDays: officialDays(now).heavyDays },
    ranks: {
      pm25: byPm25.get(unit) ?? null,
      improvement: byChange.get(unit) ?? null,
      ratio: byRatio.get(unit) ?? null,
    },
  }))
}
