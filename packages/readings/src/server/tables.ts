import type { AccountsTables } from '@workpoints/accounts/server'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { ImportOptions, ImportReport, ImportState, KeptFactor, Site } from '../index.ts'
import type { GatewayTables } from './gateway/gateway.tables.ts'

type OrgId = Generated<string>
/** Written once. */
type Written = ColumnType<Date, Date | string | undefined, never>

/** What a layout holds, as it was when it was first used here: for who reads the tables by hand. */
interface LayoutTable {
  org_id: OrgId
  layout_id: string
  factors: JSONColumnType<readonly KeptFactor[]>
}

/** Sites, as facts: how each is from a day on. */
interface SiteTable {
  org_id: OrgId
  fact_id: string
  site_id: string
  body: JSONColumnType<Site>
  holds_from: string
  recorded_at: Written
  recorded_by: string
}

/** One row a site: how its rows are read, and where its series ends. Who writes readings locks it. */
interface SeriesTable {
  org_id: OrgId
  site_id: string
  layout_id: string
  last_time: Date | null
  written_at: Date | null
}

/** One row a site and hour, `time` being the hour's beginning. */
interface HourlyTable {
  org_id: OrgId
  site_id: string
  time: Date
  figures: (number | null)[]
  flags: number[] | null
  final: boolean
  version: number
  source: string
  recorded_at: Date
}

/** What was replaced, when, by whom and why; only ever added to. */
interface CorrectionTable extends Omit<HourlyTable, 'recorded_at'> {
  recorded_at: Date
  replaced_at: Written
  replaced_by: string
  reason: string
}

/** What a day's counting values come to, kept in the transaction that writes an hour of it. */
interface DailyTable {
  org_id: OrgId
  site_id: string
  day: string
  counts: number[]
  /** As text: 64-bit. */
  sums: string[]
  maxima: (number | null)[]
  /** The largest 8-hour mean of the day times 168, of the factor that has one; null without a window of six hours. */
  eight: string | null
  /** How many of the seventeen windows had six hours. */
  eight_windows: number
}

/** A file of readings on its way in. */
interface ImportTable {
  org_id: OrgId
  import_id: string
  options: JSONColumnType<ImportOptions>
  state: ImportState
  rows: Generated<number>
  written: Generated<number>
  report: JSONColumnType<ImportReport | null>
  made_at: Written
  made_by: string
  person: string | null
}

interface ImportPartTable {
  org_id: OrgId
  import_id: string
  number: number
  bytes: Buffer
}

/** One row: when figures were last computed of all series that had been written. */
interface CountedTable {
  org_id: OrgId
  counted_at: Date
  through: string
}

export type OwnTables = {
  'readings.counted': CountedTable
  'readings.import': ImportTable
  'readings.import_part': ImportPartTable
  'readings.layout': LayoutTable
  'readings.site': SiteTable
  'readings.series': SeriesTable
  'readings.hourly': HourlyTable
  'readings.correction': CorrectionTable
  'readings.daily': DailyTable
}

/** Everything a store of readings may name: its own tables, those of accounts and of core. */
export type ReadingsTables = AccountsTables & OwnTables & GatewayTables
