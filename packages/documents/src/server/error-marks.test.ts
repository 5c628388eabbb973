import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rawParts, rawRow, rawWorkbook } from '../testing/raw-workbook.ts'
import { markErrors, readTable, resultHead } from './index.ts'

const headers = [
  { key: 'name', head: '姓名' },
  { key: 'unit', head: '单位' },
]
const withResult = [...headers, { key: 'result', head: resultHead, optional: true }]
const resultsOf = async (bytes: Uint8Array) =>
  (await readTable(bytes, { headers: withResult })).rows.map(({ row, cells }) => [row, cells['result']])
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])
const sheetOf = (bytes: Uint8Array) => partOf(bytes, 'xl/worksheets/sheet1.xml')

/** The fill of a cell, followed from its style to the style sheet. */
function fillOf(bytes: Uint8Array, place: string): string {
  const style = Number(new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(sheetOf(bytes))?.[1] ?? 0)
  const styles = partOf(bytes, 'xl/styles.xml')
  const format = (/<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles)?.[1] ?? '').match(/<xf[^>]*>/g)?.[style] ?? ''
  const fill = Number(/fillId="(\d+)"/.exec(format)?.[1] ?? 0)
  const fills = (/<fills[^>]*>([\s\S]*)<\/fills>/.exec(styles)?.[1] ?? '').match(/<fill>[\s\S]*?<\/fill>/g) ?? []
  return /fgColor rgb="(\w+)"/.exec(fills[fill] ?? '')?.[1] ?? 'none'
}

const rows =
  rawRow(1, ['人员名单']) +
  '<row r="3" ht="30" customHeight="1" spans="1:3"><c r="A3" s="4" t="inlineStr"><is><t>姓名</t></is></c><c r="B3" t="inlineStr"><is><t>单位</t></is></c><c r="C3" t="inlineStr"><is><t>备注</t></is></c></row>' +
  rawRow(4, ['甲', '一']) +
  '<row r="6"><c r="A6" s="4" t="inlineStr"><is><r><rPr><b/></rPr><t>乙</t></r></is></c><c r="C6"><f>1+1</f><v>2</v></c></row>' +
  rawRow(7, ['丙', '三'])
const around = (data: string) =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="16384" width="12" customWidth="1"/></cols><sheetData>${data}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><conditionalFormatting sqref="A4:A9"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><extLst><ext uri="{x}"><odd:thing xmlns:odd="urn:odd" kept="yes"/></ext></extLst>`
const book = rawWorkbook([
  { name: '名单', xml: around(rows) },
  { name: '另一张', xml: rawRow(1, ['不动']) },
])
const errors = [
  { row: 6, column: 'unit', text: '没有填写单位' },
  { row: 6, column: 'name', text: '“乙”已存在 <b>' },
  { row: 7, text: '整行重复' },
]

describe('marking a workbook', () => {
  it('writes the reasons behind the last column and fills the refused cells', async () => {
    const marked = await markErrors(book, errors, await readTable(book, { headers }))
    expect(await resultsOf(marked)).toEqual([
      [4, ''],
      [6, '没有填写单位；“乙”已存在 <b>'],
      [7, '整行重复'],
    ])
    expect(['A6', 'B6', 'A7', 'A4'].map((place) => fillOf(marked, place))).toEqual([
      'FFFFD9D6',
      'FFFFD9D6',
      'none',
      'none',
    ])
    expect(fillOf(marked, 'A3')).toBe('FFFFFF00')
    expect(sheetOf(marked)).toContain(
      '<col min="1" max="3" width="12" customWidth="1"/><col min="4" max="4" width="48" customWidth="1"/><col min="5" max="16384" width="12" customWidth="1"/>',
    )
  })

  it('keeps every other part byte for byte, and all of the sheet but its marked cells', async () => {
    const marked = await markErrors(book, errors, await readTable(book, { headers }))
    const [before, after] = [unzipSync(book), unzipSync(marked)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0,
    )
    expect(changed.toSorted()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml'])
    const xml = sheetOf(marked)
    for (const kept of [
      /<mergeCells[\s\S]*$/.exec(sheetOf(book))?.[0] ?? '-',
      '<f>1+1</f><v>2</v>',
      '<r><rPr><b/></rPr><t>乙</t></r>',
      'ht="30" customHeight="1"',
      'state="frozen"',
    ])
      expect(xml).toContain(kept)
    expect(partOf(marked, 'xl/styles.xml').startsWith(partOf(book, 'xl/styles.xml').split('<fills')[0] ?? '-')).toBe(
      true,
    )
  })

  it('takes the marks of an earlier import off before it writes new ones, in the same column', async () => {
    const once = await markErrors(book, errors, await readTable(book, { headers }))
    const twice = await markErrors(
      once,
      [{ row: 4, column: 'name', text: '名字过长' }],
      await readTable(once, { headers }),
    )
    expect(await resultsOf(twice)).toEqual([
      [4, '名字过长'],
      [6, ''],
      [7, ''],
    ])
    expect(['A4', 'A6', 'B6'].map((place) => fillOf(twice, place))).toEqual(['FFFFD9D6', 'none', 'none'])
    expect((await readTable(twice, { headers })).header.cells.filter((head) => head === resultHead)).toHaveLength(1)
    const clean = await markErrors(twice, [], await readTable(twice, { headers }))
    expect(await resultsOf(clean)).toEqual([
      [4, ''],
      [6, ''],
      [7, ''],
    ])
  })

  it('works with prefixed elements and without styles', async () => {
    const parts = rawParts([{ name: '表', xml: rawRow(1, ['姓名', '单位']) + rawRow(2, ['甲', '一']) }])
    const decode = (name: string) => new TextDecoder().decode(parts[name])
    const prefixed = decode('xl/worksheets/sheet1.xml')
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(?!\?)(\w)/g, '<$1x:$2')
    const { 'xl/styles.xml': _styles, ...others } = parts
    const rels = decode('xl/_rels/workbook.xml.rels').replace(/<Relationship Id="rIdS"[^>]*>/, '')
    const encode = (text: string) => new TextEncoder().encode(text)
    const bytes = zipSync({
      ...others,
      'xl/_rels/workbook.xml.rels': encode(rels),
      'xl/worksheets/sheet1.xml': encode(prefixed),
    })
    const marked = await markErrors(
      bytes,
      [{ row: 2, column: 'name', text: '重名' }],
      await readTable(bytes, { headers }),
    )
    expect(await resultsOf(marked)).toEqual([[2, '重名']])
  })
})

describe('marking a CSV', () => {
  const csv = new TextEncoder().encode('名单\n姓名;单位;数\n甲;"一;局";-5\n\n乙;=1+1;+86 138\n')

  it('adds the column, keeps rows and separator, and guards what is no number', async () => {
    const marked = await markErrors(
      csv,
      [{ row: 5, column: 'unit', text: '=没有这个单位' }],
      await readTable(csv, { headers }),
    )
    expect(new TextDecoder().decode(marked)).toBe(
      "名单;;;\r\n姓名;单位;数;导入结果\r\n甲;\"一;局\";-5;\r\n;;;\r\n乙;'=1+1;'+86 138;'=没有这个单位\r\n",
    )
    const again = await markErrors(marked, [], await readTable(marked, { headers }))
    expect(await resultsOf(again)).toEqual([
      [3, ''],
      [5, ''],
    ])
  })
})
