import type { Text } from '@workpoints/core'
import {
  choice,
  choicesOf,
  county,
  date,
  defineRegister,
  keyText,
  lat,
  lon,
  note,
  number,
  text,
  yesNo,
} from '@workpoints/registers'
import { listedDays, type PointMonth } from '../noise/failing-days.ts'
import { type NoisePeriod, type Zone, zoneLimits, zones } from '../standards/gb3096.ts'
import { isMonth, notBefore } from './usual.ts'

/** 1类：居民住宅…: what each zone is. */
const zoneNames = Object.fromEntries(
  zones.map((zone) => [zone, { zh: `${zone}类 ${zoneLimits[zone].zh}`, en: `${zone}: ${zoneLimits[zone].en}` }]),
) as Readonly<Record<Zone, Text>>

const pointCode = keyText({ zh: '点位编号', en: 'Point no.' })

/** 功能区声环境点位台账: the points of the functional zones; limits follow from the zone (goal 4, task 28). */
export const noisePoints = defineRegister({
  plugin: 'air',
  id: 'noise-points',
  title: { zh: '功能区声环境点位台账', en: 'Zone-noise points' },
  item: { zh: '点位', en: 'point' },
  about: {
    zh: '登记中心城区功能区声环境监测点位和所在功能区；昼、夜间限值按GB 3096-2008由功能区类别得出，不填报。',
    en: 'Points of the central city with their zones; day and night limits follow from the zone (GB 3096-2008).',
  },
  fields: {
    county,
    code: pointCode,
    name: text({ title: { zh: '点位名称', en: 'Name' }, required: true, width: 24 }),
    zone: choice({ title: { zh: '功能区类别', en: 'Zone' }, choices: choicesOf(zoneNames), required: true }),
    automatic: yesNo({ title: { zh: '自动监测', en: 'Automatic' } }),
    site: text({
      title: { zh: '自动监测点位编号', en: 'Site' },
      hint: { zh: '监测点位中的编号；填写后由小时数据评价', en: 'its id among the sites; then its hours decide' },
    }),
    since: date({ title: { zh: '启用日期', en: 'Since' } }),
    until: date({ title: { zh: '停用日期', en: 'Until' } }),
    lon,
    lat,
    note,
  },
  label: 'code',
  unit: 'county',
  place: { lon: 'lon', lat: 'lat' },
  rules: [notBefore('since', 'until', { zh: '停用不能早于启用', en: 'cannot be before it began' })],
})

const level = (zh: string, en: string) =>
  number({ title: { zh, en }, measure: { zh: 'dB(A)', en: 'dB(A)' }, min: 0, max: 140, decimals: 1 })

const days = (zh: string, en: string) =>
  text({
    title: { zh, en },
    hint: { zh: '写日期，如 3、7、12-14；没有则不填', en: 'days such as 3, 7, 12-14; empty for none' },
  })

/** A point's month as it is entered. */
export interface NoiseMonthRow {
  readonly code: string
  readonly month: string
  readonly ld: string | null
  readonly ln: string | null
  readonly dayInvalid: string | null
  readonly dayFailed: string | null
  readonly nightInvalid: string | null
  readonly nightFailed: string | null
}

/** The days of a row's period as they count; null where they cannot be read. */
export function pointMonth(row: NoiseMonthRow, period: NoisePeriod): PointMonth | null {
  const invalid = listedDays(row[`${period}Invalid`], row.month)
  const failed = listedDays(row[`${period}Failed`], row.month)
  return invalid === null || failed === null ? null : { invalid, failed }
}

const readable = (field: 'dayInvalid' | 'dayFailed' | 'nightInvalid' | 'nightFailed') => ({
  field,
  holds: (row: NoiseMonthRow) => !isMonth.holds(row) || listedDays(row[field], row.month) !== null,
  text: { zh: '请写当月的日期，如 3、7、12-14', en: 'days of the month such as 3, 7, 12-14' },
})

const apart = (period: NoisePeriod) => ({
  field: `${period}Failed`,
  holds: (row: NoiseMonthRow) => {
    const one = isMonth.holds(row) ? pointMonth(row, period) : null
    return one === null || !one.failed.some((day) => one.invalid.includes(day))
  },
  text: { zh: '同一天不能既无效又超标', en: 'a day cannot be both not valid and above the limit' },
})

/**
 * 声环境逐月结果台账: a point's month with the days that failed or were not valid. Days of which the point has hourly levels are judged by
 * these instead; the city's rates are made of both, day by day (goal 4, `standing/point-year.ts`).
 */
export const noiseMonths = defineRegister({
  plugin: 'air',
  id: 'noise-months',
  title: { zh: '声环境逐月结果台账', en: 'Zone noise by month' },
  item: { zh: '点位月度结果', en: 'month of a point' },
  about: {
    zh: '每点每月一行，写无效日和超标日，其余为达标日；有小时数据的日子按小时数据评价，不必填写。全市当月达标率为逐日达标率的算术平均（环办监测〔2024〕33号），由平台计算。',
    en: 'A row a point and month with its days not valid and above the limit; days with hourly levels need none. The city’s rate is the mean of its daily rates.',
  },
  fields: {
    county,
    code: pointCode,
    month: keyText({ zh: '月份', en: 'Month' }, { zh: '如 2025-06', en: 'such as 2025-06' }),
    ld: level('昼间等效声级', 'Ld'),
    ln: level('夜间等效声级', 'Ln'),
    dayInvalid: days('昼间无效日', 'Days not valid'),
    dayFailed: days('昼间超标日', 'Days above'),
    nightInvalid: days('夜间无效日', 'Nights not valid'),
    nightFailed: days('夜间超标日', 'Nights above'),
    note,
  },
  label: 'code',
  unit: 'county',
  rules: [
    isMonth,
    readable('dayInvalid'),
    readable('dayFailed'),
    readable('nightInvalid'),
    readable('nightFailed'),
    apart('day'),
    apart('night'),
  ],
})
