import { big, type Text } from '@workpoints/core'
import { type CapacityStanding, oneDecimal } from './capacity.ts'
import type { IntensityLine } from './climate.ts'

/** What a target still asks for: its value, and in words what is missing or left. */
export interface Ask {
  readonly key: string
  readonly value: string | null
  readonly target: string | null
  readonly meets: boolean | null
  readonly left: Text
}

const reached: Text = { zh: '已达到', en: 'reached' }
const noTarget: Text = { zh: '没有目标', en: 'no target' }

/** The capacity: missing today, and still missing at the year's end if what is under construction comes when expected. */
export function capacityAsk(standing: CapacityStanding, target: string | null): Ask {
  const { now: value, missing, missingAtYearEnd, expected } = standing
  const base = { key: 'new-energy-capacity', value, target, meets: missing === null ? null : missing === '0' }
  if (missing === null || missingAtYearEnd === null) return { ...base, left: noTarget }
  if (missing === '0') return { ...base, left: reached }
  const [gap, coming, still] = [missing, expected, missingAtYearEnd].map((figure) => oneDecimal(figure))
  const end: Text =
    missingAtYearEnd === '0'
      ? { zh: '届时达到', en: 'which reaches it' }
      : { zh: `届时仍差 ${still}`, en: `${still} short even then` }
  return {
    ...base,
    left: {
      zh: `还差 ${gap} 万千瓦；在建项目年内预计并网 ${coming}，${end.zh}`,
      en: `${gap} × 10 MW missing; ${coming} under construction are expected this year, ${end.en}`,
    },
  }
}

/** Things that are counted: how many are missing, and whether those on their way are enough. */
export function countAsk(input: {
  readonly key: string
  readonly count: number
  readonly coming: number
  readonly target: string | null
  /** What those on their way are, such as 已推荐. */
  readonly word: Text
  readonly measure: Text
}): Ask {
  const { key, count, coming, target, word, measure } = input
  const base = { key, value: String(count), target, meets: target === null ? null : count >= Number(target) }
  if (target === null) return { ...base, left: noTarget }
  const missing = Number(target) - count
  if (missing <= 0) return { ...base, left: reached }
  const still = missing - coming
  const end: Text =
    still <= 0
      ? { zh: '全部落实即可达到', en: 'enough if all of them come' }
      : { zh: `全部落实后仍差 ${still}`, en: `${still} short even with all of them` }
  return {
    ...base,
    left: {
      zh: `还差 ${missing} ${measure.zh}；${word.zh} ${coming} ${measure.zh}，${end.zh}`,
      en: `${missing} missing; ${coming} ${word.en}, ${end.en}`,
    },
  }
}

/** New-energy vehicles among those added or replaced: how many others may still be, or how many new-energy ones must follow. */
export function vehicleAsk(input: {
  readonly all: number
  readonly newEnergy: number
  readonly percent: string | null
  readonly meets: boolean | null
  readonly target: string | null
}): Ask {
  const { all, newEnergy, percent, meets, target } = input
  const base = { key: 'nev-share', value: percent, target, meets }
  if (percent === null)
    return { ...base, left: { zh: '本年没有新增和更新车辆', en: 'no vehicle was added or replaced' } }
  if (target === null) return { ...base, left: noTarget }
  const share = big(target).div(100)
  const others = all - newEnergy
  const so: Text = { zh: `${all} 辆中 ${others} 辆非新能源`, en: `${others} of ${all} are not new-energy` }
  const exact = big(all).times(big(1).minus(share)).round(0, 0).toNumber() - others
  // The rate is judged after rounding, so it may be met with one more than the exact share allows.
  const room = meets === true ? Math.max(exact, 0) : exact
  if (room >= 0)
    return {
      ...base,
      left: { zh: `${so.zh}，按现有车数还可有 ${room} 辆`, en: `${so.en}; ${room} more would still do at this number` },
    }
  if (share.gte(1)) return { ...base, left: so }
  const wanted = big(all).times(share).minus(newEnergy).div(big(1).minus(share)).round(0, 3).toFixed()
  return {
    ...base,
    left: { zh: `${so.zh}，须再投放 ${wanted} 辆新能源车`, en: `${so.en}; ${wanted} new-energy ones must follow` },
  }
}

/** Green travel: this year's survey, or that there is none yet and what the last one gave. */
export function travelAsk(input: {
  readonly percent: string | null
  readonly last: { readonly edition: string; readonly percent: string | null } | null
  readonly target: string | null
}): Ask {
  const { percent, last, target } = input
  const meets = percent === null || target === null ? null : big(percent).gte(target)
  const base = { key: 'green-travel', value: percent, target, meets }
  if (percent !== null)
    return {
      ...base,
      left: meets === false ? { zh: '未达到', en: 'not reached' } : meets === null ? noTarget : reached,
    }
  const before: Text =
    last?.percent == null
      ? { zh: '', en: '' }
      : {
          zh: `；上次调查（${last.edition}年）${last.percent}%，不作本年评价`,
          en: `; ${last.percent}% in ${last.edition}, which is not judged`,
        }
  return { ...base, left: { zh: `本年调查结果未到${before.zh}`, en: `no result of this year yet${before.en}` } }
}

/** Carbon intensity: only the province's accounting against the province's target; until both are there, what is waited for. */
export const intensityAsk = (line: IntensityLine | undefined): Ask => ({
  key: 'intensity-reduction',
  value: line?.accounted ?? null,
  target: line?.target ?? null,
  meets: line?.meets ?? null,
  left:
    line === undefined
      ? { zh: '省级目标尚未下达', en: 'the province has not set the target' }
      : (line.reason ?? (line.meets === true ? reached : { zh: '未达到', en: 'not reached' })),
})
