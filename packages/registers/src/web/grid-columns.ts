import { type Field, hasStates, type Register } from '../register.ts'

/** A column of the table: a field, the state, or when the row last changed. */
export type GridColumn =
  | { readonly key: string; readonly field: Field; readonly width: number }
  | { readonly key: '$state' | '$changed'; readonly field: null; readonly width: number }

/** Widths in half-width characters where the declaration says none. */
const widths: Readonly<Record<string, number>> = {
  ...{ text: 18, 'long-text': 26, number: 11, area: 12, money: 12, date: 12, choice: 14, multi: 18 },
  ...{ boolean: 9, coordinate: 12, unit: 12 },
}

const headWidth = ({ title, measure }: Field): number =>
  title.zh.length * 2 + (measure === undefined ? 0 : measure.zh.length * 2 + 1) + 6

const columnOf = (field: Field): GridColumn => ({
  ...{ key: field.key, field },
  width: Math.max(field.width ?? widths[field.kind] ?? 14, headWidth(field)),
})

/** Every column that the table can show, the one that names the rows first. */
export function allColumns(register: Register): GridColumn[] {
  const fields = register.fields.toSorted((a, b) => Number(b.key === register.label) - Number(a.key === register.label))
  return [
    ...fields.map(columnOf),
    ...(hasStates(register) ? [{ key: '$state', field: null, width: 14 } as const] : []),
    { key: '$changed', field: null, width: 18 },
  ]
}

/** The columns shown: those chosen, or all but what the declaration sets aside; the name of the row always stands first. */
export function shownColumns(register: Register, chosen: readonly string[] | null): GridColumn[] {
  const all = allColumns(register)
  const usual = (column: GridColumn): boolean => column.key !== '$changed' && column.field?.aside !== true
  const [name, ...rest] = all
  if (name === undefined) return []
  return [name, ...rest.filter((column) => (chosen === null ? usual(column) : chosen.includes(column.key)))]
}
