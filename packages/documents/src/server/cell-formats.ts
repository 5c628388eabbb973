import { attributesOf } from './xml-text.ts'
import { readXml } from './xml-tokens.ts'

/** What a number in a cell of this format means. */
export type CellFormat = 'number' | 'percent' | 'date'

/** Formats that every spreadsheet program knows by number (ECMA-376 part 1, 18.8.30): percentages, and days and times also of East Asia. */
const percents = new Set([9, 10])
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The format of each style of cells, by its number, from the style sheet of a workbook. */
export function cellFormats(styleSheet: Uint8Array): readonly CellFormat[] {
  const codes = new Map<number, CellFormat>()
  const formats: CellFormat[] = []
  let inCells = false
  readXml(styleSheet, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      const id = (): number => Number(attributesOf(attributes).get('numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id(), formatOf(attributesOf(attributes).get('formatCode') ?? ''))
      if (name === 'xf' && inCells) formats.push(codes.get(id()) ?? formatOfNumber(id()))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

const formatOfNumber = (id: number): CellFormat => (percents.has(id) ? 'percent' : isDateNumber(id) ? 'date' : 'number')

/** By the signs of a format code itself: texts in quotes, escaped, padding and filling signs, colours and conditions do not count. */
function formatOf(code: string): CellFormat {
  const isElapsed = /\[(h+|m+|s+)\]/i.test(code)
  const signs = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '')
  if (isElapsed || /[ydhs]|mmm|上午|下午/i.test(signs)) return 'date'
  return signs.includes('%') ? 'percent' : 'number'
}
