import { formatCell } from '../cell.ts'
import type { CellValue, EntryData } from '../entry.ts'
import type { Field, Register } from '../register.ts'

const plain = { units: { nameOf: (id: string) => id } }

/** A value as the form holds it: what is chosen from a list by its key, all else as it is written. */
export function fieldText(field: Field, value: CellValue | undefined): string {
  if (Array.isArray(value)) return value.join('、')
  if (field.kind === 'choice' && typeof value === 'string') return value
  return formatCell(field, value, plain)
}

/** The texts of a row's fields. */
export const entryTexts = ({ fields }: Register, data: EntryData): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.key, fieldText(field, data[field.key])]))

/** The texts that differ. */
export const changedTexts = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(now).filter(([key, text]) => (before[key] ?? '') !== text))
