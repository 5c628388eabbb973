import { InvalidError, today, type Unit, unitFaults, unitKinds, unitKindText } from '@workpoints/core'
import type { UnitVersion } from '@workpoints/core/server'
import type { ColumnAsked, Table } from '@workpoints/documents'
import { readTable, writeTable } from '@workpoints/documents/server'
import { maxUnitRows, type UnitColumn, type UnitRowEffect, type UnitRowError, unitColumns } from '../unit-import.ts'
import { columnOf, readUnitRow } from './unit-row.ts'

const aliases: Partial<Record<UnitColumn, readonly string[]>> = {
  id: ['单位编号', 'id'],
  kind: ['单位类别', '类型', 'kind'],
  name: ['单位', '单位简称', '要点用名', '名称', 'name'],
  en: ['英文', '英文简称', 'English'],
  full: ['单位全称', '规范全称', 'full'],
  code: ['行政区划代码', '代码', 'code'],
  aliases: ['其他写法', 'aliases'],
  from: ['启用日期'],
  until: ['失效日期', '撤销日期'],
}

const required = new Set<string>(['id', 'kind', 'name'])

const headers: readonly ColumnAsked[] = Object.entries(unitColumns).map(([key, head]) => ({
  key,
  head,
  aliases: aliases[key as UnitColumn] ?? [],
  optional: !required.has(key),
}))

/** A row of the file: its cells as written, the unit they mean when nothing is wrong, and what it would do. */
export interface UnitTableRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly unit: Unit | null
  readonly effect: UnitRowEffect | null
}

/** A table of units as it was read. */
export interface UnitTable {
  readonly table: Table
  readonly rows: readonly UnitTableRow[]
  readonly errors: readonly UnitRowError[]
}

/**
 * Reads a table of units (.xlsx or .csv, 1,000 at most) against those that are recorded, and finds everything that is wrong with it, each
 * with row and column; all rows are taken together. Throws InvalidError `documents.*`, `accounts.import-empty`.
 */
export async function readUnits(
  file: { readonly bytes: Uint8Array; readonly name: string },
  known: ReadonlyMap<string, UnitVersion>,
): Promise<UnitTable> {
  const table = await readTable(file.bytes, { name: file.name, headers, maxRows: maxUnitRows })
  if (table.rows.length === 0) throw isEmpty()
  const source = `导入 ${file.name}`.slice(0, 60)
  const read = table.rows.map(({ row, cells }) => {
    const before = known.get((cells['id'] ?? '').trim().toLowerCase())?.unit
    const against = { before, findId: finderOf(known, table), source, today: today() }
    return { row, cells, before, ...readUnitRow(cells, against) }
  })
  const errors: UnitRowError[] = read.flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault })))
  const first = new Map<string, number>()
  const units = new Map([...known].map(([id, { unit }]) => [id, unit]))
  for (const { row, unit } of read) {
    if (unit === null) continue
    const earlier = first.get(unit.id)
    if (earlier !== undefined) errors.push({ row, column: 'id', text: repeated(unit.id, earlier) })
    first.set(unit.id, earlier ?? row)
    units.set(unit.id, unit)
  }
  for (const { row, unit, before } of read) {
    if (unit === null) continue
    const others = [...units.values()].filter((other) => other.id !== unit.id)
    for (const { field, text } of unitFaults(unit, { before, others }))
      errors.push({ row, column: columnOf(field), text })
  }
  const wrong = new Set(errors.map(({ row }) => row))
  const rows = read.map(({ row, cells, unit, before }) => {
    const sound = wrong.has(row) ? null : unit
    return { row, cells, unit: sound, effect: sound === null ? null : effectOf(sound, before) }
  })
  return { table, rows, errors: errors.toSorted((a, b) => a.row - b.row) }
}

/** Members are written as ids or names, of units that are recorded or stand in the same file. */
function finderOf(known: ReadonlyMap<string, UnitVersion>, table: Table): (written: string) => string | undefined {
  const ids = new Map<string, string>()
  for (const { unit } of known.values())
    for (const name of [unit.id, unit.name.zh, unit.full, ...unit.aliases.map(({ text }) => text)])
      ids.set(name, unit.id)
  for (const { cells } of table.rows) {
    const id = cells['id']?.trim().toLowerCase()
    if (id) for (const name of [id, cells['name']?.trim()]) if (name) ids.set(name, id)
  }
  return (written) => ids.get(written)
}

const plain = (unit: Unit): string =>
  JSON.stringify([unit.kind, unit.name.zh, unit.name.en, unit.full, unit.code, unit.aliases.map(({ text }) => text)]) +
  JSON.stringify([unit.members, unit.tile, unit.validFrom, unit.validTo])

function effectOf(unit: Unit, before: Unit | undefined): UnitRowEffect {
  if (before === undefined) return 'new'
  return plain(unit) === plain(before) ? 'same' : 'changed'
}

const isEmpty = (): InvalidError =>
  new InvalidError('accounts.import-empty', {
    zh: '表中没有单位。请在表头下面每行填写一个单位。',
    en: 'The table holds no unit: fill in one a row below the header.',
  })

const repeated = (id: string, row: number) => ({
  zh: `编号“${id}”与第 ${row} 行重复`,
  en: `the id "${id}" stands in row ${row} already`,
})

/** The units as a table that can be edited and imported again; without units, a template to fill in. */
export function unitTable(units: readonly Unit[]): Promise<Uint8Array> {
  const widths: Partial<Record<UnitColumn, number>> = { name: 24, en: 36, full: 36, aliases: 40, members: 40 }
  return writeTable({
    sheetName: '单位',
    columns: Object.entries(unitColumns).map(([key, head]) => ({
      ...{ key, head, width: widths[key as UnitColumn] ?? 14 },
      kind: key === 'from' || key === 'until' ? 'date' : key === 'column' || key === 'row' ? 'number' : 'text',
      ...(key === 'kind' ? { choices: unitKinds.map((kind) => unitKindText[kind].zh) } : {}),
    })),
    rows: units.map((unit) => ({
      ...{ id: unit.id, kind: unitKindText[unit.kind].zh, name: unit.name.zh, en: unit.name.en, full: unit.full },
      ...{ code: unit.code, aliases: unit.aliases.map(({ text }) => text).join('、') },
      ...{ column: unit.tile?.[0], row: unit.tile?.[1], members: unit.members.join('、') },
      ...{ from: unit.validFrom, until: unit.validTo },
    })),
  })
}
