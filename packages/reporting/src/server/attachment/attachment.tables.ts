import type { ColumnType, Generated } from 'kysely'

/** A file that hangs on a row of a register; taken out, it is kept on record. */
interface AttachmentTable {
  org_id: Generated<string>
  attachment_id: string
  entry_id: string
  hash: string
  name: string
  added_at: ColumnType<Date, Date | string | undefined, never>
  added_by: string
  added_person: string | null
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | string | null>
  removed_by: ColumnType<string | null, string | null | undefined, string | null>
}

export type AttachmentTables = { 'reporting.attachment': AttachmentTable }
