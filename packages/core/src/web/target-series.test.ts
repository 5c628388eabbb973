import { expect, test } from 'vitest'
import { forecastSeries, toNumbers } from './target-series.ts'

const halfYear = [
  ...Array.from({ length: 6 }, (_, month) => 10 * (month + 1)),
  ...Array.from({ length: 6 }, () => null),
]

test('the forecast runs straight from the last figure to the closing month, and its range opens on the way', () => {
  const series = forecastSeries(halfYear, { value: '120', low: '108', high: '132' }, 12)
  expect(series.slice(0, 6)).toEqual([null, null, null, null, null, null])
  expect(series[6]).toEqual({ value: 70, low: 68, high: 72 })
  expect(series[11]).toEqual({ value: 120, low: 108, high: 132 })
})

test('a target that closes in June has no forecast left after June figures', () => {
  expect(forecastSeries(halfYear, { value: '60', low: '60', high: '60' }, 6).every((month) => month === null)).toBe(
    true,
  )
})

test('without figures or without a forecast nothing is drawn; an unknown month is never zero', () => {
  const unknown = Array.from({ length: 12 }, () => null)
  expect(forecastSeries(unknown, { value: '1', low: '1', high: '1' }, 12)).toEqual(unknown)
  expect(forecastSeries(halfYear, null, 12)).toEqual(unknown)
  expect(toNumbers(['0', null, '25.5'])).toEqual([0, null, 25.5])
})
