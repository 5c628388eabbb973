import type { Text } from '@workpoints/core'
import type { Part, RoundPhase, Stage, SubmissionState } from '../index.ts'

/** Where a round stands. */
export const phaseText: Readonly<Record<RoundPhase, Text>> = {
  planned: { zh: '未开放', en: 'Not open yet' },
  open: { zh: '填报中', en: 'Open' },
  late: { zh: '已过截止，可补报', en: 'Past due, still open' },
  closed: { zh: '已关闭', en: 'Closed' },
}

/** Who looks at a report. */
export const stageText: Readonly<Record<Stage, Text>> = {
  unit: { zh: '本单位审核', en: 'the unit’s reviewer' },
  lead: { zh: '牵头部门审核', en: 'the lead department' },
  office: { zh: '市环委办审核', en: 'the office' },
}

export const stateText: Readonly<Record<SubmissionState, Text>> = {
  empty: { zh: '未填', en: 'Not begun' },
  draft: { zh: '填报中', en: 'Being written' },
  review: { zh: '审核中', en: 'In review' },
  returned: { zh: '退回修改', en: 'Returned' },
  accepted: { zh: '已通过', en: 'Accepted' },
}

export const partText: Readonly<Record<Part, Text>> = {
  county: { zh: '县区', en: 'County' },
  lead: { zh: '牵头', en: 'Lead' },
  support: { zh: '配合', en: 'Support' },
}

/** A state as a cell shows it: its tone and one letter. */
export interface StateMark {
  readonly light: 'blue' | 'green' | 'yellow' | 'red' | 'grey'
  readonly glyph: Text
}

const marks: Readonly<Record<SubmissionState, StateMark>> = {
  accepted: { light: 'green', glyph: { zh: '通', en: 'A' } },
  review: { light: 'blue', glyph: { zh: '审', en: 'R' } },
  returned: { light: 'yellow', glyph: { zh: '退', en: 'B' } },
  draft: { light: 'grey', glyph: { zh: '填', en: 'D' } },
  empty: { light: 'grey', glyph: { zh: '待', en: '–' } },
}

/** The mark of a state; what has not come after the due time is missing. */
export const stateMark = (state: SubmissionState, isOverdue: boolean): StateMark =>
  isOverdue && (state === 'empty' || state === 'draft') ? { light: 'red', glyph: { zh: '缺', en: 'M' } } : marks[state]

/** A state in words, with who has it. */
export function stateWords(state: SubmissionState, stage: Stage | null): Text {
  if (state !== 'review' || stage === null) return stateText[state]
  return { zh: `待${stageText[stage].zh}`, en: `Waits for ${stageText[stage].en}` }
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How much time is left until a moment, or how much has passed since, in its two largest parts. */
export function leftText(until: string, now: number): Text {
  const left = Date.parse(until) - now
  const rest = Math.abs(left)
  const days = Math.floor(rest / day)
  const hours = Math.floor((rest % day) / hour)
  const minutes = Math.floor((rest % hour) / minute)
  const zh = days > 0 ? `${days} 天 ${hours} 小时` : hours > 0 ? `${hours} 小时 ${minutes} 分` : `${minutes} 分钟`
  const en = days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`
  return left >= 0 ? { zh: `还剩 ${zh}`, en: `${en} left` } : { zh: `已过 ${zh}`, en: `${en} ago` }
}
