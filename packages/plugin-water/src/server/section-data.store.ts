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
import {
  joinMonths,
  type MonthsBySection,
  measuredMonths,
  type NutrientValues,
  type StationMonths,
} from '../sections/section-months.ts'

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
  const found = new Map<string, Map<Period, SectionValues & NutrientValues>>()
  for (const row of rows) {
    const values: SectionValues & NutrientValues = {}
    for (const { key, divisor } of kept) {
      const mean = row[key]
      if (mean !== null && mean !== undefined) values[key] = big(mean).div(divisor).toFixed()
    }
    if (Object.keys(values).length === 0) continue
    found.set(
      row.site_id,
      (found.get(row.site_id) ?? new Map<Period, SectionValues & NutrientValues>()).set(row.month, values),
    )
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
