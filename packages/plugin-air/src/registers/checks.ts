import { type Day, type Period, periodEnd, periodStart, type Text } from '@workpoints/core'
import { choice, choicesOf, date, type Entry, type Tallied } from '@workpoints/registers'

/** What a check found. */
export const results = {
  pass: { zh: '合格', en: 'passed' },
  fail: { zh: '不合格', en: 'failed' },
} as const satisfies Record<string, Text>

/** 国一 to 国六, as the vehicle's papers say. */
export const stages = {
  '1': { zh: '国一及以前', en: 'China 1 or older' },
  '2': { zh: '国二', en: 'China 2' },
  '3': { zh: '国三', en: 'China 3' },
  '4': { zh: '国四', en: 'China 4' },
  '5': { zh: '国五', en: 'China 5' },
  '6': { zh: '国六', en: 'China 6' },
  electric: { zh: '新能源', en: 'electric' },
} as const satisfies Record<string, Text>

export const stage = choice({ title: { zh: '排放阶段', en: 'Emission stage' }, choices: choicesOf(stages) })
export const result = choice({
  title: { zh: '尾气检测结果', en: 'Exhaust' },
  choices: choicesOf(results),
  required: true,
})
export const checkedOn = date({ title: { zh: '检测日期', en: 'Checked on' }, required: true })
export const retestedOn = date({
  title: { zh: '复检合格日期', en: 'Passed again on' },
  hint: { zh: '不合格的维修后复检，合格了再填', en: 'once it was repaired and passed' },
})

/** What every check holds, as far as it is counted and followed up. */
export interface CheckRow {
  readonly on: Day
  readonly result: keyof typeof results
  readonly retestedOn: Day | null
}

/** Only what failed is checked again, and not before. */
export const retestRule = {
  field: 'retestedOn',
  holds: (data: CheckRow) => data.retestedOn === null || (data.result === 'fail' && data.on <= data.retestedOn),
  text: { zh: '只填不合格车辆（机械）的复检，且不早于检测日期', en: 'only for what failed, and not before the check' },
}

/** Whether what was checked still fails on a day. */
export const stillFails = ({ on, result: found, retestedOn: again }: CheckRow, day: Day): boolean =>
  on <= day && found === 'fail' && (again === null || again > day)

/**
 * How many different things were checked for the first time in the year within the period: 台 counts a vehicle or machine once a year,
 * 台次 would count each check. The office confirms this reading (README).
 */
export function firstInYear<D extends { readonly on: Day }>(
  rows: readonly D[],
  period: Period,
  keyOf: (data: D) => string,
): number {
  const year = period.slice(0, 4)
  const first = new Map<string, Day>()
  for (const data of rows) {
    if (!data.on.startsWith(year)) continue
    const key = keyOf(data)
    const known = first.get(key)
    if (known === undefined || data.on < known) first.set(key, data.on)
  }
  return [...first.values()].filter((on) => periodStart(period) <= on && on <= periodEnd(period)).length
}

/** Counts for a unit by `firstInYear`; nothing is known of a unit without rows. */
export const onceAYear =
  <D extends { readonly on: Day }>(keyOf: (data: D) => string) =>
  (entries: readonly Entry<D>[], period: Period): Tallied | null =>
    entries.length === 0
      ? null
      : {
          value: firstInYear(
            entries.map(({ data }) => data),
            period,
            keyOf,
          ),
        }
