import { columnLetter } from './column-letter.ts'
import type { FilledGrid } from './grid.ts'
import { refusal } from './refusal.ts'
import type { ColumnAsked } from './table.ts'

/** Rows from the top among which the header is looked for: titles and instructions stand above it. */
const rowsSearched = 100
/** Texts of the file that a refusal repeats at most, and how much of each. */
const textsShown = 30
const lengthShown = 20

/** What of a header's text is compared: no white space, no `*` or colon, half width, lower case. */
export function plainHead(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*:]/gu, '')
    .toLowerCase()
}

interface Found {
  readonly row: number
  /** Column by asked key. */
  readonly columns: ReadonlyMap<string, number>
}

/**
 * Finds the header: the first of the first 100 rows that holds every column that must be there. Returns its row and the columns
 * (0-based) by key.
 * Throws InvalidError `documents.columns-missing` with what was found and what is needed, `documents.column-twice` where one column
 * stands there twice.
 */
export function findHeader(grid: FilledGrid, asked: readonly ColumnAsked[]): Found {
  const keys = keysByHead(asked)
  const needed = asked.filter((column) => column.optional !== true)
  let best: Found = { row: 0, columns: new Map() }
  for (let row = 0; row < Math.min(grid.height, rowsSearched); row++) {
    const places = matchesIn(grid, row, keys)
    const columns = new Map([...places].map(([key, found]) => [key, found[0] ?? 0]))
    if (columns.size > 0 && needed.every(({ key }) => columns.has(key))) {
      refuseTwice(places, { row, asked })
      return { row, columns }
    }
    if (columns.size > best.columns.size) best = { row, columns }
  }
  throw missing(grid, { asked, needed, best })
}

function keysByHead(asked: readonly ColumnAsked[]): Map<string, string> {
  const keys = new Map<string, string>()
  for (const { key, head, aliases = [] } of asked)
    for (const text of [head, ...aliases]) if (!keys.has(plainHead(text))) keys.set(plainHead(text), key)
  return keys
}

function matchesIn(grid: FilledGrid, row: number, keys: ReadonlyMap<string, string>): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let column = 0; column < grid.width; column++) {
    const text = grid.head(row, column)
    const key = text === '' ? undefined : keys.get(plainHead(text))
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), column])
  }
  return places
}

function refuseTwice(
  places: ReadonlyMap<string, readonly number[]>,
  { row, asked }: { readonly row: number; readonly asked: readonly ColumnAsked[] },
): void {
  for (const [key, columns] of places) {
    if (columns.length < 2) continue
    const head = asked.find((column) => column.key === key)?.head ?? key
    const letters = columns.map(columnLetter)
    throw refusal('column-twice', {
      zh: `第 ${row + 1} 行的表头里，“${head}”一列出现了 ${columns.length} 次（${letters.join('、')} 列），无法判断用哪一列。请只保留一列。`,
      en: `The header in row ${row + 1} holds the column "${head}" ${columns.length} times (columns ${letters.join(', ')}); keep one of them.`,
    })
  }
}

interface Missing {
  readonly asked: readonly ColumnAsked[]
  readonly needed: readonly ColumnAsked[]
  readonly best: Found
}

function missing(grid: FilledGrid, { asked, needed, best }: Missing) {
  const row = best.columns.size > 0 ? best.row : firstRowWithText(grid)
  const texts = Array.from({ length: grid.width }, (_, column) => grid.head(row, column)).filter((text) => text !== '')
  const found = texts
    .slice(0, textsShown)
    .map((text) => (text.length > lengthShown ? `${text.slice(0, lengthShown)}…` : text))
  const absent = needed.filter(({ key }) => !best.columns.has(key)).map(({ head }) => head)
  const heads = asked.map(({ head, optional }) => ({
    zh: optional === true ? `${head}（可缺）` : head,
    en: optional === true ? `${head} (optional)` : head,
  }))
  return refusal('columns-missing', {
    zh: `没有找到完整的表头：缺少“${absent.join('”“')}”。第 ${row + 1} 行找到的是：${found.join('、') || '（空）'}。需要的列：${heads.map(({ zh }) => zh).join('、')}；列的先后不限，可以有其他列。`,
    en: `No complete header was found: missing "${absent.join('", "')}". Row ${row + 1} holds: ${found.join(', ') || '(nothing)'}. Columns needed: ${heads.map(({ en }) => en).join(', ')}; in any order, other columns may stand beside them.`,
  })
}

function firstRowWithText(grid: FilledGrid): number {
  for (let row = 0; row < Math.min(grid.height, rowsSearched); row++)
    for (let column = 0; column < grid.width; column++) if (grid.own(row, column) !== '') return row
  return 0
}
