import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCell, parseCell } from './cell.ts'
import type { CellValue } from './entry.ts'
import { fieldAt } from './register.ts'
import { ganzhou } from './testing/ganzhou.ts'
import { villages } from './testing/villages.ts'

const field = (key: string) => fieldAt(villages as never, key)
const read = (key: string, written: string) => parseCell(field(key), written, ganzhou)
const taken = (key: string, written: string): CellValue | undefined => {
  const parsed = read(key, written)
  return parsed.fault === undefined ? parsed.value : undefined
}

/** A value that a field of each kind may hold. */
const decimals = (places: number, max: number) =>
  fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 10 ** places - 1 })).map(([whole, part]) => {
    const fraction = String(part).padStart(places, '0').replace(/0+$/, '')
    return fraction === '' ? String(whole) : `${whole}.${fraction}`
  })
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const line = fc
  .string({ minLength: 1, maxLength: 60, unit: 'binary' })
  .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .filter((text) => text !== '')
const values: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  county: fc.constantFrom(
    ...ganzhou.units.filter(({ kind }) => kind === 'county' || kind === 'zone').map(({ id }) => id),
  ),
  name: line,
  kind: fc.constantFrom('sewage', 'waste', 'whole', null),
  measures: fc.subarray(['pipes', 'tank', 'wetland'], { minLength: 1 }),
  households: fc.nat(1_000_000).map(String),
  rate: decimals(2, 99),
  land: decimals(4, 99_999),
  cost: decimals(4, 99_999),
  started: days,
  listed: fc.constantFrom(true, false, null),
  lon: decimals(6, 1)
    .map((text) => String(Number(text) + 114))
    .filter((text) => text.length < 12),
  note: line,
}

describe('a cell', () => {
  it('reads back what it shows, of every kind and in both languages', () => {
    for (const [key, arbitrary] of Object.entries(values))
      fc.assert(
        fc.property(arbitrary, (value) => {
          const shown = formatCell(field(key), value, { units: ganzhou })
          expect({ key, value: taken(key, shown) }).toEqual({ key, value })
          if (key === 'county') return
          const english = formatCell(field(key), value, { units: ganzhou, language: 'en' })
          expect({ key, value: taken(key, english) }).toEqual({ key, value })
        }),
        { numRuns: 60 },
      )
  })

  it.each([
    ['households', '１,２００ 户', '1200'],
    ['land', '12.50亩', '12.5'],
    ['rate', '98.60%', '98.6'],
    ['started', '2025年3月1日', '2025-03-01'],
    ['started', '2025/3/1', '2025-03-01'],
    ['started', '2025.03.01', '2025-03-01'],
    ['started', '20250301', '2025-03-01'],
    ['started', '2025-03-01 00:00', '2025-03-01'],
    ['listed', '√', true],
    ['listed', '无', false],
    ['kind', ' 生活 污水', 'sewage'],
    ['kind', 'Sewage', 'sewage'],
    ['measures', '人工湿地，纳管', ['pipes', 'wetland']],
    ['lon', '东经114°56′5″', '114.934722'],
    ['lat', '25°49\'53.5"N', '25.831528'],
    ['county', '360702', '360702'],
    ['county', '章贡 区', '360702'],
  ] as const)('%s takes “%s”', (key, written, value) => {
    expect(taken(key, written)).toEqual(value)
  })

  it.each([
    ['households', '3.5', '整数'],
    ['households', '', '必填'],
    ['households', '很多', '整数'],
    ['rate', '101', '不大于 100'],
    ['land', '-1', '不小于 0'],
    ['land', '1e99', '数字'],
    ['started', '2025-02-30', '2025-03-01'],
    ['started', '2025年3月', '2025-03-01'],
    ['listed', '也许', '“是”或“否”'],
    ['kind', '其他', '生活污水、生活垃圾、综合整治'],
    ['measures', '纳管、别的', '用“、”隔开'],
    ['lon', '25.83', '东经度数'],
    ['lat', '25°70′', '北纬度数'],
    ['county', '市生态环境局', '章贡区'],
    ['county', '不存在县', '单位名称'],
    ['name', '村'.repeat(201), '不超过 200 字'],
  ] as const)('%s refuses “%s” and says what it takes', (key, written, told) => {
    expect(read(key, written).fault?.zh).toContain(told)
    expect(read(key, written).fault?.en).not.toBe('')
  })
})
