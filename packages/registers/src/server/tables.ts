import type { CoreTables } from '@workpoints/core/server'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { EntryData, StateStep, ViewBody } from '../index.ts'

type OrgId = Generated<string>
type Moment = ColumnType<Date, Date, Date>

/** What was done last. */
export type EntryAction = 'create' | 'update' | 'step' | 'remove' | 'restore' | 'undo' | 'import'

interface RowTable {
  org_id: OrgId
  register: string
  entry_id: string
  unit_id: string
  state: string
  states: JSONColumnType<readonly StateStep[]>
  /** The fields by their keys. */
  data: JSONColumnType<EntryData>
  label: string
  /** From 1; grows with every change, and who changes a row says which one was seen. */
  version: number
  action: EntryAction
  reason: string
  /** What proves the last step, in words; empty where nothing does. */
  evidence: string
  /** The command that made this version: what was done together is undone together. */
  batch: string
  /** Taken out of the register; the row stays readable. */
  ended_at: ColumnType<Date | null, Date | null, Date | null>
  changed_at: Moment
  changed_by: string
  changed_person: string | null
}

/** A row as it is now. */
interface EntryTable extends RowTable {
  /** Null in a register without a natural key. */
  natural_key: string | null
  search: string
  /** Belongs to the demonstration and goes with it. */
  demo: boolean
  created_at: Moment
}

interface ViewTable {
  org_id: OrgId
  view_id: string
  person_id: string
  register: string
  name: string
  body: JSONColumnType<ViewBody>
  saved_at: Generated<Date>
}

/** GeoJSON that the office loaded; the latest counts. */
interface OutlineTable {
  org_id: OrgId
  outline_id: string
  name: string
  /** 审图号. */
  approval: string
  body: JSONColumnType<object>
  loaded_at: Generated<Date>
  loaded_by: string
}

/** Everything a store of registers may name. */
export type RegisterTables = CoreTables & {
  'registers.entry': EntryTable
  'registers.entry_version': RowTable
  'registers.view': ViewTable
  'registers.outline': OutlineTable
}
