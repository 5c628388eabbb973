import { writeTable } from '../../packages/documents/src/server/index.ts'
import { ganzhou } from '../../packages/registers/src/testing/ganzhou.ts'

/** Rows of one file. */
export const count = 100_000

const heads = ['县（市、区）', '行政村', '整治类型', '户数', '治理率', '湿地面积', '开工日期', '列入民生实事']
const counties = ganzhou.units.filter(({ kind }) => kind === 'county')
const kinds = ['生活污水', '生活垃圾', '综合整治']
const two = (number: number): string => String(number).padStart(2, '0')

/** The cells of a row; every hundredth has one that is refused where `faulty`. */
function cellsOf(index: number, faulty: boolean): string[] {
  return [
    counties[index % counties.length]?.name.zh ?? '',
    `第${index}村`,
    kinds[index % kinds.length] ?? '',
    faulty && index % 100 === 0 ? '很多' : String(index % 900),
    String((index % 1000) / 10),
    String(index % 77),
    `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`,
    index % 2 === 0 ? '是' : '否',
  ]
}

const rows = (faulty: boolean) => Array.from({ length: count }, (_, index) => cellsOf(index, faulty))

/** The rows as CSV with their heads. */
export const csvOf = (faulty = false): Uint8Array =>
  Buffer.from([heads, ...rows(faulty)].map((cells) => cells.join(',')).join('\n'))

/** The same as a workbook. */
export const workbookOf = (): Promise<Uint8Array> =>
  writeTable({
    sheetName: '村',
    columns: heads.map((head, index) => ({ head, kind: index >= 3 && index <= 5 ? 'number' : 'text' })),
    rows: rows(false).map((cells) => Object.fromEntries(cells.map((cell, index) => [heads[index] ?? '', cell]))),
  })
