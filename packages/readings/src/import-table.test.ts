import { describe, expect, it } from 'vitest'
import { importColumns, layoutOf, packRow, packValue, readCell, readFlag, readHour, unpackValue } from './index.ts'

const china = (text: string): number => Date.parse(`${text}:00+08:00`)

describe('a table of readings', () => {
  it('is wide or long, whatever its columns are called', () => {
    const wide = importColumns(['站点名称', '时间', 'PM2.5(μg/m³)', 'O₃', '备注'])
    expect([wide?.site, wide?.time, wide?.long, [...(wide?.wide ?? [])]]).toEqual([
      0,
      1,
      null,
      [
        [2, 'a34004'],
        [3, 'a05024'],
      ],
    ])
    const long = importColumns(['断面', '采样日期', '小时', '监测项目', '监测值', '标记'])
    expect(long).toMatchObject({ site: 0, time: 1, hour: 2, long: { factor: 3, value: 4, flag: 5 } })
    expect(importColumns(['赣州市空气质量小时值', '', ''])).toBeUndefined()
  })

  it.each([
    ['2025-01-01 08:00', null, 'start', '2025-01-01T08:00'],
    ['2025/1/1 8:00:00', null, 'end', '2025-01-01T07:00'],
    ['2025-01-01 24:00', null, 'end', '2025-01-01T23:00'],
    ['2025-01-01 00:00', null, 'end', '2024-12-31T23:00'],
    ['2025010113', null, 'start', '2025-01-01T13:00'],
    ['2025年1月1日', '24', 'end', '2025-01-01T23:00'],
    ['20250101', '1', 'end', '2025-01-01T00:00'],
  ] as const)('names the hour %s %s by its %s', (...[day, hour, named, begins]) => {
    expect(readHour(day, hour, named)).toBe(china(begins))
  })

  it.each(['2025-02-30 08:00', '2025-01-01 08:30', '2025-01-01', '2025-01-01 25:00', '八点', ''])(
    'has no hour %s',
    (text) => {
      expect(readHour(text, null, 'start')).toBeNaN()
    },
  )

  it.each([
    ['35.4', { value: '35.4', flag: 'valid' }],
    ['0.02L', { value: '0.02', flag: 'below' }],
    ['<0.05', { value: '0.05', flag: 'below' }],
    ['35(RM)', { value: '35', flag: 'maintenance' }],
    ['—', { value: null, flag: 'missing' }],
    ['未检出', { value: null, flag: 'below' }],
    ['', null],
    ['约35', undefined],
    ['1e3', undefined],
    ['NaN', undefined],
  ])('holds %s as %j', (text, cell) => {
    expect(readCell(text)).toEqual(cell)
  })

  it('takes the flag of a column of its own', () => {
    expect(readCell('35', '校准')).toEqual({ value: '35', flag: 'calibration' })
    expect(readCell('35', '不明')).toBeUndefined()
    expect(readFlag('无效')).toBe('invalid')
  })
})

describe('a stored value', () => {
  it.each([
    ['35.4', 3, 35_400, '35.4'],
    ['-0.05', 3, -50, '-0.05'],
    ['0.00004', 8, 4000, '0.00004'],
    ['25.0', 3, 25_000, '25'],
    ['0.12345', 3, 123, '0.123'],
    ['0.0025', 3, 2, '0.002'],
    ['-0', 3, 0, '0'],
    ['7', 0, 7, '7'],
  ] as const)('%s is a whole number of its last place', (...[text, places, scaled, back]) => {
    expect([packValue(text, places), unpackValue(scaled, places)]).toEqual([scaled, back])
  })

  it('is refused where it is no number or too large, and where the kind of site has no such factor', () => {
    expect([packValue('1e3', 3), packValue('9999999.9', 3), packValue('', 3)]).toEqual([null, null, null])
    const { refused } = packRow(layoutOf('air-station'), { a34004: { value: 'x' }, w01001: { value: '7' } })
    expect(refused).toEqual(['a34004', 'w01001'])
  })
})
