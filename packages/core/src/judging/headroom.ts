import type Big from 'big.js'
import type { Headroom } from '../assessment.ts'
import { big } from '../decimal.ts'
import type { Text } from '../text.ts'
import { meets } from './bound.ts'
import { daysLeft, earlier, lastDay, monthsLeft } from './calendar.ts'
import type { Facts, Judged } from './light.ts'
import { buildsUp } from './pace.ts'
import { amount, count, demandPhrase, difference, dueDay, joined, placesOfDemand, same, waterClass } from './phrase.ts'
import { meanOfRest, type Remainder, remainderTo } from './remainder.ts'

/** Half of a step upwards or downwards would promise what is not there: limits are rounded down, needs are rounded up. */
const down = 0
const up = 3

const decimal = (value: Big): string => (value.eq(0) ? '0' : value.toFixed())

const placesFor = ({ input }: Facts): number => Math.max(input.indicator.decimals, placesOfDemand(input.target.demand))

/** The last day that can still bring something: the due day, or the end of the year. */
const end = ({ input }: Facts) => earlier(input.target.due, lastDay(input.year))

/** The rest of the span as people say it: 后6个月 for whole months, else 余下 15 天. */
function restPhrase(judged: Judged): Text {
  const through = judged.at.through ?? judged.input.on
  const months = monthsLeft(through, end(judged))
  const days = daysLeft(through, end(judged))
  if (months.gte(1) && months.eq(months.round(0)))
    return {
      zh: `后${months.toFixed()}个月`,
      en: `the remaining ${count(months.toFixed(), 'month').replace(/^1 /, '')}`,
    }
  return { zh: `余下${days}天`, en: `the remaining ${count(days, 'day').replace(/^1 /, '')}` }
}

function daysRemaining({ input, at, bound }: Facts): Headroom {
  if (bound !== null && at.value !== null && meets(bound, at.value))
    return { kind: 'still-needed', value: '0', text: { zh: '已完成', en: 'done' } }
  const { due } = input.target
  const late = daysLeft(due, input.on)
  const left = daysLeft(input.on, due)
  const day = dueDay(due, input.year)
  return {
    kind: 'by-day',
    value: String(late > 0 ? -late : left),
    text:
      late === 0 && left === 0
        ? { zh: `今日到期（${day.zh}）`, en: `due today (${day.en})` }
        : late > 0
          ? { zh: `完成时限（${day.zh}）已过 ${late} 天`, en: `due ${day.en}, ${count(late, 'day')} overdue` }
          : { zh: `距完成时限（${day.zh}）还有 ${left} 天`, en: `${count(left, 'day')} left (due ${day.en})` },
  }
}

function noneAllowed({ at }: Facts): Headroom {
  const text: Text = at.value?.gt(0)
    ? { zh: '已经发生，全年“不发生”的目标已无法实现', en: "it has happened; the year's zero can no longer be met" }
    : { zh: '全年不得发生', en: 'none may happen this year' }
  return { kind: 'none-allowed', value: '0', text }
}

/** Whole bad days left out of all days with data, past and to come; not helped by rounding, so that 96 % of 365 days leaves 14. */
function badDays(judged: Judged, { total, weight, rest }: Remainder): Headroom {
  const { bound, at } = judged
  const whole = weight.plus(rest)
  const share = bound.better === 'higher' ? big(100).minus(bound.value) : bound.value
  const allowed = whole.times(share).div(100).round(0, down)
  const counted = total.div(100)
  const used = bound.better === 'higher' ? weight.minus(counted) : counted
  const left = allowed.minus(used.round(0, 2))
  const number = left.abs().toFixed()
  const all = at.units.length > 1 ? { zh: '（各单位合计）', en: ' of all units together' } : same('')
  const days: Text = { zh: `${number} 天${all.zh}`, en: `${count(number, 'day')}${all.en}` }
  return {
    kind: 'bad-left',
    value: decimal(left),
    text: left.gte(0)
      ? { zh: `全年最多还可有 ${days.zh}不达标`, en: `at most ${days.en} may still fail this year` }
      : { zh: `不达标天数已超出 ${days.zh}`, en: `${days.en} too many have failed already` },
  }
}

/** The highest or lowest mean, or ratio, that the rest may have. */
function restMean(judged: Judged, remainder: Remainder): Headroom | null {
  const mean = meanOfRest(remainder, judged.bound.value)
  if (mean === null) return null
  const isLimit = judged.bound.better === 'lower'
  const value = mean.round(placesFor(judged), isLimit ? down : up)
  const printed = amount(value, judged.input.indicator.unit, placesFor(judged))
  const rest = restPhrase(judged)
  return {
    kind: isLimit ? 'highest-mean' : 'lowest-mean',
    value: decimal(value),
    text: isLimit
      ? { zh: `${rest.zh}平均不能超过 ${printed.zh}`, en: `average at most ${printed.en} over ${rest.en}` }
      : { zh: `${rest.zh}平均不能低于 ${printed.zh}`, en: `average at least ${printed.en} over ${rest.en}` },
  }
}

/** How much is still missing, or how much room a limit leaves. */
function stillNeeded(judged: Judged): Headroom {
  const { input, bound, value } = judged
  const places = placesFor(judged)
  const reached = meets(bound, value)
  const off = bound.better === 'higher' ? bound.value.minus(value) : value.minus(bound.value)
  const needed = reached ? big(0) : off.round(places, up)
  const demand = demandPhrase(input.target.demand, input.indicator)
  const printed = difference(needed, input.indicator, places)
  return {
    kind: 'still-needed',
    value: decimal(needed),
    text: reached
      ? { zh: `已符合“${demand.zh}”的要求，须保持`, en: `meets the target (${demand.en}); keep it so` }
      : bound.better === 'higher'
        ? { zh: `还须提高 ${printed.zh}`, en: `${printed.en} more needed` }
        : { zh: `还须降低 ${printed.zh}`, en: `${printed.en} less needed` },
  }
}

/** What a limit for the year still leaves. */
function roomLeft(judged: Judged): Headroom {
  const { input, bound, value } = judged
  const left = bound.value.minus(value)
  if (left.lte(0))
    return { kind: 'none-allowed', value: '0', text: { zh: '全年限额已用完', en: "the year's limit is used up" } }
  const room = left.round(placesFor(judged), down)
  const printed = amount(room, input.indicator.unit, placesFor(judged))
  const rest = restPhrase(judged)
  return {
    kind: 'still-allowed',
    value: decimal(room),
    text: { zh: `${rest.zh}合计不能超过 ${printed.zh}`, en: `at most ${printed.en} in all over ${rest.en}` },
  }
}

/** What adds up: how much a month to the due day; how much altogether when less than a month is left, or less than one a month is needed. */
function perMonth(judged: Judged): Headroom {
  const { input, at, bound, value } = judged
  const places = placesFor(judged)
  if (meets(bound, value))
    return { kind: 'still-needed', value: '0', text: { zh: '已达到目标', en: 'the target is reached' } }
  const left = bound.value.minus(value)
  const months = monthsLeft(at.through ?? input.on, end(judged))
  const rest = restPhrase(judged)
  if (months.lte(1) || (places === 0 && left.lt(months))) {
    const whole = left.round(places, up)
    const printed = amount(whole, input.indicator.unit, places)
    const span: Text = months.gt(0) ? { zh: rest.zh, en: ` over ${rest.en}` } : same('')
    const text: Text = { zh: `${span.zh}还须完成 ${printed.zh}`, en: `${printed.en} still to be done${span.en}` }
    return { kind: 'still-needed', value: decimal(whole), text }
  }
  const rate = left.div(months).round(places, up)
  const printed = amount(rate, input.indicator.unit, places)
  const text: Text = {
    zh: `${rest.zh}平均每月须完成 ${printed.zh}`,
    en: `${printed.en} a month needed over ${rest.en}`,
  }
  return { kind: 'per-month', value: decimal(rate), text }
}

function classRoom(judged: Judged): Headroom {
  const { bound, value } = judged
  const off = value.round(0, 2).minus(bound.value)
  const asked = waterClass(bound.value)
  const needed = off.gt(0) ? off : big(0)
  return {
    kind: 'still-needed',
    value: decimal(needed),
    text: off.gt(0)
      ? {
          zh: `还须提升 ${off.toFixed()} 个类别，达到${asked.zh}`,
          en: `${count(off.toFixed(), 'class', 'classes')} better needed, to ${asked.en}`,
        }
      : { zh: `不得差于${asked.zh}`, en: `must not fall below ${asked.en}` },
  }
}

function openRoom({ input, value }: Judged): Headroom {
  const printed = amount(value, input.indicator.unit, input.indicator.decimals)
  return {
    kind: 'still-needed',
    value: decimal(value.gt(0) ? value : big(0)),
    text: value.gt(0)
      ? { zh: `还须清零 ${printed.zh}`, en: `${printed.en} still to be cleared` }
      : { zh: '已清零，须继续保持', en: 'all cleared; keep it so' },
  }
}

function judgedHeadroom(judged: Judged): Headroom {
  const { input, at, bound } = judged
  const { indicator, target } = input
  if (target.demand.kind === 'class') return classRoom(judged)
  if (target.demand.kind === 'dynamic-zero') return openRoom(judged)
  const remainder = remainderTo(input, at)
  if (remainder !== null) {
    const countsDays = indicator.accumulation === 'ratio' && indicator.countsDays === true
    return (countsDays ? badDays(judged, remainder) : restMean(judged, remainder)) ?? stillNeeded(judged)
  }
  const addsUp = indicator.accumulation === 'flow' || indicator.accumulation === 'incident'
  if (addsUp && bound.better === 'lower') return roomLeft(judged)
  return addsUp || buildsUp(target, indicator, bound) ? perMonth(judged) : stillNeeded(judged)
}

/**
 * What the rest of the year must bring. A deliverable and a demand for no events say it without figures; everything else needs a value.
 * Null without one. The number is rounded to the safe side: what may be used down, what must be brought up.
 */
export function headroomOf(facts: Facts): Headroom | null {
  const { at, bound, input } = facts
  const { demand } = input.target
  if (demand.kind === 'done') return daysRemaining(facts)
  if (demand.kind === 'zero') return noneAllowed(facts)
  if (demand.kind === 'pending') {
    const text = joined({ zh: '目标值尚未确定：', en: 'awaits its target value: ' }, demand.from)
    return { kind: 'unknown', value: null, text }
  }
  return bound === null || at.value === null ? null : judgedHeadroom({ ...facts, bound, value: at.value })
}
