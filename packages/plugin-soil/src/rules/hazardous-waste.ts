import { type Figure, type Rate, rateOf, reaches, readAmount, type Text } from '@workpoints/core'

/** Results of 危险废物规范化环境管理评估, the better first. */
export const hazardousWasteGrades = {
  met: { zh: '达标', en: 'up to standard' },
  'basically-met': { zh: '基本达标', en: 'basically up to standard' },
  'not-met': { zh: '不达标', en: 'not up to standard' },
} as const satisfies Record<string, Text>
export type HazardousWasteGrade = keyof typeof hazardousWasteGrades

export interface HazardousWasteSettings {
  /** Least percentage of the points for 达标. */
  readonly met: string
  /** Least percentage of the points for 基本达标. */
  readonly basicallyMet: string
}

/** 须由办公室确认: which document sets the scoring now is open; these lines are not to be published before they are confirmed. */
export const hazardousWasteDefaults: HazardousWasteSettings = { met: '80', basicallyMet: '60' }

/**
 * The grade of an assessed unit: points scored ÷ points that apply to it × 100, one decimal, against the two lines; a failed item of veto
 * (否决项) makes it 不达标 whatever its points.
 */
export function hazardousWasteGrade(input: {
  readonly score: Figure
  readonly full: Figure
  readonly vetoed?: boolean
  readonly settings?: HazardousWasteSettings
}): {
  readonly percent: string | null
  readonly grade: HazardousWasteGrade | null
  readonly gradeName: Text | null
  readonly reason: Text | null
} {
  const { met, basicallyMet } = input.settings ?? hazardousWasteDefaults
  const { percent, reason } = rateOf({ part: input.score, whole: input.full })
  const [score, full] = [readAmount(input.score), readAmount(input.full)]
  if (percent === null || score === null || full === null)
    return { percent: null, grade: null, gradeName: null, reason }
  const exact = score.times(100).div(full)
  const reached = reaches(exact, met, 1) ? 'met' : reaches(exact, basicallyMet, 1) ? 'basically-met' : 'not-met'
  const grade = input.vetoed === true ? 'not-met' : reached
  return { percent, grade, gradeName: hazardousWasteGrades[grade], reason: null }
}

/** The year's assessments: how many units of each grade, and the share of them that is 达标 (基本达标 is counted apart). */
export function hazardousWasteSummary(grades: readonly HazardousWasteGrade[]): Rate & {
  readonly counts: Readonly<Record<HazardousWasteGrade, number>>
} {
  const count = (grade: HazardousWasteGrade) => grades.filter((one) => one === grade).length
  const counts = { met: count('met'), 'basically-met': count('basically-met'), 'not-met': count('not-met') }
  return { counts, ...rateOf({ part: counts.met, whole: grades.length }) }
}

/** 危险废物环境监管“五全” (江西省, 赣府厅字〔2022〕28号). */
export const fiveFulls = {
  'full-survey': { zh: '全域排查', en: 'survey of the whole area' },
  'full-clearing': { zh: '全面清理', en: 'clearing of everything found' },
  'full-disposal': { zh: '全量处置', en: 'disposal of the whole amount' },
  'full-course': { zh: '全过程监管', en: 'supervision of the whole course' },
  'full-raising': { zh: '全方位提升', en: 'improvement on every side' },
} as const satisfies Record<string, Text>

/** 产废单位“五即”规范化; the exact wording is to be confirmed. */
export const fiveInstants = {
  produced: { zh: '即产生', en: 'recorded when produced' },
  packed: { zh: '即包装', en: 'packed at once' },
  weighed: { zh: '即称重', en: 'weighed at once' },
  coded: { zh: '即打码', en: 'labelled at once' },
  stored: { zh: '即入库', en: 'stored at once' },
} as const satisfies Record<string, Text>

/** How far a unit or county has come with a list of five: complete only when all are done; what is not said is not done. */
function listProgress(list: Readonly<Record<string, Text>>, done: Readonly<Record<string, boolean | undefined>>) {
  const missing = Object.entries(list).flatMap(([key, name]) => (done[key] === true ? [] : [name]))
  const count = Object.keys(list).length - missing.length
  return { done: count, of: Object.keys(list).length, complete: missing.length === 0, missing }
}

/** 五全: which of the five are in place. */
export const judgeFiveFulls = (done: Partial<Record<keyof typeof fiveFulls, boolean>>) => listProgress(fiveFulls, done)

/** 五即: which of the five a producing unit does. */
export const judgeFiveInstants = (done: Partial<Record<keyof typeof fiveInstants, boolean>>) =>
  listProgress(fiveInstants, done)
