import type { ColumnWritten } from '@workpoints/documents'
import { readTable } from '@workpoints/documents/server'
import { expect, it } from 'vitest'
import { csvSheet, workbookSheet } from './audit-sheet.ts'

const columns: readonly ColumnWritten[] = [
  { head: '序号', kind: 'number' },
  { head: '内容', kind: 'text' },
]
const headers = [
  { key: 'seq', head: '序号' },
  { key: 'text', head: '内容' },
]

it.each([
  ['csv', () => csvSheet(columns)],
  ['xlsx', () => workbookSheet('表', columns)],
] as const)('puts pages together to one table (%s)', async (format, open) => {
  await using sheet = open()
  for (const first of [1, 3]) sheet.add([first, first + 1].map((seq) => ({ 序号: seq, 内容: `第 ${seq} 条` })))
  sheet.add([])
  const table = await readTable(await sheet.finish(), { name: `t.${format}`, headers })
  expect(table.rows.map(({ cells }) => cells)).toEqual(
    [1, 2, 3, 4].map((seq) => ({ seq: String(seq), text: `第 ${seq} 条` })),
  )
})

it('cuts what no cell of a workbook holds, says so, and keeps it whole in CSV', async () => {
  const row = { 序号: 1, 内容: '😀'.repeat(20_000) }
  await using workbook = workbookSheet('表', columns)
  workbook.add([row])
  const { rows } = await readTable(await workbook.finish(), { name: 't.xlsx', headers })
  expect(rows[0]?.cells['text']).toMatch(/^(😀)+…（过长已截断，全文见 CSV 导出）$/u)
  await using csv = csvSheet(columns)
  csv.add([row])
  expect(Buffer.from(await csv.finish()).toString('utf8')).toContain(row.内容)
})

it('says when a workbook cannot be written, instead of keeping one waiting', async () => {
  await using sheet = workbookSheet('表', columns)
  sheet.add([{ 内容: { not: 'a value' } as unknown as string }])
  await expect(sheet.finish()).rejects.toThrow('is not a function')
})
