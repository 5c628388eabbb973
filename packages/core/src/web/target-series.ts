import type { Forecast } from '../index.ts'

/** A value to come, with its range, for drawing. */
export interface ForeseenMonth {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Decimals as numbers, for drawing only. */
export const toNumbers = (figures: readonly (string | null)[]): readonly (number | null)[] =>
  figures.map((figure) => (figure === null ? null : Number(figure)))

/**
 * The forecast month by month: a straight line from the last known value to the forecast of the closing month, which is what the forecast
 * itself assumes, with its range opening in the same measure. Null up to the last known month and after the closing one.
 */
export function forecastSeries(
  actual: readonly (number | null)[],
  forecast: Pick<Forecast, 'value' | 'low' | 'high'> | null,
  closingMonth: number,
): readonly (ForeseenMonth | null)[] {
  const last = actual.findLastIndex((value) => value !== null)
  const from = actual[last]
  const steps = closingMonth - 1 - last
  if (forecast === null || from === undefined || from === null || steps <= 0) return actual.map(() => null)
  const along = (to: string, share: number) => from + (Number(to) - from) * share
  return actual.map((_, month) => {
    const share = (month - last) / steps
    if (share <= 0 || share > 1) return null
    return { value: along(forecast.value, share), low: along(forecast.low, share), high: along(forecast.high, share) }
  })
}
