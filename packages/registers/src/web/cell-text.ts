import { formatDecimal } from '@workpoints/core'
import { useLanguage } from '@workpoints/core/web'
import { formatCell } from '../cell.ts'
import type { CellValue } from '../entry.ts'
import type { Field } from '../register.ts'
import { useHere } from './register-context.tsx'

const numeric = new Set(['number', 'area', 'money'])

/** True for columns whose values stand to the right. */
export const isNumber = ({ kind }: Pick<Field, 'kind'>): boolean => numeric.has(kind) || kind === 'coordinate'

/** Values as people read them: numbers with their thousands set apart. */
export function useCellText(): (field: Field, value: CellValue | undefined) => string {
  const { names } = useHere()
  const { language } = useLanguage()
  return (field, value) => {
    if (numeric.has(field.kind) && typeof value === 'string') return formatDecimal(value, field.decimals ?? 4)
    return formatCell(field, value, { units: names, language })
  }
}
