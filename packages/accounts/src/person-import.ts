import type { Text } from '@workpoints/core'

/** The columns of a table of people, by the key of their cells; the texts are those of the template. */
export const personColumns = {
  username: '用户名',
  name: '姓名',
  unit: '单位',
  roles: '角色',
  phone: '电话',
  modules: '模块',
} as const
export type PersonColumn = keyof typeof personColumns

/** Why a row of a table of people cannot be taken. */
export interface PersonRowError {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly column: PersonColumn
  readonly text: Text
}

/** Most people in one file: each of them gets a password that takes time to hash. */
export const maxImported = 300
/** Largest file, in bytes. */
export const maxImportSize = 2 * 1024 * 1024
