import type { Light } from './assessment.ts'
import { amount, dayPhrase, waterClass } from './judging/phrase.ts'
import type { Commitment, Demand } from './target.ts'
import type { Text } from './text.ts'

const prefixed = (sign: string, text: Text): Text => ({ zh: `${sign} ${text.zh}`, en: `${sign} ${text.en}` })

/** What a target asks for, short enough for a table cell: `≥ 98.63%`, `不发生`, `Ⅱ类或更好`. */
export function demandText(demand: Demand, unit: Text): Text {
  switch (demand.kind) {
    case 'at-least':
      return prefixed('≥', amount(demand.value, unit, 6))
    case 'at-most':
      return prefixed('≤', amount(demand.value, unit, 6))
    case 'exactly':
      return prefixed('=', amount(demand.value, unit, 6))
    case 'about':
      return prefixed('≈', amount(demand.value, unit, 6))
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
        en: `within ${demand.months[0] / 12}–${demand.months[1] / 12} years of ${demand.after.en}`,
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

/** A month as an office says it: 2025-06 → 6月 / Jun. */
export function monthText(month: string): Text {
  const number = Number(month.slice(5, 7))
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return { zh: `${number}月`, en: names[number - 1] ?? month }
}

/** A day as an office says it: 2025-06-30 → 截至6月末 / By the end of June. */
export function dayText(on: string): Text {
  const { zh, en } = dayPhrase(on)
  return { zh: `截至${zh}`, en: `By ${en}` }
}
