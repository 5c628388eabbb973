import { expect, test } from 'vitest'
import type { ObservationRow } from '../server/task.router.ts'
import { figureGrid } from './figure-grid.ts'

const row = (unit: string, period: string, more: Partial<ObservationRow> = {}): ObservationRow => ({
  id: `${unit}/${period}`,
  indicator: 'example.figure',
  unit,
  period,
  value: '1',
  numerator: null,
  denominator: null,
  weight: null,
  source: { kind: 'reported', note: '' },
  recordedAt: '2025-07-05T08:00:00Z',
  recordedBy: 'office',
  supersedes: null,
  simulated: false,
  counted: false,
  readable: true,
  unitName: { zh: unit, en: unit },
  recordedByName: { zh: '市环委办', en: 'Committee office' },
  replaced: false,
  ...more,
})

test('every month up to the day has its column; a month without a figure is absent and not zero', () => {
  const { periods, lines } = figureGrid([row('b', '2025-01'), row('a', '2025-03', { value: '0' })], '2025-03-31')
  expect(periods).toEqual(['2025-01', '2025-02', '2025-03'])
  expect(lines.map(({ unit }) => unit)).toEqual(['a', 'b'])
  expect(lines[0]?.figures.get('2025-03')?.value).toBe('0')
  expect(lines[0]?.figures.has('2025-02')).toBe(false)
})

test('a corrected version and a figure met twice do not stand in the grid', () => {
  const old = row('a', '2025-01', { id: 'old', value: '9', replaced: true })
  const { lines } = figureGrid([old, row('a', '2025-01'), row('a', '2025-01')], '2025-01-31')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.figures.get('2025-01')?.value).toBe('1')
})

test('a longer period that was reported has a column of its own', () => {
  expect(figureGrid([row('a', '2025-Q1')], '2025-02-28').periods).toEqual(['2025-01', '2025-02', '2025-Q1'])
})
