import type { Day, Text } from '@workpoints/core'

/** States of a plot in their legal order (土壤污染防治法, articles 59 to 68). */
export const plotStates = {
  registered: { zh: '纳入清单', en: 'registered' },
  'preliminary-survey': { zh: '初步调查', en: 'preliminary survey' },
  'detailed-survey': { zh: '详细调查', en: 'detailed survey' },
  'risk-assessment': { zh: '风险评估', en: 'risk assessment' },
  listed: { zh: '列入管控和修复名录', en: 'on the control and remediation list' },
  remediation: { zh: '管控/修复', en: 'control or remediation' },
  'effect-assessment': { zh: '效果评估', en: 'effect assessment' },
  delisted: { zh: '移出名录', en: 'taken off the list' },
  admitted: { zh: '准入', en: 'admitted to use' },
} as const satisfies Record<string, Text>
export type PlotState = keyof typeof plotStates

const following: Readonly<Record<PlotState, readonly PlotState[]>> = {
  registered: ['preliminary-survey'],
  'preliminary-survey': ['detailed-survey', 'admitted'],
  'detailed-survey': ['risk-assessment', 'admitted'],
  'risk-assessment': ['listed', 'admitted'],
  listed: ['remediation'],
  remediation: ['effect-assessment'],
  'effect-assessment': ['remediation', 'delisted'],
  delisted: ['admitted'],
  admitted: [],
}

/** States a plot may go to next. A survey that finds nothing above the screening values, and an acceptable risk, admit it at once. */
export const nextPlotStates = (state: PlotState): readonly PlotState[] => following[state]

/** On the control and remediation list, from being listed until it is taken off. */
export const isPlotListed = (state: PlotState): boolean =>
  ['listed', 'remediation', 'effect-assessment'].includes(state)

/** Whether a use is 住宅、公共管理与公共服务用地: codes R and A of GB 50137, 07 and 08 of the land-use classes of territorial planning. */
export const isSensitiveUse = (code: string): boolean => /^(R|A|07|08)/.test(code.trim().toUpperCase())

/**
 * Checks a use that a plot is planned for or put to. A listed plot may not be used for housing, public administration or public service
 * (土壤污染防治法, article 61); and a plot that is to become such a use must have its survey done before the change (article 59).
 */
export function checkPlotUse(input: { readonly state: PlotState; readonly useCode: string }): {
  readonly allowed: boolean | null
  readonly reason: Text | null
} {
  const code = input.useCode.trim()
  if (code === '') return { allowed: null, reason: { zh: '未填规划用途代码', en: 'no planned use is given' } }
  if (!isSensitiveUse(code)) return { allowed: true, reason: null }
  if (isPlotListed(input.state))
    return {
      allowed: false,
      reason: {
        zh: '名录内地块不得作为住宅、公共管理与公共服务用地',
        en: 'a listed plot may not be used for housing, public administration or public service',
      },
    }
  if (input.state === 'delisted' || input.state === 'admitted') return { allowed: true, reason: null }
  return {
    allowed: false,
    reason: {
      zh: `用途变更为住宅、公共管理与公共服务用地前应完成调查评估，现为“${plotStates[input.state].zh}”`,
      en: `survey and assessment must be done before this change of use; the plot is at "${plotStates[input.state].en}"`,
    },
  }
}

/** The days on which the steps of a plot were done; null for a step not done, absent for one that is not needed. */
export interface PlotSteps {
  readonly surveyedOn: Day | null
  readonly assessedOn?: Day | null
  readonly remediatedOn?: Day | null
  readonly effectAssessedOn?: Day | null
  /** First day of use or of construction; null while it is not used. */
  readonly usedOn: Day | null
}

const stepNames = [
  ['surveyedOn', { zh: '土壤污染状况调查', en: 'the survey' }],
  ['assessedOn', { zh: '风险评估', en: 'the risk assessment' }],
  ['remediatedOn', { zh: '管控或修复', en: 'control or remediation' }],
  ['effectAssessedOn', { zh: '效果评估', en: 'the effect assessment' }],
] as const

/** Whether a plot in use was made safe in the legal order: each needed step done, none before the one it follows, all before use. */
export function isPlotSafe(steps: PlotSteps): { readonly safe: boolean | null; readonly reason: Text | null } {
  if (steps.usedOn === null) return { safe: null, reason: { zh: '尚未开发利用', en: 'not in use yet' } }
  let before = ''
  for (const [key, name] of stepNames) {
    const on = steps[key]
    if (on === undefined) continue
    if (on === null || on > steps.usedOn)
      return { safe: false, reason: { zh: `利用前未完成${name.zh}`, en: `${name.en} was not done before use` } }
    if (on < before)
      return {
        safe: false,
        reason: { zh: `${name.zh}早于上一步骤`, en: `${name.en} comes before the step it follows` },
      }
    before = on
  }
  return { safe: true, reason: null }
}
