import type { Text } from '@workpoints/core'
import { formatCell } from '../cell.ts'
import type { Condition } from '../filter.ts'
import { type Register, stateAt } from '../register.ts'
import type { UnitNames } from '../unit-names.ts'

const changed: Text = { zh: '最近修改', en: 'Last changed' }
const state: Text = { zh: '状态', en: 'State' }

/** A condition in words: 面积 ≥ 10, 类型：生活污水. */
export function conditionText(register: Register, condition: Condition, names: Pick<UnitNames, 'nameOf'>): Text {
  const field = register.fields.find(({ key }) => key === condition.column)
  const title = field?.title ?? (condition.column === '$state' ? state : changed)
  const said = (value: string): Text => {
    if (field === undefined) return stateAt(register, value)?.title ?? { zh: value, en: value }
    const typed = field.kind === 'boolean' ? value === 'true' : field.kind === 'multi' ? [value] : value
    return {
      zh: formatCell(field, typed, { units: names }),
      en: formatCell(field, typed, { units: names, language: 'en' }),
    }
  }
  switch (condition.is) {
    case 'any': {
      const words = condition.of.map(said)
      return {
        zh: `${title.zh}：${words.map(({ zh }) => zh).join('、')}`,
        en: `${title.en}: ${words.map(({ en }) => en).join(', ')}`,
      }
    }
    case 'containing':
      return { zh: `${title.zh}含“${condition.text}”`, en: `${title.en} holds "${condition.text}"` }
    case 'between': {
      const range =
        condition.to === null
          ? `≥ ${condition.from ?? ''}`
          : condition.from === null
            ? `≤ ${condition.to}`
            : `${condition.from}—${condition.to}`
      return { zh: `${title.zh} ${range}`, en: `${title.en} ${range}` }
    }
    case 'empty':
      return { zh: `${title.zh}未填`, en: `${title.en} blank` }
    case 'filled':
      return { zh: `${title.zh}已填`, en: `${title.en} filled` }
  }
}
