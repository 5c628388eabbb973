import { big, type Day, type Period } from '@workpoints/core'
import { layoutOf, placeOf } from '@workpoints/readings'
import { listKnownDays, type ReadingsTables } from '@workpoints/readings/server'
import { type Kysely, sql } from 'kysely'
import type { SectionValues } from '../rules/section-class.ts'
import { table1 } from '../rules/table-1.ts'
import type { NutrientValues, StationMonths } from '../sections/section-months.ts'

/** What an automatic station measures of the items that are judged, by the factor that series keep it under. */
const stationItems = { pH: 'pH', DO: 'DO', CODMn: 'CODMn', NH3N: 'NH3N', TP: 'TP_river', TN: 'TN' } as const
// The rows of lakes begin as those of rivers do; what lakes have beside it is nothing in the rows of rivers.
const lake = layoutOf('lake-point')
/** The factors of HJ 1451 that tell nutrients, with what a kept figure is divided by beside its decimals: transparency is kept in cm. */
const nutrientFactors = { chla: ['w01016', 1], SD: ['w01004', 100] } as const

/** Where a station's item stands in the rows, from 1 on, and what its figures are divided by. */
const kept = [
  ...Object.entries(stationItems).map(([key, row]) => keptAs(key as keyof typeof stationItems, table1[row].factor)),
  ...Object.entries(nutrientFactors).map(([key, [factor, unit]]) =>
    keptAs(key as keyof typeof nutrientFactors, factor, unit),
  ),
]

function keptAs<K extends string>(key: K, factor: string, unit = 1) {
  const at = placeOf(lake, factor)
  return { key, at: at + 1, divisor: 10 ** (lake.factors[at]?.places ?? 0) * unit }
}

/** Which months are wanted, and as known when. */
export interface MonthsAsked {
  /** The year, and the one before to compare with. */
  readonly year: number
  /** Days after it are not looked at. */
  readonly through: Day
  /** Now unless told. */
  readonly asOf?: Date | null
}

type MonthMeans = { readonly site_id: string; readonly month: Period } & {
  readonly [K in (typeof kept)[number]['key']]?: string | null
}

/** Means of months from the means of their days, as the database finds them in the kept days. */
const meansNow = (db: Kysely<ReadingsTables>, sites: readonly string[], { year, through }: MonthsAsked) =>
  db
    .selectFrom('readings.daily')
    .select(['site_id', sql<Period>`to_char(day, 'YYYY-MM')`.as('month')])
    .select(
      kept.map(({ key, at }) =>
        sql<string | null>`avg(sums[${sql.lit(at)}]::numeric / nullif(counts[${sql.lit(at)}], 0))`.as(key),
      ),
    )
    .where('day', '>=', `${year - 1}-01-01`)
    .where('day', '<=', through)
    .where('site_id', 'in', [...sites])
    .groupBy(['site_id', 'month'])
    .execute()

/** The same from the days as they were known at a moment. */
async function meansKnown(
  db: Kysely<ReadingsTables>,
  sites: readonly string[],
  { year, through, asOf = null }: MonthsAsked,
): Promise<MonthMeans[]> {
  const days = await listKnownDays(db, { sites, from: `${year - 1}-01-01`, to: through, asOf })
  return [...Map.groupBy(days, ({ site_id, day }) => `${site_id} ${day.slice(0, 7)}`).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const means = kept.map(({ key, at }) => {
      const daily = own.flatMap(({ counts, sums }) => {
        const count = counts[at - 1] ?? 0
        return count === 0 ? [] : [big(sums[at - 1] ?? 0).div(count)]
      })
      return [
        key,
        daily.length === 0
          ? null
          : daily
              .reduce((a, b) => a.plus(b), big(0))
              .div(daily.length)
              .toFixed(),
      ]
    })
    return [{ site_id: first.site_id, month: first.day.slice(0, 7), ...Object.fromEntries(means) } as MonthMeans]
  })
}

/** The mean of a month by station and item. */
export async function stationMonths(
  db: Kysely<ReadingsTables>,
  sites: readonly string[],
  asked: MonthsAsked,
): Promise<ReadonlyMap<string, StationMonths>> {
  if (sites.length === 0) return new Map()
  const rows: readonly MonthMeans[] = await ((asked.asOf ?? null) === null ? meansNow : meansKnown)(db, sites, asked)
  const found = new Map<string, Map<Period, SectionValues & NutrientValues>>()
  for (const row of rows) {
    const values: SectionValues & NutrientValues = {}
    for (const { key, divisor } of kept) {
      const mean = row[key]
      if (mean !== null && mean !== undefined) values[key] = big(mean).div(divisor).toFixed()
    }
    if (Object.keys(values).length === 0) continue
    const own = found.get(row.site_id) ?? new Map<Period, SectionValues & NutrientValues>()
    found.set(row.site_id, own.set(row.month, values))
  }
  return found
}
