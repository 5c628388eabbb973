import type { Text } from '@workpoints/core'

/** The columns of a table of units, by the key of their cells; the texts are those of the template. */
export const unitColumns = {
  id: '编号',
  kind: '类别',
  name: '简称',
  en: '英文名',
  full: '全称',
  code: '区划代码',
  aliases: '别名',
  column: '图上列',
  row: '图上行',
  members: '成员',
  from: '生效日期',
  until: '停用日期',
} as const
export type UnitColumn = keyof typeof unitColumns

/** Why a row of a table of units cannot be taken. */
export interface UnitRowError {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly column: UnitColumn
  readonly text: Text
}

/** What a row would do: a new unit, another version of a known one, or nothing. */
export type UnitRowEffect = 'new' | 'changed' | 'same'

/** Most units in one file. */
export const maxUnitRows = 1000
/** Largest file, in bytes. */
export const maxUnitFile = 2 * 1024 * 1024
