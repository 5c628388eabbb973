import type { ColumnType, Generated } from 'kysely'

type OrgId = Generated<string>
/** Written once. */
type Written = ColumnType<Date, Date | string | undefined, never>

/** A file by the hash of what it holds: whoever sends the same bytes again, for whatever, finds it there. Never changed. */
interface FileTable {
  org_id: OrgId
  /** 64 hexadecimal digits. */
  hash: string
  algorithm: 'sha256' | 'sm3'
  /** PostgreSQL's bigint arrives as text. */
  bytes: ColumnType<string, number, never>
  /** Id of an `EvidenceFormat`, as its content says. */
  format: string
  stored_at: Written
  stored_by: string
}

/** What a file is given to prove: one field of one report. */
interface EvidenceTable {
  org_id: OrgId
  evidence_id: string
  submission_id: string
  field: string
  hash: string
  name: string
  /** The version that it was first sent with; null while the unit alone knows of it. */
  version: ColumnType<number | null, number | null | undefined, number | null>
  added_at: Written
  added_by: string
  added_person: string | null
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | string | null>
  removed_by: ColumnType<string | null, string | null | undefined, string | null>
  /** The last version that held it, where it was taken out after it had been sent: there it stays. */
  last_version: ColumnType<number | null, number | null | undefined, number | null>
}

export type EvidenceTables = {
  'reporting.file': FileTable
  'reporting.evidence': EvidenceTable
}
