import type Big from 'big.js'
import { big, type DecimalLike, decimalsOf, formatDecimal } from '../decimal.ts'
import type { Indicator } from '../indicator.ts'
import { periodEnd } from '../period.ts'
import type { Day } from '../period-schema.ts'
import type { Demand } from '../target.ts'
import type { Text } from '../text.ts'
import { isPercent } from './bound.ts'

/** Joins wordings in both languages. */
export const joined = (...parts: readonly Text[]): Text => ({
  zh: parts.map(({ zh }) => zh).join(''),
  en: parts.map(({ en }) => en).join(''),
})

/** The same characters in both languages. */
export const same = (text: string): Text => ({ zh: text, en: text })

const percentPoints: Text = { zh: '个百分点', en: 'percentage points' }

/** An English count of days, months or classes: 1 day, 14 days. */
export const count = (number: number | string, one: string, many = `${one}s`): string =>
  `${number} ${String(number) === '1' ? one : many}`

/** One of a unit that English names in the plural: 1 day, 1 factory. */
const singular = (unit: string): string =>
  /^[a-z]+[^s]s$/.test(unit) ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit

/** A number with its unit of measure: `212 平方公里`, `93.4%`; an English unit that is a number itself is multiplied: `6.5 × 10 MW`. */
export function amount(value: DecimalLike, unit: Text, places: number): Text {
  const number = formatDecimal(value, places)
  if (/^[%％‰]$/.test(unit.zh)) return { zh: `${number}${unit.zh}`, en: `${number}${unit.en}` }
  const english = number === '1' ? singular(unit.en) : unit.en
  return { zh: `${number} ${unit.zh}`, en: `${number} ${/^\d/.test(english) ? '× ' : ''}${english}` }
}

/** A difference with its unit of measure: percentages differ by percentage points. */
export const difference = (value: Big, indicator: Indicator, places: number): Text =>
  amount(value, isPercent(indicator) ? percentPoints : indicator.unit, places)

/** Decimals that show `value` as different from `other`: at least `places`, more where rounding would make them look equal. */
export function placesApart(value: Big, other: Big, places: number): number {
  let apart = places
  while (apart < 8 && !value.eq(other) && value.round(apart, 2).eq(other.round(apart, 2))) apart += 1
  return apart
}

/** Decimals of the number a demand is printed with; 0 for demands without one. */
export function placesOfDemand(demand: Demand): number {
  if (demand.kind === 'stable') return demand.baseline === null ? 0 : decimalsOf(demand.baseline)
  return 'value' in demand ? decimalsOf(demand.value) : 0
}

/** Spelt out here because formatting dates costs more than judging. */
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A day in the wording of a report: 6月末 for a month’s last day, else 6月15日. */
export function dayPhrase(on: Day): Text {
  const month = Number(on.slice(5, 7))
  const name = englishMonths[month - 1]
  const isLast = on === periodEnd(on.slice(0, 7))
  return {
    zh: isLast ? `${month}月末` : `${month}月${Number(on.slice(8))}日`,
    en: isLast ? `the end of ${name}` : `${Number(on.slice(8))} ${name}`,
  }
}

/** A due day, with its year where that is not the plan's. */
export function dueDay(due: Day, year: number): Text {
  const [ofYear = '', month = '', day = ''] = due.split('-')
  const other = Number(ofYear) === year ? null : ofYear
  return {
    zh: `${other === null ? '' : `${other}年`}${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${englishMonths[Number(month) - 1]}${other === null ? '' : ` ${other}`}`,
  }
}

/** A class of GB 3838-2002 as it is written: 2 → Ⅱ类. */
export function waterClass(value: DecimalLike): Text {
  const index = Number(big(value).round(0, 2).toFixed())
  const sign = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'][index - 1] ?? String(index)
  return { zh: `${sign}类`, en: index === 6 ? 'worse than class Ⅴ' : `class ${sign}` }
}

/** What a demand asks for, as part of a sentence. */
export function demandPhrase(demand: Demand, indicator: Indicator): Text {
  const places = placesOfDemand(demand)
  const printed = (value: string) => amount(value, indicator.unit, places)
  const around = (zh: string, en: string, value: string): Text => joined({ zh, en }, printed(value))
  switch (demand.kind) {
    case 'at-least':
      return around('不低于 ', 'at least ', demand.value)
    case 'at-most':
      return around('不超过 ', 'at most ', demand.value)
    case 'exactly':
      return around('达到 ', 'exactly ', demand.value)
    case 'about':
      return { zh: `${printed(demand.value).zh}左右`, en: `about ${printed(demand.value).en}` }
    case 'stable': {
      if (demand.baseline === null) return { zh: '保持稳定', en: 'stable' }
      const base = printed(demand.baseline)
      return { zh: `保持稳定（基准 ${base.zh}）`, en: `stable (baseline ${base.en})` }
    }
    case 'zero':
      return { zh: '不发生', en: 'none' }
    case 'dynamic-zero':
      return { zh: '动态清零', en: 'none left open' }
    case 'class':
      return joined({ zh: '达到或好于', en: '' }, waterClass(demand.value), { zh: '', en: ' or better' })
    case 'close':
      return joined({ zh: '全部整改 ', en: 'all closed, ' }, amount(demand.total, indicator.unit, 0))
    case 'done':
      return { zh: '完成', en: 'done' }
    case 'done-within':
      return { zh: '到期的全部按时完成', en: 'all that is due done in time' }
    case 'pending':
      return { zh: `以${demand.from.zh}为准`, en: `as set by ${demand.from.en}` }
  }
}
