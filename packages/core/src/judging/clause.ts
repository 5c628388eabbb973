import type Big from 'big.js'
import { big, formatDecimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { daysLeft } from './calendar.ts'
import type { Judged, Why } from './light.ts'
import { openPeriodsOf } from './light.ts'
import { expectedAt, isPaced, paceDay, printedValue } from './pace.ts'
import { amount, count, demandPhrase, difference, dueDay, joined, placesApart, placesOfDemand } from './phrase.ts'

/** A share as a whole percentage; with a decimal, rounded down, where rounding would lift it over a threshold it has not reached. */
function percent(part: Big, whole: Big, limits: readonly Big[]): string {
  const exact = part.times(100).div(whole)
  const rounded = exact.round(0, 2)
  const lifted = limits.some((limit) => exact.lt(limit) && rounded.gte(limit))
  return formatDecimal(lifted ? exact.round(1, 0) : rounded, 1)
}

/** 为序时应达（198 平方公里）的 107%; null before anything is due. */
function againstPace({ input, bound, value, at }: Judged): Text | null {
  const expected = expectedAt(input, bound, paceDay(at, input.on) ?? input.on)
  if (expected === null || expected.lte(0)) return null
  const places = Math.max(placesOfDemand(input.target.demand), expected.lt(10) ? 1 : 0)
  const due = amount(expected, input.indicator.unit, placesApart(expected, value, places))
  const { green, yellow } = input.thresholds
  const share = percent(value, expected, [big(100), big(green).times(100), big(yellow).times(100)])
  return { zh: `为序时应达（${due.zh}）的 ${share}%`, en: `${share}% of what is due by now (${due.en})` }
}

/** 为目标（400 平方公里）的 53%. */
function againstTarget({ input, bound, value }: Judged): Text {
  const printed = printedValue(input.target, bound)
  const target = amount(printed, input.indicator.unit, placesOfDemand(input.target.demand))
  if (printed.lte(0)) return { zh: `目标为 ${target.zh}`, en: `target ${target.en}` }
  const share = percent(value, printed, [big(100)])
  return { zh: `为目标（${target.zh}）的 ${share}%`, en: `${share}% of the target (${target.en})` }
}

function gap({ input, bound, value }: Judged): Text {
  const { indicator, target } = input
  const off = value.minus(bound.value).abs()
  if (target.demand.kind === 'class')
    return { zh: `${off.toFixed(0, 2)} 个类别`, en: count(off.toFixed(0, 2), 'class', 'classes') }
  const places = Math.max(indicator.decimals, placesOfDemand(target.demand))
  return difference(off, indicator, placesApart(off, big(0), places))
}

/** What an unmet demand asks for and by how much it is missed. */
function missed(judged: Judged): Text {
  const { target, indicator } = judged.input
  if (target.demand.kind === 'dynamic-zero') return { zh: '尚未清零', en: 'not yet cleared' }
  const demand = demandPhrase(target.demand, indicator)
  const off = gap(judged)
  return { zh: `未达到“${demand.zh}”的要求，相差 ${off.zh}`, en: `${off.en} off the target (${demand.en})` }
}

const after = (head: Text, zh: string, en: string): Text => joined(head, { zh: `，${zh}`, en: `; ${en}` })

/** Whether more is there than is due by now; as much and no more is on pace. */
function isAhead({ input, bound, value, at }: Judged): boolean {
  const expected = expectedAt(input, bound, paceDay(at, input.on) ?? input.on)
  return expected !== null && value.gt(expected)
}

/** How many percentage points of the target a value is behind, where the plan's lights go by them; null otherwise. */
function pointsBehind({ input, bound, value, at }: Judged): string | null {
  const expected = expectedAt(input, bound, paceDay(at, input.on) ?? input.on)
  const whole = printedValue(input.target, bound)
  if (input.thresholds.by !== 'points' || expected === null || whole.lte(0)) return null
  return formatDecimal(expected.minus(value).times(100).div(whole).round(1), 1)
}

/** How a value built up stands to its pace. */
function paceClause(judged: Judged, why: Why): Text {
  const head = againstPace(judged)
  const points = why === 'behind' || why === 'far-behind' ? pointsBehind(judged) : null
  const lag =
    points === null ? { zh: '', en: '' } : { zh: `落后 ${points} 个百分点，`, en: `${points} points behind, ` }
  if (head === null) return { zh: '按序时进度目前尚无应完成量', en: 'nothing due yet' }
  switch (why) {
    case 'ahead':
      return isAhead(judged) ? after(head, '快于序时进度', 'ahead of pace') : after(head, '达到序时进度', 'on pace')
    case 'on-pace':
      return after(head, '略慢于序时进度，在允许范围内', 'slightly behind pace, within the margin')
    case 'behind':
      return after(head, `${lag.zh}进度滞后`, `${lag.en}behind pace`)
    default:
      return after(head, `${lag.zh}进度严重滞后`, `${lag.en}far behind pace`)
  }
}

/** How a deliverable stands; several units are counted in the value before. */
function deliverable(judged: Judged, why: Why): Text {
  const { target, on, year } = judged.input
  const due = dueDay(target.due, year)
  const left = daysLeft(on, target.due)
  const notYet: Text = { zh: '尚未完成', en: 'not done' }
  switch (why) {
    case 'reached':
      return { zh: '已完成', en: 'done' }
    case 'reached-late':
      return { zh: `已完成，晚于完成时限（${due.zh}）`, en: `done, after its due day (${due.en})` }
    case 'overdue':
      return after(notYet, `已逾期 ${daysLeft(target.due, on)} 天`, `${count(daysLeft(target.due, on), 'day')} overdue`)
    case 'near-due':
      if (left === 0) return after(notYet, `今日到期（${due.zh}）`, `due today (${due.en})`)
      return after(notYet, `距完成时限（${due.zh}）仅剩 ${left} 天`, `only ${count(left, 'day')} left (due ${due.en})`)
    default:
      return after(notYet, `距完成时限（${due.zh}）还有 ${left} 天`, `${count(left, 'day')} left (due ${due.en})`)
  }
}

/** The part of the reason that follows the value. */
export function clauseOf(judged: Judged, why: Why): Text {
  const { input, bound } = judged
  const { target, indicator, on, year } = input
  if (target.demand.kind === 'done') return deliverable(judged, why)
  const demand = demandPhrase(target.demand, indicator)
  const due = dueDay(target.due, year)
  const shortfall = isPaced(target, indicator, bound) ? againstTarget(judged) : missed(judged)
  switch (why) {
    case 'reached':
      return after(againstTarget(judged), '已完成', 'done')
    case 'reached-late':
      return after(againstTarget(judged), `已完成，晚于完成时限（${due.zh}）`, `done, after its due day (${due.en})`)
    case 'kept':
      return { zh: `达到“${demand.zh}”的要求，已完成`, en: `meets the target (${demand.en}); done` }
    case 'unconfirmed':
      return {
        zh: `符合“${demand.zh}”的要求，但截止期的数据仍未报全，不能认定完成`,
        en: `meets the target (${demand.en}), but the closing figures are not complete`,
      }
    case 'ahead':
    case 'on-pace':
    case 'behind':
    case 'far-behind':
      return paceClause(judged, why)
    case 'open-long':
      return {
        zh: `有单位连续 ${openPeriodsOf(input)} 期未清零`,
        en: `not cleared by one unit for ${openPeriodsOf(input)} periods running`,
      }
    case 'open':
    case 'short':
      return shortfall
    case 'far':
      return after(shortfall, '差距较大', 'far off')
    case 'out-of-reach':
      return after(missed(judged), '年内已无法补回', 'the rest of the year cannot make up for it')
    case 'exceeded':
      return after(missed(judged), '已无法挽回', 'it cannot be taken back')
    case 'occurred':
      return { zh: '与“不发生”的要求不符', en: 'none may happen' }
    case 'awaiting':
      return after(
        shortfall,
        `完成时限（${due.zh}）已到，最后一期数据尚未报送`,
        `the due day (${due.en}) has passed and the last figures are missing`,
      )
    case 'overdue':
      return after(
        shortfall,
        `已逾期 ${daysLeft(target.due, on)} 天`,
        `${count(daysLeft(target.due, on), 'day')} overdue`,
      )
    default:
      return { zh: `符合“${demand.zh}”的要求`, en: `meets the target (${demand.en})` }
  }
}
