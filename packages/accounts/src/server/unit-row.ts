import {
  bilingual,
  type Day,
  type Text,
  type Unit,
  UnitFields,
  type UnitKind,
  unitKinds,
  unitKindText,
} from '@workpoints/core'
import type { UnitColumn } from '../unit-import.ts'

/** Something wrong in a row, at one of its columns. */
export interface RowFault {
  readonly column: UnitColumn
  readonly text: Text
}

interface Against {
  /** The unit as it is recorded; undefined for a new one. */
  readonly before: Unit | undefined
  /** Finds a unit by its id or one of its names. */
  readonly findId: (written: string) => string | undefined
  /** Where the file comes from, for the aliases it brings. */
  readonly source: string
  readonly today: Day
}

/** What stands between commas and the like; inside brackets they belong to the name: 各县（市、区）. */
const listed = (cell: string): readonly string[] =>
  cell
    .split(/[、,，;；\n](?![^（(]*[）)])/)
    .map((part) => part.trim())
    .filter(Boolean)

const fault = (column: UnitColumn, zh: string, en: string): RowFault => ({ column, text: { zh, en } })

const kindOf = (cell: string): UnitKind | undefined =>
  unitKinds.find((kind) => kind === cell.toLowerCase() || unitKindText[kind].zh === cell)

const columns: Readonly<Record<string, UnitColumn>> = {
  ...{ id: 'id', kind: 'kind', 'name.zh': 'name', 'name.en': 'en', name: 'name', full: 'full', code: 'code' },
  ...{ aliases: 'aliases', members: 'members', validFrom: 'from', validTo: 'until' },
}

/** The column that a field of a unit stands in, by the field's path (`name.en`, `tile.0`). */
export const columnOf = (path: string): UnitColumn =>
  columns[path] ?? columns[path.split('.')[0] ?? ''] ?? (path.endsWith('1') ? 'row' : 'column')

/**
 * The unit that a row of a table means, or what is wrong with the row. A column that is missing leaves what is recorded; an empty cell
 * takes it away where a unit may go without. Pure.
 */
export function readUnitRow(
  cells: Readonly<Record<string, string>>,
  { before, findId, source, today }: Against,
): { readonly unit: Unit | null; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const given = (column: UnitColumn): string | undefined => cells[column]?.trim()
  const kind = given('kind') === undefined ? before?.kind : kindOf(given('kind') ?? '')
  if (kind === undefined)
    faults.push(
      fault(
        'kind',
        `类别应为：${unitKinds.map((one) => unitKindText[one].zh).join('、')}`,
        `the kind is one of ${unitKinds.join(', ')}`,
      ),
    )
  const members = listed(given('members') ?? '').map((written) => {
    const id = findId(written)
    if (id === undefined)
      faults.push(fault('members', `没有名称或编号为“${written}”的单位`, `there is no unit "${written}"`))
    return id ?? written
  })
  const zh = given('name') ?? before?.name.zh ?? ''
  const unit = {
    id: (given('id') ?? '').toLowerCase(),
    kind: kind ?? 'department',
    name: { zh, en: given('en') || before?.name.en || zh },
    full: given('full') || before?.full || zh,
    code: given('code') === undefined ? (before?.code ?? null) : given('code') || null,
    aliases: aliasesOf(given('aliases'), { before, source }),
    members: given('members') === undefined ? (before?.members ?? []) : members,
    tile: tileOf([given('column'), given('row')], before?.tile ?? null),
    validFrom: given('from') || before?.validFrom || today,
    validTo: given('until') === undefined ? (before?.validTo ?? null) : given('until') || null,
  }
  const read = UnitFields.safeParse(unit)
  if (read.success) return { unit: faults.length === 0 ? read.data : null, faults }
  const wrong = read.error.issues.map(({ path, message }) => ({
    column: columnOf(path.join('.')),
    text: bilingual(message),
  }))
  return { unit: null, faults: [...faults, ...wrong] }
}

/** An alias that is known keeps where it was met. */
function aliasesOf(
  cell: string | undefined,
  { before, source }: { readonly before: Unit | undefined; readonly source: string },
): Unit['aliases'] {
  const known = before?.aliases ?? []
  if (cell === undefined) return known
  return [...new Set(listed(cell))].map((text) => known.find((alias) => alias.text === text) ?? { text, source })
}

function tileOf([column, row]: readonly (string | undefined)[], before: Unit['tile']): Unit['tile'] {
  if (column === undefined || row === undefined) return before
  return column === '' && row === '' ? null : [numberOf(column), numberOf(row)]
}

/** What is no number becomes one that no place has, and is refused as such. */
const numberOf = (cell: string): number => (/^\d+$/.test(cell) ? Number(cell) : -1)
