import type { CoreTables } from '@workpoints/core/server'
import type { Site } from '@workpoints/readings'
import { listSiteSpans, readingsDb } from '@workpoints/readings/server'
import { knownEntries, registersDb } from '@workpoints/registers/server'
import type { Kysely } from 'kysely'
import { type SampleRow, samples } from '../registers/samples.ts'
import { type SectionPlanRow, sectionPlans } from '../registers/section-plans.ts'
import { joinMonths, type MonthsBySection, measuredMonths } from '../sections/section-months.ts'
import { type MonthsAsked, stationMonths } from './station-months.ts'

/** Which sections and months are wanted. */
export interface SectionsAsked extends MonthsAsked {
  /** Units whose sections may be seen; null for all. */
  readonly units: readonly string[] | null
}

async function sampleRows(db: Kysely<CoreTables>, { year, units, asOf = null }: SectionsAsked): Promise<SampleRow[]> {
  const rows = await knownEntries(registersDb(db), samples, { units, asOf })
  return rows.filter(({ month }) => month >= `${year - 1}-01` && month <= `${year}-12`)
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
  const sites = (await listSiteSpans(readingsDb(db), asked)).filter(
    ({ kind, unit, validFrom }) =>
      /^(river-section|lake-point)$/.test(kind) && validFrom <= through && (units === null || units.includes(unit)),
  )
  const stations = await stationMonths(readingsDb(db), [...new Set(sites.map(({ id }) => id))], asked)
  const [rows, plans] = [
    await sampleRows(db, asked),
    await knownEntries(registersDb(db), sectionPlans, { asOf: asked.asOf ?? null }),
  ]
  const until = through.slice(0, 7)
  const joined = joinMonths(
    rows.filter(({ month }) => month <= until),
    stations,
  )
  return { sites, plans, rows, months: measuredMonths(joined, sites) }
}
