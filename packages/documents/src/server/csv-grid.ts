import { unguardText } from '../formula-guard.ts'
import type { Grid } from '../grid.ts'
import type { TableLimits } from '../table.ts'
import { trimText } from './cell-text.ts'
import { csvRecords } from './csv-records.ts'
import { csvText } from './csv-text.ts'

/**
 * Reads a text table as trimmed texts, without the apostrophe that guards texts against being taken for formulas.
 * Throws InvalidError as {@link csvText} and {@link csvRecords} do.
 */
export function csvGrid(bytes: Uint8Array, limits: Required<TableLimits>): Grid {
  const { records } = csvRecords(csvText(bytes).text, limits)
  return { rows: records.map((record) => record.map((cell) => trimText(unguardText(cell)))), merges: [] }
}
