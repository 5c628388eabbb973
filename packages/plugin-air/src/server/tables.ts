import type { ReadingsTables } from '@workpoints/readings/server'
import type { ColumnType, Generated } from 'kysely'
import type { ExclusionAct } from '../exclusion.ts'

/** What was done about a day of a unit, one act a row, only ever added to; the one with the highest number holds. */
interface ExclusionTable {
  org_id: Generated<string>
  unit_id: string
  day: string
  /** 1 for the first act about the day. */
  number: number
  act: ExclusionAct
  reason: string
  basis: string
  /** Done while a demonstration was shown: it holds for that demonstration alone. */
  demo: boolean
  acted_at: ColumnType<Date, Date | undefined, never>
  acted_by: string
  person: string | null
}

/** Everything that a store of this module may name: its own tables and those of readings, accounts and core. */
export type AirTables = ReadingsTables & { 'air.exclusion': ExclusionTable }
