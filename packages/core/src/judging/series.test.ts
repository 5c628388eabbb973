import { expect, it } from 'vitest'
import { exampleCase, exampleIndicator, examplePercent, exampleTarget, figure, months } from './example.ts'
import { paceSeries, valueSeries } from './series.ts'

it('draws the pace at each month end, up to the due month', () => {
  const target = exampleTarget({ kind: 'at-least', value: '181' }, { due: '2025-06-30' })
  expect(paceSeries(target, exampleIndicator(), 2025)).toEqual([
    ...['31', '59', '90', '120', '151', '181'],
    ...[null, null, null, null, null, null],
  ])
})

it('draws a line for a state and nothing where no amount is asked for', () => {
  const rate = exampleIndicator({ ...examplePercent, accumulation: 'level' })
  expect(new Set(paceSeries(exampleTarget({ kind: 'at-least', value: '75' }), rate, 2025))).toEqual(new Set(['75']))
  expect(new Set(paceSeries(exampleTarget({ kind: 'zero' }), rate, 2025))).toEqual(new Set([null]))
})

it('draws the value to date, with a gap for a month without figures and nothing after the day', () => {
  const observations = [...months([10, 20]), figure('2025-04', 5), figure('2025-05', 7)]
  const input = exampleCase({ kind: 'at-least', value: '100' }, { observations, on: '2025-05-15' })
  expect(valueSeries(input)).toEqual(['10', '30', null, '35', ...Array.from({ length: 8 }, () => null)])
})
