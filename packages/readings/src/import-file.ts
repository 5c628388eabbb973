import { z } from 'zod'

/** The largest file of readings, in bytes, and the parts in which it is sent. */
export const maxImportFile = 64 * 1024 * 1024
export const importPart = 1024 * 1024

/** How a file of readings is read. */
export const ImportOptions = z.object({
  name: z.string().trim().min(1).max(200),
  size: z.number().int().min(1).max(maxImportFile, '文件不能超过 64 MB / at most 64 MB'),
  /** Reviewed, or provisional. */
  final: z.boolean(),
  /** Whether the table names hours by their beginning or their end. */
  hours: z.enum(['start', 'end']),
  /** Why, for what is replaced. */
  reason: z.string().trim().min(1).max(300),
})
export type ImportOptions = z.infer<typeof ImportOptions>

export type ImportState = 'sending' | 'reading' | 'read' | 'writing' | 'done' | 'failed'

/** A cell that was refused, and why. */
export interface RefusedCell {
  /** As the spreadsheet counts. */
  readonly row: number
  /** Its column's head; null where the row as a whole is meant. */
  readonly column: string | null
  readonly cell: string
  readonly text: { readonly zh: string; readonly en: string }
}

/** What a file comes to, before anything is written. */
export interface ImportReport {
  readonly rows: number
  readonly points: number
  /** Values outside their factor's range: kept, and not counted until somebody has looked. */
  readonly doubtful: number
  readonly sites: number
  readonly refusedCount: number
  /** The first of them. */
  readonly refused: readonly RefusedCell[]
}
