import { expect, it } from 'vitest'
import { stationDay } from './station-day.ts'

const flat = (value: number | string | null) => Array.from({ length: 24 }, () => value)
const hourly = { SO2: flat(9), NO2: flat(20), PM10: flat(60), PM25: flat(36), CO: flat('1.2'), O3: flat(126) }

it('goes from hours to the AQI of the day', () => {
  const day = stationDay({ day: '2025-05-01', hourly })
  expect(day).toMatchObject({ aqi: 72, category: '良', primaryPollutants: ['O3_8h'] })
  expect(day.iaqi).toEqual({ SO2_24h: 9, NO2_24h: 25, PM10_24h: 55, PM25_24h: 52, CO_24h: 30, O3_8h: 72 })
})

it('has no AQI for a good day on which a monitor stood still, and one where the rest is bad', () => {
  const still = flat(36).map((value, hour) => (hour < 19 ? value : null))
  const thin = stationDay({ day: '2025-05-01', hourly: { ...hourly, PM25: still } })
  expect(thin).toMatchObject({ aqi: null, missing: ['PM25'] })
  expect(thin.concentrations.PM25_24h).toMatchObject({ value: null, exact: null, reason: { code: 'too-few-hours' } })
  expect(stationDay({ day: '2025-05-01', hourly: { ...hourly, PM25: still, O3: flat(200) } }).aqi).toBe(137)
})

it('keeps what is not rounded, to average with other stations', () => {
  const half = flat(36).map((value, hour) => (hour % 2 === 0 ? value : 37))
  const { concentrations } = stationDay({ day: '2025-05-01', hourly: { PM25: half } })
  expect(concentrations.PM25_24h).toMatchObject({ value: '36', exact: '36.5' })
  expect(concentrations.O3_8h).toMatchObject({ value: null, reason: { code: 'no-data' } })
})
