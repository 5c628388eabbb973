import { InvalidError } from '@workpoints/core'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { textWidth } from './column-layout.ts'
import { readTable, writeCsv, writeTable } from './index.ts'

const units = Array.from({ length: 60 }, (_, index) => `市第${index + 1}责任单位`)
const columns = [
  { head: '姓名', key: 'name', kind: 'text' as const },
  { head: '单位', key: 'unit', kind: 'text' as const, choices: units },
  { head: '停用', key: 'off', kind: 'text' as const, choices: ['是', '否'] },
  { head: '数值', key: 'value', kind: 'number' as const },
  { head: '日期', kind: 'date' as const },
]
const headers = columns.map(({ head, key }) => ({ head, key: key ?? head }))
const rows = [
  { name: '李明', unit: '市第1责任单位', off: '否', value: 19.9, 日期: '2025-03-01' },
  { name: '0012', unit: '', off: null, value: '-25.5', 日期: '2024-02-29' },
  { name: '两\r\n行 & <标记> "引号"', value: '约 3', 日期: '2025-02-30' },
  { name: '_x000D_ 𠮷 \uD800', value: '12345678901234567890', 日期: '1899-01-01' },
]
const read = [
  { name: '李明', unit: '市第1责任单位', off: '否', value: '19.9', 日期: '2025-03-01' },
  { name: '0012', unit: '', off: '', value: '-25.5', 日期: '2024-02-29' },
  { name: '两\n行 & <标记> "引号"', unit: '', off: '', value: '约 3', 日期: '2025-02-30' },
  { name: '_x000D_ 𠮷', unit: '', off: '', value: '12345678901234567890', 日期: '1899-01-01' },
]
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name])

describe('what is written is read back as it was', () => {
  it('from a workbook', async () => {
    const table = await readTable(await writeTable({ sheetName: '人员', title: '人员名单', columns, rows }), {
      headers,
    })
    expect([table.sheetName, table.header.row, table.rows.map(({ cells }) => cells)]).toEqual(['人员', 2, read])
  })

  it('from a CSV', async () => {
    const table = await readTable(writeCsv(columns, rows), { headers })
    expect(table.rows.map(({ cells }) => cells)).toEqual(read)
  })

  it('without any row, as a template', async () => {
    for (const bytes of [await writeTable({ sheetName: '模板', columns, rows: [] }), writeCsv(columns, [])])
      expect((await readTable(bytes, { headers })).rows).toEqual([])
  })
})

describe('the workbook as a person meets it', () => {
  it('insists on its choices, except where other texts may be typed', async () => {
    const two = ['甲', '乙']
    const bytes = await writeTable({
      sheetName: '表',
      columns: [
        { head: '一', kind: 'text', choices: two },
        { head: '二', kind: 'text', choices: two, open: true },
      ],
      rows: [],
    })
    const rules = partOf(bytes, 'xl/worksheets/sheet1.xml').match(/<dataValidation [^>]*>/g)
    expect(rules?.map((rule) => rule.includes('showErrorMessage="1"'))).toEqual([true, false])
  })

  it('keeps its head in view and on every printed page, and prints on A4', async () => {
    const bytes = await writeTable({ sheetName: "市's 1", title: '人员名单', columns, rows })
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"')
    expect(xml).toContain('<mergeCell ref="A1:E1"/>')
    expect(xml).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"/)
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'市\'\'s 1\'!$2:$2</definedName>',
    )
  })

  it('offers choices: short lists in the rule itself, long ones from a hidden sheet, below the last row too', async () => {
    const bytes = await writeTable({ sheetName: '人员', columns, rows })
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).toMatch(/sqref="C2:C2005"[^>]*><formula1>"是,否"<\/formula1>/)
    expect(xml).toContain("<formula1>'选项'!$A$1:$A$60</formula1>")
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/<sheet name="选项"[^>]*state="hidden"/)
    const list = await readTable(bytes, { sheet: '选项', headers: [{ key: 'unit', head: units[0] ?? '' }] })
    expect(list.rows.map(({ cells }) => cells['unit'])).toEqual(units.slice(1))
  })

  it('makes columns as wide as their Chinese texts, within bounds', async () => {
    expect([textWidth('县区abc'), textWidth('长\n更长的'), textWidth('')]).toEqual([7, 6, 0])
    const long = await writeTable({
      sheetName: '宽',
      columns: [...columns, { head: '说明', kind: 'text', width: 30 }],
      rows: [{ name: '很长'.repeat(100) }],
    })
    const widths = [...partOf(long, 'xl/worksheets/sheet1.xml').matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    )
    expect(widths).toEqual([48, 8, 8, 8, 8, 30])
  })

  it('formats the rows of a template that are still empty, so that 007 stays 007', async () => {
    const bytes = await writeTable({ sheetName: '模板', columns, rows: [] })
    const style = Number(/<c r="A200" s="(\d+)"/.exec(partOf(bytes, 'xl/worksheets/sheet1.xml'))?.[1])
    const styles = partOf(bytes, 'xl/styles.xml')
    const format = (/<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles)?.[1] ?? '').match(/<xf[^>]*>/g)?.[style] ?? ''
    const number = /numFmtId="(\d+)"/.exec(format)?.[1]
    expect(styles).toContain(`<numFmt numFmtId="${number}" formatCode="@"/>`)
  })

  it.each([
    ['a/b[c]:*?\\d', 'a b c d'],
    ["'引号'", '引号'],
    ['', '表格'],
    ['选项', '表格'],
    ['一'.repeat(40), '一'.repeat(31)],
  ])('takes %j for the name of a sheet', async (name, taken) => {
    const bytes = await writeTable({ sheetName: name, columns, rows })
    expect((await readTable(bytes, { headers })).sheetName).toBe(taken)
  })

  it('refuses a text longer than a cell, and says which', async () => {
    const writing = writeTable({ sheetName: '长', columns, rows: [{ name: '甲' }, { name: '长'.repeat(32_768) }] })
    await expect(writing).rejects.toThrow(InvalidError)
    await expect(writing).rejects.toMatchObject({
      code: 'documents.cell-too-long',
      text: { zh: expect.stringContaining('A3') },
    })
  })
})
