import { describe, expect, it } from 'vitest'
import {
  burstCompliance,
  dailyAqi,
  goodDayAllowance,
  goodDayRatio,
  hourlyAqi,
  iaqi,
  ld,
  ln,
  mda8,
  meanHeadroom,
  monthRate,
  percentile,
  periodCompliance,
  pointCountRate,
  quarterRates,
  roundByGb8170,
} from './index.ts'
import vectors from './testing/vectors.json' with { type: 'json' }

// oxlint-disable-next-line typescript/no-explicit-any -- the vectors are foreign data of many shapes, each read by its own kind below.
type Foreign = Record<string, any>

interface Vector {
  readonly id: string
  readonly given: Foreign
  readonly expected: Foreign
}

const all: readonly Vector[] = [...vectors.air, ...vectors.noise]

/** `1,2,...,365` written out. */
const series = (text: string): number[] =>
  Array.from({ length: Number(text.split(',').at(-1)) }, (_, index) => index + 1)

/** How each kind of vector is put to the public functions. The first prefix that fits decides. */
const kinds: readonly (readonly [string, (given: Vector['given'], expected: Vector['expected']) => void])[] = [
  [
    'iaqi-',
    ({ version, indicator, concentration }, { IAQI }) => {
      const result = iaqi({ version, indicator, concentration })
      expect(result.iaqi).toBe(typeof IAQI === 'number' ? IAQI : null)
      expect(result.reason?.code).toBe(typeof IAQI === 'number' ? undefined : 'use-other-averaging-time')
    },
  ],
  [
    'aqi-day-2026-hub-ties',
    ({ version, daily }, { AQI }) => {
      const result = dailyAqi({ version, daily })
      expect(result.aqi).toBe(AQI)
      expect(result.primaryPollutants).toEqual(Object.keys(daily))
    },
  ],
  [
    'aqi-day-',
    ({ version, daily }, { IAQI, AQI, category, primary }) => {
      const result = dailyAqi({ version, daily })
      expect(result).toMatchObject({ iaqi: IAQI, aqi: AQI, category, primaryPollutants: primary })
    },
  ],
  [
    'aqi-hour-',
    ({ version, hourly }, { AQI, primary }) =>
      expect(hourlyAqi({ version, hourly })).toMatchObject({ aqi: AQI, primaryPollutants: primary }),
  ],
  [
    'percentile-',
    ({ sorted_values, values, p }, { k, value, rounded_0 }) => {
      const result = percentile({ values: values ?? series(sorted_values), p })
      expect(result).toMatchObject({ k, value })
      if (rounded_0 !== undefined) expect(result.rounded).toBe(String(rounded_0))
    },
  ],
  [
    'mda8-full-day',
    ({ hourly_01_to_24 }, expected) =>
      expect(mda8({ hourly: hourly_01_to_24 })).toMatchObject({
        validWindows: expected['valid_windows'],
        windowEndHour: expected['window_end_hour_of_max'],
        exact: expected['MDA8_unrounded'],
        mda8: String(expected['MDA8']),
      }),
  ],
  [
    'mda8-four-hours-missing',
    ({ hourly_01_to_24 }, expected) => {
      const result = mda8({ hourly: hourly_01_to_24 })
      expect(result).toMatchObject({ validWindows: expected['valid_windows'], valid: expected['MDA8_valid'] })
      expect(roundByGb8170({ value: result.exact ?? '', decimals: 3 })).toBe(expected['max_of_valid_windows'])
    },
  ],
  [
    'good-days-96',
    ({ valid_days, target_percent }, expected) => {
      const result = goodDayAllowance({ validDays: valid_days, targetPercent: target_percent })
      expect(result.goodDaysNeeded).toBe(expected['good_days_needed'])
      expect(result.badDaysAllowed).toBe(expected['bad_days_allowed'])
      const exact = roundByGb8170({ value: result.exact ?? '', decimals: 2 })
      expect(`${exact} (${result.ratioAtLimit} to one decimal)`).toBe(expected['ratio_at_limit_percent'])
      expect(goodDayRatio({ goodDays: 350, validDays: 365 }).ratio).toBe('95.9')
    },
  ],
  [
    'pm25-headroom',
    ({ target_mean, days_done, mean_done, days_total }, expected) =>
      expect(
        meanHeadroom({ target: target_mean, daysDone: days_done, meanDone: mean_done, daysTotal: days_total })
          .meanOfRest,
      ).toBe(expected['highest_mean_for_the_rest']),
  ],
  ['round-', ({ value, decimals }, { rounded }) => expect(roundByGb8170({ value, decimals })).toBe(rounded)],
  [
    'energy-mean-day',
    ({ hourly_Leq_06_to_22 }, expected) => {
      const result = ld({ hourly: hourly_Leq_06_to_22 })
      expect(result.level).toBe(expected['Ld_1'])
      expect(roundByGb8170({ value: result.exact ?? '', decimals: 2 })).toBe(String(expected['Ld']))
    },
  ],
  [
    'energy-mean-night',
    ({ hourly_Leq_22_to_06 }, expected) => {
      const { exact, level } = ln({ hourly: hourly_Leq_22_to_06 })
      expect(level).toBe(expected['Ln_1'])
      expect(roundByGb8170({ value: exact ?? '', decimals: 2 })).toBe(String(expected['Ln']))
      const inZone = (zone: '1' | '2') => periodCompliance({ zone, period: 'night', level: exact })
      expect(inZone('2')).toMatchObject({ limit: expected['zone_2_limit'], meets: expected['meets'] })
      expect(inZone('1')).toMatchObject({ limit: expected['zone_1_limit'], meets: expected['meets_zone_1'] })
    },
  ],
  [
    'quarterly-dazhou',
    ({ day, night }, expected) => {
      const rates = quarterRates({ day, night })
      const printed = (side: typeof rates.day) => ({
        ...Object.fromEntries(Object.entries(side.zones).map(([zone, { rate }]) => [zone, rate])),
        total: side.total.rate,
      })
      expect(printed(rates.day)).toEqual(expected['day_percent'])
      expect(printed(rates.night)).toEqual(expected['night_percent'])
    },
  ],
  [
    'quarterly-hunan',
    ({ monitored, day_attaining, night_attaining }, expected) => {
      expect(pointCountRate({ monitored, attaining: day_attaining }).rate).toBe(expected['day_percent'])
      expect(pointCountRate({ monitored, attaining: night_attaining }).rate).toBe(expected['night_percent'])
    },
  ],
  [
    'city-month-of-daily-rates',
    ({ days }, expected) => {
      const counts = days.map((day: Foreign) => ({
        validPoints: day['valid_points'],
        attaining: day['attaining_night'],
      }))
      const result = monthRate({ days: counts })
      expect(result.dailyRates).toEqual(expected['daily_percent'])
      expect(result.rate).toBe(expected['month_percent_mean_of_days'])
    },
  ],
  [
    'burst-night',
    ({ zone, night_max_dBA, limit_night }, expected) =>
      expect(burstCompliance({ zone, maxLevel: night_max_dBA })).toMatchObject({
        nightLimit: limit_night,
        burstLimit: expected['burst_limit'],
        meets: expected['meets'],
      }),
  ],
]

describe('worked examples of the standards', () => {
  it.each(all.map((vector) => [vector.id, vector] as const))('%s', (id, { given, expected }) => {
    const kind = kinds.find(([prefix]) => id.startsWith(prefix))
    expect(kind, 'a vector of an unknown kind').toBeDefined()
    expect.hasAssertions()
    kind?.[1](given, expected)
  })
})
