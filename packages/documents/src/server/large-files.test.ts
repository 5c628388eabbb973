import { InvalidError } from '@workpoints/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { rawRow, rawWorkbook } from '../testing/raw-workbook.ts'
import { markErrors, readTable } from './index.ts'

const headers = [
  { key: 'name', head: '姓名' },
  { key: 'unit', head: '单位' },
  { key: 'phone', head: '电话', optional: true },
]
const count = 15_000
const nameOf = (index: number): string => `第${index}位经办人（生态环境局“土壤科”）`
const cells = Array.from({ length: count }, (_, index) => [nameOf(index), `单位${index % 7}`, `备注${index}`])
const heads = ['姓名', '单位', '备注']
const csv = new TextEncoder().encode([heads, ...cells].map((row) => row.join(',')).join('\n'))
const small = new TextEncoder().encode('姓名,单位\n甲,一\n')

/** Rows that refer to their texts by number, as Excel writes them; the sheet is larger than what is decoded at once. */
let workbook: Uint8Array
beforeAll(() => {
  workbook = rawWorkbook([
    { name: '人员', xml: [heads, ...cells].map((row, index) => rawRow(index + 1, row)).join('') },
  ])
})

const files = [
  ['CSV', () => csv],
  ['workbook', () => workbook],
] as const

describe.each(files)('a large %s', (_what, file) => {
  it('is read to the last cell, with other columns kept aside', async () => {
    const { header, rows } = await readTable(file(), { headers })
    expect([header.columns, header.extra]).toEqual([{ name: 'A', unit: 'B' }, [{ column: 'C', head: '备注' }]])
    expect(rows).toEqual(
      cells.map(([name, unit, note], index) => ({ row: index + 2, cells: { name, unit }, extra: [note] })),
    )
  })

  it('keeps nobody waiting: another table is read meanwhile', async () => {
    const order: string[] = []
    const large = readTable(file(), { headers }).then(() => order.push('large'))
    await readTable(small, { headers }).then(() => order.push('small'))
    await large
    expect(order).toEqual(['small', 'large'])
  })

  it('is refused as a small one is, and where it needs more memory than it may have', async () => {
    const codes = await Promise.all(
      [{ maxRows: 100 }, { maxMemory: 4 }, { headers: [{ key: 'no', head: '编号' }] }].map((options) =>
        readTable(file(), { headers, ...options }).then(
          () => 'was read',
          (error: unknown) => (error instanceof InvalidError ? error.code : String(error)),
        ),
      ),
    )
    expect(codes).toEqual(['documents.too-many-rows', 'documents.file-needs-memory', 'documents.columns-missing'])
  })

  it('comes back marked', async () => {
    const table = await readTable(file(), { headers })
    const marked = await markErrors(file(), [{ row: count, column: 'unit', text: '没有这个单位' }], table)
    const again = await readTable(marked, { headers: [...headers, { key: 'why', head: '导入结果' }] })
    expect(again.rows.flatMap(({ row, cells: { why } }) => (why === '' ? [] : [[row, why]]))).toEqual([
      [count, '没有这个单位'],
    ])
  })
})
