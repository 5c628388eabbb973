import type { Text } from '@workpoints/core'
import type { Field } from './register.ts'
import type { UnitNames } from './unit-names.ts'
import { degreesWithin } from './written-number.ts'

/** Names that a refusal lists at most. */
const mostListed = 30

/** What a field takes, as the end of a sentence about a cell that was refused. */
export function acceptedText(field: Field, units?: UnitNames): Text {
  const { zh, en } = acceptedOf(field, units)
  const must = field.required === true ? { zh: '必填，', en: 'Required: ' } : { zh: '', en: '' }
  return { zh: `${must.zh}${zh}`, en: `${must.en}${en}` }
}

function acceptedOf(field: Field, units?: UnitNames): Text {
  const { kind, choices = [], maxLength = 200 } = field
  switch (kind) {
    case 'text':
    case 'long-text':
      return { zh: `请填写不超过 ${maxLength} 字的文字`, en: `a text of at most ${maxLength} characters` }
    case 'date':
      return { zh: '请填写日期，如 2025-03-01', en: 'a day such as 2025-03-01' }
    case 'boolean':
      return { zh: '请填写“是”或“否”', en: 'yes or no' }
    case 'choice':
      return listed(
        '请填写',
        choices.map(({ title }) => title),
      )
    case 'multi':
      return listed(
        '请填写（可多项，用“、”隔开）',
        choices.map(({ title }) => title),
      )
    case 'coordinate':
      return degreesText(field)
    case 'unit':
      return listed(
        '请填写单位名称：',
        (units?.units ?? []).filter((unit) => field.units?.includes(unit.kind)).map(({ name }) => name),
      )
    default:
      return numberText(field)
  }
}

function listed(before: string, titles: readonly Text[]): Text {
  const shown = titles.slice(0, mostListed)
  const more = titles.length > shown.length
  return {
    zh: `${before}${shown.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`,
    en: `one of ${shown.map(({ en }) => en).join(', ')}${more ? ' …' : ''}`,
  }
}

function degreesText({ axis }: Field): Text {
  const [least, most] = degreesWithin(axis)
  return axis === 'lat'
    ? {
        zh: `请填写北纬度数（${least}—${most}），如 25.831542 或 25°49′53″`,
        en: `degrees north (${least}–${most}), such as 25.831542`,
      }
    : {
        zh: `请填写东经度数（${least}—${most}），如 114.934721 或 114°56′5″`,
        en: `degrees east (${least}–${most}), such as 114.934721`,
      }
}

function numberText({ measure, min, max, decimals = 4 }: Field): Text {
  const zh = [
    decimals === 0 ? '整数' : `数字，最多 ${decimals} 位小数`,
    ...(min === undefined ? [] : [`不小于 ${min}`]),
    ...(max === undefined ? [] : [`不大于 ${max}`]),
    ...(measure === undefined ? [] : [`单位：${measure.zh}`]),
  ]
  const en = [
    decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`,
    ...(min === undefined ? [] : [`${min} or more`]),
    ...(max === undefined ? [] : [`${max} at most`]),
    ...(measure === undefined ? [] : [`in ${measure.en}`]),
  ]
  return { zh: `请填写${zh.join('，')}`, en: en.join(', ') }
}
