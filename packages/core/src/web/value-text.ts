import { amount, formatDecimal, type Text, waterClass } from '../index.ts'
import type { TargetView } from '../server/target.view.ts'

/** What is needed to put a value of a target into words. */
export type ValueWording = Pick<TargetView, 'kind' | 'accumulation' | 'decimals' | 'unit'>

const done: Text = { zh: '已完成', en: 'done' }
const notDone: Text = { zh: '未完成', en: 'not done' }

/** A value without its unit of measure, for a column whose head names it: `73.2`, `Ⅱ类`, `已完成`. */
export function bareValueText({ kind, accumulation, decimals }: ValueWording, value: string): Text {
  if (kind === 'class') return waterClass(value)
  if (kind === 'done' && accumulation === 'milestone') return Number(value) >= 1 ? done : notDone
  const number = formatDecimal(value, decimals)
  return { zh: number, en: number }
}

/** A value with its unit of measure: `73.2%`, `26.1 微克/立方米`, `Ⅱ类`, `已完成`. */
export function valueText(wording: ValueWording, value: string): Text {
  const bare = bareValueText(wording, value)
  if (wording.kind === 'class' || (wording.kind === 'done' && wording.accumulation === 'milestone')) return bare
  return amount(value, wording.unit, wording.decimals)
}
