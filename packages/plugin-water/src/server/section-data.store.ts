import { big, type Day, type Period } from '@workpoints/core'
import type { CoreTables } from '@workpoints/core/server'
import { layoutOf, placeOf, type Site } from '@workpoints/readings'
import { listSiteSpans, type ReadingsTables, readingsDb } from '@workpoints/readings/server'
import { registersDb } from '@workpoints/registers/server'
import { type Kysely, type SqlBool, sql } from 'kysely'
import { type SampleRow, samples } from '../registers/samples.ts'
import { type SectionPlanRow, sectionPlans } from '../registers/section-plans.ts'
import type { SectionValues } from '../rules/section-class.ts'
import { table1 } from '../rules/table-1.ts'
import { joinMonths, type MonthsBySection, measuredMonths, type StationMonths } from '../sections/section-months.ts'

/** What an automatic station measures of the items that are judged, by the factor that series keep it under. */
const stationItems = { pH: 'pH', DO: 'DO', CODMn: 'CODMn', NH3N: 'NH3N', TP: 'TP_river', TN: 'TN' } as const
const { factors } = layoutOf('river-section')

/** Where a station's item stands in the rows of rivers and lakes, from 1 on, and with how many decimals. */
const kept = Object.entries(stationItems).map(([key, row]) => {
  const at = placeOf(layoutOf('river-section'), table1[row].factor)
  return { key: key as keyof typeof stationItems, at: at + 1, places: factors[at]?.places ?? 0 }
})

/** Which sections and months are wanted. */
export interface SectionsAsked {
  /** The year, and the one before to compare with. */
  readonly year: number
  /** Days after it are not looked at. */
  readonly through: Day
  /** Units whose sections may be seen; null for all. */
  readonly units: readonly string[] | null
}

/** The mean of a month from the means of its days, by station and item. */
async function stationMonths(
  db: Kysely<ReadingsTables>,
  sites: readonly string[],
  { year, through }: SectionsAsked,
): Promise<ReadonlyMap<string, StationMonths>> {
  if (sites.length === 0) return new Map()
  const rows = await db
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
  const found = new Map<string, Map<Period, SectionValues>>()
  for (const row of rows) {
    const values = Object.fromEntries(
      kept.flatMap(({ key, places }) => {
        const mean = row[key]
        return mean === null || mean === undefined
          ? []
          : [
              [
                key,
                big(mean)
                  .div(10 ** places)
                  .toFixed(),
              ],
            ]
      }),
    ) as SectionValues
    if (Object.keys(values).length === 0) continue
    found.set(row.site_id, (found.get(row.site_id) ?? new Map<Period, SectionValues>()).set(row.month, values))
  }
  return found
}

async function sampleRows(db: Kysely<CoreTables>, { year, units }: SectionsAsked): Promise<SampleRow[]> {
  let query = registersDb(db)
    .selectFrom('registers.entry')
    .select('data')
    .where('register', '=', samples.id)
    .where('ended_at', 'is', null)
    .where(sql<SqlBool>`data->>'month' between ${`${year - 1}-01`} and ${`${year}-12`}`)
  if (units !== null) query = query.where('unit_id', 'in', units.length > 0 ? [...units] : [''])
  const rows = await query.orderBy('entry_id').execute()
  return rows.map(({ data }) => data as unknown as SampleRow)
}

async function planRows(db: Kysely<CoreTables>): Promise<SectionPlanRow[]> {
  const rows = await registersDb(db)
    .selectFrom('registers.entry')
    .select('data')
    .where('register', '=', sectionPlans.id)
    .where('ended_at', 'is', null)
    .orderBy('entry_id')
    .execute()
  return rows.map(({ data }) => data as unknown as SectionPlanRow)
}

/** Everything that the assessment of sections stands on. */
export interface SectionData {
  /** Each as it was on the days between its `validFrom` and `validTo`; a section that was changed stands here several times. */
  readonly sites: readonly Site[]
  readonly plans: readonly SectionPlanRow[]
  /** All of both years, those of months to come too. */
  readonly rows: readonly SampleRow[]
  readonly months: MonthsBySection
}

/** Sections, where they lie, and what station and laboratory know of their months. Reads and changes nothing. */
export async function loadSectionData(db: Kysely<CoreTables>, asked: SectionsAsked): Promise<SectionData> {
  const { units, through } = asked
  const sites = (await listSiteSpans(readingsDb(db))).filter(
    ({ kind, unit, validFrom }) =>
      /^(river-section|lake-point)$/.test(kind) && validFrom <= through && (units === null || units.includes(unit)),
  )
  const stations = await stationMonths(readingsDb(db), [...new Set(sites.map(({ id }) => id))], asked)
  const [rows, plans] = [await sampleRows(db, asked), await planRows(db)]
  const until = through.slice(0, 7)
  const joined = joinMonths(
    rows.filter(({ month }) => month <= until),
    stations,
  )
  return { sites, plans, rows, months: measuredMonths(joined, sites) }
}
