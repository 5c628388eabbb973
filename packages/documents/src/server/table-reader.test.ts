import { InvalidError } from '@workpoints/core'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { rawParts, rawRow, rawWorkbook } from '../testing/raw-workbook.ts'
import { readTable } from './index.ts'

const headers = [
  { key: 'name', head: '姓名' },
  { key: 'unit', head: '所在单位', aliases: ['单位', '责任单位'] },
  { key: 'phone', head: '联系电话', optional: true },
]
const sheet = (xml: string, name = '人员') => rawWorkbook([{ name, xml }])
const cellsOf = async (bytes: Uint8Array) => (await readTable(bytes, { headers })).rows.map(({ cells }) => cells)
const utf8 = (text: string) => new TextEncoder().encode(text)
/** 姓名,单位 / 李明,市林业局 in GB18030. */
const gbk = Uint8Array.from(Buffer.from('d0d5c3fb2cb5a5cebb0d0ac0eec3f72ccad0c1d6d2b5bed60d0a', 'hex'))
const refused = async (bytes: Uint8Array, options: { maxRows?: number; maxColumns?: number; sheet?: string } = {}) => {
  const error = await readTable(bytes, { headers, ...options }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InvalidError)
  return error as InvalidError
}

describe('finding the columns', () => {
  it('goes by the texts of the header: any order, aliases, white space, width, marks; other columns kept aside', async () => {
    const table = await readTable(
      sheet(rawRow(1, ['备注', '＊责任 单位', '姓　名*', '序号']) + rawRow(2, ['新人', ' 市林业局 ', '李明\n', 7])),
      { headers },
    )
    expect(table.header).toEqual({
      row: 1,
      cells: ['备注', '＊责任 单位', '姓　名*', '序号'],
      columns: { name: 'C', unit: 'B' },
      extra: [
        { column: 'A', head: '备注' },
        { column: 'D', head: '序号' },
      ],
    })
    expect(table.rows).toEqual([{ row: 2, cells: { name: '李明', unit: '市林业局' }, extra: ['新人', '7'] }])
    expect(table.sheetName).toBe('人员')
  })

  it('passes over a title, a note and blank rows; rows count as the spreadsheet counts', async () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'
    const rows =
      rawRow(1, ['2025 年人员名单']) +
      rawRow(2, ['说明：姓名必填']) +
      rawRow(5, ['姓名', '单位']) +
      rawRow(6, ['甲', '一']) +
      rawRow(9, ['乙', '二'])
    const table = await readTable(sheet(`<sheetData>${rows}</sheetData>${merged}`), { headers })
    expect(table.header.row).toBe(5)
    expect(table.rows.map(({ row }) => row)).toEqual([6, 9])
  })

  it('skips rows that hold something only beside the asked columns, such as numbers printed in advance', async () => {
    const rows =
      rawRow(1, ['序号', '姓名', '单位']) + rawRow(2, [1, '甲', '一']) + rawRow(3, [2]) + rawRow(4, [3, null, ' '])
    expect(await cellsOf(sheet(rows))).toEqual([{ name: '甲', unit: '一' }])
  })

  it('lists what was found and what is needed when a column is missing', async () => {
    const error = await refused(sheet(rawRow(1, ['人员名单']) + rawRow(2, ['姓名', '部门']) + rawRow(3, ['甲', '一'])))
    expect(error.code).toBe('documents.columns-missing')
    expect(error.text.zh).toBe(
      '没有找到完整的表头：缺少“所在单位”。第 2 行找到的是：姓名、部门。需要的列：姓名、所在单位、联系电话（可缺）；列的先后不限，可以有其他列。',
    )
    expect(error.text.en).toContain('missing "所在单位"')
  })

  it('refuses a column that stands there twice, and says where', async () => {
    const error = await refused(sheet(rawRow(1, ['姓名', '单位', '责任单位'])))
    expect([error.code, error.text.zh]).toEqual(['documents.column-twice', expect.stringContaining('B、C 列')])
  })

  it('is harmless with headers and keys named after prototypes', async () => {
    const bytes = sheet(rawRow(1, ['__proto__', 'constructor', 'toString', '姓名']) + rawRow(2, ['x', 'y', 'z', '甲']))
    const table = await readTable(bytes, {
      headers: [
        { key: '__proto__', head: '__proto__' },
        { key: 'name', head: '姓名' },
      ],
    })
    expect(table.rows[0]?.extra).toEqual(['y', 'z'])
    expect(Object.entries(table.rows[0]?.cells ?? {})).toEqual([
      ['__proto__', 'x'],
      ['name', '甲'],
    ])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

describe('reading joined cells', () => {
  it('gives every joined cell the first one’s text, and no row for one that has nothing of its own', async () => {
    const merges = '<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="A5:B5"/></mergeCells>'
    const rows = rawRow(1, ['姓名', '单位']) + rawRow(2, ['甲', '一局']) + rawRow(3, ['乙']) + rawRow(5, ['通用'])
    const table = await readTable(sheet(`<sheetData>${rows}</sheetData>${merges}`), { headers })
    expect(table.rows.map(({ row, cells }) => [row, cells['name'], cells['unit']])).toEqual([
      [2, '甲', '一局'],
      [3, '乙', '一局'],
      [5, '通用', '通用'],
    ])
  })

  it('reads a header of two rows with groups', async () => {
    const merges = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    const rows =
      rawRow(1, ['单位', '联系人']) + rawRow(2, [null, '姓名', '联系电话']) + rawRow(3, ['一局', '甲', '8123'])
    const table = await readTable(sheet(`<sheetData>${rows}</sheetData>${merges}`), { headers })
    expect([table.header.row, table.rows.map(({ cells }) => cells)]).toEqual([
      2,
      [{ unit: '一局', name: '甲', phone: '8123' }],
    ])
  })
})

describe('reading values', () => {
  const textOf = async (cell: string) =>
    (await cellsOf(sheet(`${rawRow(1, ['姓名', '单位'])}<row r="2">${cell}<c r="B2"><v>1</v></c></row>`)))[0]?.['name']

  it.each([
    ['a binary fraction', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a large whole number', '<c r="A2"><v>1.2345678E+10</v></c>', '12345678000'],
    ['a share shown as a percentage', '<c r="A2" s="3"><v>0.97199999999999998</v></c>', '97.2%'],
    ['a percent sign in a quoted text', '<c r="A2" s="5"><v>95.5</v></c>', '95.5'],
    ['a day', '<c r="A2" s="1"><v>45717</v></c>', '2025-03-01'],
    ['a day in Chinese', '<c r="A2" s="2"><v>45717</v></c>', '2025-03-01'],
    ['a day with its time', '<c r="A2" s="6"><v>45717.354166666664</v></c>', '2025-03-01 08:30'],
    ['a truth', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="A2" t="e"><v>#REF!</v></c>', '#REF!'],
    ['a formula by its result', '<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula whose result is empty', '<c r="A2" t="str"><f>""</f><v></v></c>', ''],
    ['rich text', '<c r="A2" t="inlineStr"><is><r><t>李</t></r><r><rPr><b/></rPr><t>明</t></r></is></c>', '李明'],
    ['text with its style before its type', '<c r="A2" s="1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    ['text with how it is read aloud', '<c r="A2" t="inlineStr"><is><t>李</t><rPh><t>lǐ</t></rPh></is></c>', '李'],
    ['signs that XML cannot hold', '<c r="A2" t="inlineStr"><is><t>甲_x000D_乙</t></is></c>', '甲\n乙'],
    ['entities', '<c r="A2" t="str"><v>&lt;甲&#x4E59;&gt; &amp;amp;</v></c>', '<甲乙> &amp;'],
    ['text outside of the markup, and comments', '<c r="A2" t="str"><!-- > --><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['an attribute that holds a >', '<c r="A2" note="a>b" t="str"><v>甲</v></c>', '甲'],
    ['days before the day that never was', '<c r="A2" s="1"><v>59</v></c>', '1900-02-28'],
    ['a time of day', '<c r="A2" s="6"><v>0.354166666666667</v></c>', '08:30'],
    ['leading zeros of a text', '<c r="A2" t="inlineStr"><is><t>007</t></is></c>', '007'],
  ])('%s', async (_what, cell, text) => expect(await textOf(cell)).toBe(text))

  it('refuses a formula whose result is not in the file', async () => {
    const error = await refused(sheet(`${rawRow(1, ['姓名', '单位'])}<row r="2"><c r="A2"><f>1+1</f></c></row>`))
    expect([error.code, error.text.zh]).toEqual(['documents.formula-without-value', expect.stringContaining('A2')])
  })
})

describe('reading what a workbook says of itself', () => {
  it('takes shared texts by their numbers, rich ones and empty ones too', async () => {
    const rows = `${rawRow(1, ['姓名', '单位'])}<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>0</v></c></row>`
    const parts = rawParts([{ name: '表', xml: rows }])
    const rels = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels'])
    const relation =
      '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    const texts =
      '<sst><si><t>市林业局</t></si><si/><si><r><t>李</t></r><r><rPr><b/></rPr><t xml:space="preserve">明 </t></r></si></sst>'
    const bytes = zipSync({
      ...parts,
      'xl/_rels/workbook.xml.rels': utf8(rels.replace('</Relationships>', relation)),
      'xl/sharedStrings.xml': utf8(texts),
    })
    expect(await cellsOf(bytes)).toEqual([{ name: '李明', unit: '市林业局' }])
  })

  it('counts days from 1904 where it says so, and knows its elements under any prefix', async () => {
    const rows = `${rawRow(1, ['姓名', '单位'])}<row r="2"><c r="A2" s="1"><v>44255</v></c><c r="B2"><v>1</v></c></row>`
    const parts = rawParts([{ name: '表', xml: rows }])
    const changed = (path: string, change: (xml: string) => string) => ({
      [path]: utf8(change(new TextDecoder().decode(parts[path]))),
    })
    const bytes = zipSync({
      ...parts,
      ...changed('xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')),
      ...changed('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
      ),
    })
    expect(await cellsOf(bytes)).toEqual([{ name: '2025-03-01', unit: '1' }])
  })
})

describe('choosing the sheet', () => {
  const head = rawRow(1, ['姓名', '单位'])
  const book = rawWorkbook([
    { name: '隐藏', xml: head + rawRow(2, ['错', '错']), hidden: true },
    { name: '甲表', xml: head + rawRow(2, ['甲', '一']) },
    { name: '乙表', xml: head + rawRow(2, ['乙', '二']) },
  ])

  it('takes the first that is not hidden, or the one named', async () => {
    expect((await readTable(book, { headers })).rows[0]?.cells['name']).toBe('甲')
    expect((await readTable(book, { headers, sheet: '乙表' })).rows[0]?.cells['name']).toBe('乙')
  })

  it('lists the sheets when the one named is not there', async () => {
    const error = await refused(book, { sheet: '丙表' })
    expect([error.code, error.text.zh]).toEqual([
      'documents.sheet-missing',
      '工作簿中没有名为“丙表”的工作表；现有：隐藏、甲表、乙表。',
    ])
  })
})

describe('reading CSV', () => {
  it.each([
    ['UTF-8', utf8('姓名,单位\n李明,市林业局\n')],
    ['UTF-8 with its mark', utf8('\uFEFF姓名,单位\r\n李明,市林业局\r\n')],
    ['GB18030', gbk],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('姓名\t单位\r\n李明\t市林业局', 'utf16le')])],
    ['semicolons', utf8('姓名;单位\n李明;"市林业局"\n')],
    ['tabs', utf8('姓名\t单位\r李明\t市林业局')],
    ['its own word on the separator', utf8('sep=;\n姓名;单位\n李明;市林业局')],
    ['empty columns and rows', utf8('单位,姓名,,\n市林业局, 李明 ,,\n,,,\n')],
  ])('in %s', async (_what, bytes) => expect(await cellsOf(bytes)).toEqual([{ name: '李明', unit: '市林业局' }]))

  it('counts rows as the spreadsheet does, with line ends in cells and blank rows', async () => {
    const table = await readTable(utf8('人员名单\n\n姓名,单位\n"李\n明",一局\n\n王芳,二局\n'), {
      headers,
      name: 'C:\\upload\\人员.csv',
    })
    expect([table.header.row, table.rows.map(({ row, cells }) => [row, cells['name']])]).toEqual([
      3,
      [
        [4, '李\n明'],
        [6, '王芳'],
      ],
    ])
    expect(table.sheetName).toBe('人员')
  })

  it('comes to the same with and without quotes, whatever ends its lines', async () => {
    const lines = ['姓名,单位,联系电话', '甲, 一局,', '', '乙,二局,8123,,', ',,', "'=丙,三局"]
    const text = lines.map((line, index) => `${line}${['\r\n', '\n', '\r'][index % 3]}`).join('')
    const quoted = text.replace(/[^,\r\n]+/g, '"$&"')
    const [bare, other] = await Promise.all([text, quoted].map((one) => readTable(utf8(one), { headers })))
    expect(bare?.rows.map(({ row, cells }) => [row, ...Object.values(cells)])).toEqual([
      [2, '甲', '一局', ''],
      [4, '乙', '二局', '8123'],
      [6, '=丙', '三局', ''],
    ])
    expect(other).toEqual(bare)
  })

  it('says near which line a quote is not closed', async () => {
    const error = await refused(utf8('姓名,单位\n甲,一\n"乙,二\n丙,三\n'))
    expect([error.code, error.text.zh]).toEqual(['documents.csv-broken', expect.stringContaining('双引号')])
  })
})

describe('limits of size', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => rawRow(index + 2, [`甲${index}`, '一'])).join('')

  it.each([
    ['workbook', (count: number) => sheet(rawRow(1, ['姓名', '单位']) + rows(count))],
    ['CSV', (count: number) => utf8(`姓名,单位\n${'甲,一\n'.repeat(count)}`)],
  ])('holds a %s to its rows', async (_what, make) => {
    expect((await readTable(make(20), { headers, maxRows: 20 })).rows).toHaveLength(20)
    for (const count of [21, 200])
      expect((await refused(make(count), { maxRows: 20 })).code).toBe('documents.too-many-rows')
  })

  it('holds both to their columns', async () => {
    const wide = ['姓名', '单位', ...Array.from({ length: 9 }, (_, index) => `列${index}`)]
    expect((await refused(sheet(rawRow(1, wide)), { maxColumns: 10 })).text.zh).toContain('K 列')
    expect((await refused(utf8(wide.join(',')), { maxColumns: 10 })).code).toBe('documents.too-many-columns')
  })

  it('does not count cells that are only formatted, however far they reach', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" s="4"/></row>'
    expect(await cellsOf(sheet(rawRow(1, ['姓名', '单位']) + rawRow(2, ['甲', '一']) + far))).toEqual([
      { name: '甲', unit: '一' },
    ])
    const stray = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    expect((await refused(sheet(rawRow(1, ['姓名', '单位']) + stray))).code).toBe('documents.too-many-rows')
  })
})

it('reads a workbook packed by other programs: stored, with folders, attributes in single quotes, no cell names', async () => {
  const parts = rawParts([
    {
      name: '表',
      xml: "<row><c t='inlineStr'><is><t>姓名</t></is></c><c t='inlineStr'><is><t>单位</t></is></c></row><row><c t='inlineStr'><is><t>甲</t></is></c><c><v>1</v></c></row>",
    },
  ])
  expect(await cellsOf(zipSync({ ...parts, 'xl/': new Uint8Array() }, { level: 0 }))).toEqual([
    { name: '甲', unit: '1' },
  ])
})
