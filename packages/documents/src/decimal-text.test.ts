import { expect, it } from 'vitest'
import { columnIndex, columnLetter } from './column-letter.ts'
import { decimalText } from './decimal-text.ts'

it.each([
  [0, 0, '0'],
  [-0, 0, '0'],
  [0.1 + 0.2, 0, '0.3'],
  [25.5, 0, '25.5'],
  [-19.9, 0, '-19.9'],
  [1e21, 0, '1000000000000000000000'],
  [1.5e-9, 0, '0.0000000015'],
  [360702, 0, '360702'],
  [123456789012345680, 0, '123456789012346000'],
  [0.972, 2, '97.2%'.slice(0, -1)],
  [1, 2, '100'],
  [0.0005, 2, '0.05'],
  [0.29 * 100, 0, '29'],
  [Number.NaN, 0, ''],
])('writes %d shifted by %d as %s', (value, shift, text) => expect(decimalText(value, shift)).toBe(text))

it('names columns as a spreadsheet does', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
  for (let index = 0; index < 20_000; index++) expect(columnIndex(columnLetter(index))).toBe(index)
})
