import type { Text } from '../text.ts'
import { meets } from './bound.ts'
import { daysLeft } from './calendar.ts'
import { clauseOf } from './clause.ts'
import type { Facts, Judged, Verdict } from './light.ts'
import { graceOf } from './pace.ts'
import { amount, count, dayPhrase, joined, placesApart, placesOfDemand, same, waterClass } from './phrase.ts'

/** 力争 and 支持 are judged as everything else, and said to be what they are. */
function commitment({ input }: Facts): Text {
  switch (input.target.commitment) {
    case 'firm':
      return same('')
    case 'striving':
      return { zh: '力争目标：', en: 'Striving target: ' }
    case 'support':
      return { zh: '支持事项：', en: 'Supported item: ' }
  }
}

/** How many of the units sent a figure for the last period, said only where some did not. */
function coverage({ at }: Facts): Text {
  const { received, expected } = at.coverage
  if (received === expected) return same('')
  return {
    zh: `（应报 ${expected} 个单位，已报 ${received} 个）`,
    en: ` (${received} of ${expected} units reported)`,
  }
}

/** How long nothing has come, said once it is longer than figures usually take. */
function silence({ at, input }: Facts): Text {
  const days = at.through === null ? 0 : daysLeft(at.through, input.on)
  if (at.through === null || at.through >= input.target.due || days <= graceOf(at)) return same('')
  return { zh: `；此后 ${days} 天没有新数据`, en: `; no new figures for ${days} days since` }
}

function valuePhrase({ input, bound, value, at }: Judged): Text {
  const { indicator, target } = input
  const { demand } = target
  if (demand.kind === 'class') return joined({ zh: '为', en: '' }, waterClass(value))
  if (demand.kind === 'done')
    return at.coverage.expected === 1
      ? same('')
      : {
          zh: `：应完成 ${at.coverage.expected} 个单位，已完成 ${value.toFixed()} 个`,
          en: `${value.toFixed()} of ${at.coverage.expected} units done`,
        }
  const usual = Math.max(indicator.decimals, placesOfDemand(demand))
  const places = meets(bound, value) ? usual : placesApart(value, bound.value, usual)
  return joined({ zh: ' ', en: '' }, amount(value, indicator.unit, places))
}

/** What a sentence opens with: 截至6月末，新改建污水管网 / Sewers built or rebuilt, by the end of June: . */
function opening({ input: { target } }: Facts, day: Text): Text {
  return { zh: `截至${day.zh}，${target.name.zh}`, en: `${target.name.en}, by ${day.en}: ` }
}

function judgedReason(judged: Judged, verdict: Verdict): Text {
  const { input, at } = judged
  const single = input.target.demand.kind === 'done' && at.coverage.expected === 1
  return joined(
    commitment(judged),
    opening(judged, dayPhrase(at.through ?? input.on)),
    valuePhrase(judged),
    coverage(judged),
    single ? same('') : { zh: '，', en: ', ' },
    clauseOf(judged, verdict.why),
    silence(judged),
    { zh: '。', en: '.' },
  )
}

/** The value there is although nothing judges it: ；截至6月末为 3 起. */
function knownValue({ at, input }: Facts): Text {
  if (at.value === null || at.through === null) return same('')
  const printed = amount(at.value, input.indicator.unit, input.indicator.decimals)
  const day = dayPhrase(at.through)
  return { zh: `；截至${day.zh}为 ${printed.zh}`, en: `; ${printed.en} by ${day.en}` }
}

/** Why there is no light, and what would bring one. */
function greyReason(facts: Facts, { why }: Verdict): Text {
  const { input, at } = facts
  const { target, on } = input
  const late = on > target.due ? daysLeft(target.due, on) : 0
  const overdue: Text =
    late > 0 ? { zh: `，且已过完成时限 ${late} 天`, en: `, ${count(late, 'day')} overdue` } : same('')
  const known = knownValue(facts)
  const from = target.demand.kind === 'pending' ? target.demand.from : same('')
  switch (why) {
    case 'pending':
      return {
        zh: `${target.name.zh}的目标值尚未确定（${from.zh}），暂不评价${known.zh}。`,
        en: `${target.name.en}: awaits its target value (${from.en}), not judged yet${known.en}.`,
      }
    case 'no-baseline':
      return {
        zh: `${target.name.zh}的基准值尚未确定，暂不评价${known.zh}。`,
        en: `${target.name.en}: its baseline is not set, not judged yet${known.en}.`,
      }
    case 'no-units':
      return {
        zh: `${target.name.zh}的范围内没有需要填报的单位，不作评价。`,
        en: `${target.name.en}: no unit in its scope reports; not judged.`,
      }
    case 'no-roll-up':
      return {
        zh: `${target.name.zh}涉及 ${at.coverage.expected} 个单位，该指标不跨单位汇总，请分单位查看。`,
        en: `${target.name.en}: its ${at.coverage.expected} units have no common value; see each of them.`,
      }
    case 'no-parts':
      return {
        zh: `${target.name.zh}只报了百分比，缺少分子和分母，不能合并计算。`,
        en: `${target.name.en}: percentages came without numerator and denominator and cannot be combined.`,
      }
    default:
      return joined(opening(facts, dayPhrase(on)), { zh: '尚未收到数据', en: 'no figures received' }, overdue, {
        zh: '。',
        en: '.',
      })
  }
}

/** The sentence that says why a light is what it is, with the numbers it stands on and with the coverage where it is incomplete. */
export function reasonOf(facts: Facts, verdict: Verdict): Text {
  const { bound, at } = facts
  if (verdict.light === 'grey' || bound === null || at.value === null) return greyReason(facts, verdict)
  return judgedReason({ ...facts, bound, value: at.value }, verdict)
}
