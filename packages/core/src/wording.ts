import type { Light } from './assessment.ts'
import { formatDecimal } from './decimal.ts'
import type { Commitment, Demand } from './target.ts'
import type { Text } from './text.ts'

const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const

/** A class of GB 3838-2002 as it is written: 2 → Ⅱ类. */
export const waterClass = (value: number): Text => {
  const sign = roman[value - 1] ?? String(value)
  return { zh: `${sign}类`, en: value === 6 ? 'worse than class Ⅴ' : `class ${sign}` }
}

const amount = (value: string, unit: Text): Text => {
  const number = formatDecimal(value, 6)
  const tight = unit.zh === '%'
  return { zh: tight ? `${number}%` : `${number} ${unit.zh}`, en: tight ? `${number}%` : `${number} ${unit.en}` }
}

const prefixed = (sign: string, text: Text): Text => ({ zh: `${sign} ${text.zh}`, en: `${sign} ${text.en}` })

/** What a target asks for, short enough for a table cell: `≥ 98.63%`, `不发生`, `Ⅱ类或更好`. */
export function demandText(demand: Demand, unit: Text): Text {
  switch (demand.kind) {
    case 'at-least':
      return prefixed('≥', amount(demand.value, unit))
    case 'at-most':
      return prefixed('≤', amount(demand.value, unit))
    case 'exactly':
      return prefixed('=', amount(demand.value, unit))
    case 'about':
      return prefixed('≈', amount(demand.value, unit))
    case 'stable':
      return { zh: '保持稳定', en: 'stable' }
    case 'zero':
      return { zh: '不发生', en: 'none' }
    case 'dynamic-zero':
      return { zh: '动态清零', en: 'none left open' }
    case 'class':
      return { zh: `${waterClass(demand.value).zh}或更好`, en: `${waterClass(demand.value).en} or better` }
    case 'close':
      return { zh: `${demand.total} 个全部整改`, en: `all ${demand.total} closed` }
    case 'done':
      return { zh: '完成', en: 'done' }
    case 'done-within':
      return {
        zh: `${demand.after.zh}后 ${demand.months[0] / 12}—${demand.months[1] / 12} 年内`,
        en: `within ${demand.months[0]}–${demand.months[1]} months of ${demand.after.en}`,
      }
    case 'pending':
      return { zh: `待定（${demand.from.zh}）`, en: `awaits ${demand.from.en}` }
  }
}

/** What each light means, in the office's words. */
export const lightText: Readonly<Record<Light, Text>> = {
  blue: { zh: '已完成', en: 'Done' },
  green: { zh: '正常推进', en: 'On course' },
  yellow: { zh: '进度滞后', en: 'Behind' },
  red: { zh: '严重滞后', en: 'Seriously behind' },
  grey: { zh: '暂无数据', en: 'No data' },
}

/** How firmly a target is asked for. */
export const commitmentText: Readonly<Record<Commitment, Text>> = {
  firm: { zh: '约束', en: 'firm' },
  striving: { zh: '力争', en: 'striving' },
  support: { zh: '支持', en: 'support' },
}

/** A day as an office says it, by the month: 2025-06-30 → 截至6月末 / by end of June. */
export function dayText(on: string): Text {
  const date = new Date(on)
  const month = date.getUTCMonth() + 1
  const isMonthEnd = new Date(date.getTime() + 86_400_000).getUTCDate() === 1
  const english = date.toLocaleDateString(
    'en',
    isMonthEnd ? { month: 'long', timeZone: 'UTC' } : { month: 'long', day: 'numeric', timeZone: 'UTC' },
  )
  return isMonthEnd
    ? { zh: `截至 ${month} 月末`, en: `By the end of ${english}` }
    : { zh: `截至 ${month} 月 ${date.getUTCDate()} 日`, en: `By ${english}` }
}
