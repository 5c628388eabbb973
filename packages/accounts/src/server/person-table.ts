import { InvalidError, Role, roleRules, today, type Unit } from '@workpoints/core'
import type { Mounted } from '@workpoints/core/server'
import type { ColumnAsked, Table } from '@workpoints/documents'
import { readTable, writeTable } from '@workpoints/documents/server'
import type { NewPerson } from '../person.ts'
import { maxImported, type PersonColumn, type PersonRowError, personColumns } from '../person-import.ts'
import { readPersonRow } from './person-row.ts'

const aliases: Readonly<Record<PersonColumn, readonly string[]>> = {
  username: ['账号', '登录名', '用户账号', 'username', 'account'],
  name: ['名字', '人员姓名', 'name'],
  unit: ['所在单位', '工作单位', '单位名称', 'unit'],
  roles: ['岗位', '角色名称', 'role', 'roles'],
  phone: ['手机', '手机号', '联系电话', 'phone', 'telephone'],
  modules: ['业务模块', '负责模块', 'module', 'modules'],
}
const optional = new Set<string>(['unit', 'phone', 'modules'])

const headers: readonly ColumnAsked[] = Object.entries(personColumns).map(([key, head]) => ({
  key,
  head,
  aliases: aliases[key as PersonColumn],
  optional: optional.has(key),
}))

/** A row of the file: its cells as written, and the person they mean when nothing is wrong. */
export interface PersonTableRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly person: NewPerson | null
}

/** A table of people as it was read. */
export interface PersonTable {
  readonly table: Table
  readonly rows: readonly PersonTableRow[]
  readonly errors: readonly PersonRowError[]
}

export interface PersonTableAgainst {
  readonly units: readonly Unit[]
  readonly mounted: Mounted
  /** The user names that are taken, of those asked about. */
  readonly takenOf: (usernames: readonly string[]) => Promise<ReadonlySet<string>>
}

/**
 * Reads a table of people (.xlsx or .csv, 300 at most) and finds everything that is wrong with it, each with row and column.
 * Throws InvalidError `documents.*` for a file that cannot be read, `accounts.import-empty` for one without people.
 */
export async function readPeople(
  file: { readonly bytes: Uint8Array; readonly name: string },
  { units, mounted, takenOf }: PersonTableAgainst,
): Promise<PersonTable> {
  const table = await readTable(file.bytes, { name: file.name, headers, maxRows: maxImported })
  if (table.rows.length === 0)
    throw new InvalidError('accounts.import-empty', {
      zh: '表中没有人员。请在表头下面每行填写一人。',
      en: 'The table holds nobody: fill in one person a row below the header.',
    })
  const read = table.rows.map(({ row, cells }) => ({
    ...{ row, cells, ...readPersonRow(cells, { units, mounted, on: today() }) },
  }))
  const taken = await takenOf(read.map(({ username }) => username))
  const firstRow = new Map<string, number>()
  const errors: PersonRowError[] = []
  for (const { row, username, faults } of read) {
    errors.push(...faults.map((fault) => ({ row, ...fault })))
    const earlier = firstRow.get(username)
    if (earlier === undefined) firstRow.set(username, row)
    else if (username !== '') errors.push({ row, column: 'username', text: repeated(username, earlier) })
    if (taken.has(username)) errors.push({ row, column: 'username', text: isTaken(username) })
  }
  const wrong = new Set(errors.map(({ row }) => row))
  const rows = read.map(({ row, cells, person }) => ({ row, cells, person: wrong.has(row) ? null : person }))
  return { table, rows, errors }
}

const repeated = (username: string, row: number) => ({
  zh: `用户名“${username}”与第 ${row} 行重复`,
  en: `the user name "${username}" stands in row ${row} already`,
})

const isTaken = (username: string) => ({
  zh: `用户名“${username}”已被使用（停用、删除的账号也算）`,
  en: `the user name "${username}" is taken, or was once`,
})

/** An empty table of people to fill in, with what can be chosen in its cells; several roles or modules stand with 、 between them. */
export function peopleTemplate(units: readonly Unit[], mounted: Mounted): Promise<Uint8Array> {
  const sitting = units.filter(({ kind }) => !['group', 'collective', 'city'].includes(kind))
  const choices: Readonly<Partial<Record<PersonColumn, readonly string[]>>> = {
    unit: sitting.map(({ name }) => name.zh),
    roles: Role.options.map((role) => roleRules[role].title.zh),
    modules: ['全部', ...mounted.plugins.map(({ title }) => title.zh)],
  }
  const widths: Readonly<Record<PersonColumn, number>> = {
    ...{ username: 20, name: 14, unit: 24, roles: 28, phone: 18, modules: 28 },
  }
  return writeTable({
    sheetName: '人员',
    columns: (Object.keys(personColumns) as PersonColumn[]).map((key) => {
      const offered = choices[key]
      const open = key !== 'unit'
      return {
        ...{ head: personColumns[key], kind: 'text', width: widths[key] },
        ...(offered === undefined ? {} : { choices: offered, open }),
      }
    }),
    rows: [],
  })
}

/** Who was made, with the one-time passwords to hand over. */
export function passwordTable(
  made: readonly (NewPerson & { readonly password: string })[],
  units: readonly Unit[],
): Promise<Uint8Array> {
  const named = new Map(units.map((unit) => [unit.id, unit.name.zh]))
  return writeTable({
    sheetName: '初始密码',
    title: '初始密码（只显示这一次，首次登录须修改，请当面转交后销毁）',
    columns: ['姓名', '单位', '角色', '用户名', '一次性密码'].map((head) => ({ head, kind: 'text' })),
    rows: made.map(({ name, unit, grants, username, password }) => ({
      姓名: name,
      单位: unit === null ? '' : (named.get(unit) ?? unit),
      角色: grants.map(({ role }) => roleRules[role].title.zh).join('、'),
      用户名: username,
      一次性密码: password,
    })),
  })
}
