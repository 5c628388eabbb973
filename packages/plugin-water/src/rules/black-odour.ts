import { big } from '@workpoints/core'
import type Big from 'big.js'
import { type Amount, type Measured, readMeasured } from './amount.ts'
import { type NotEvaluated, noData } from './not-evaluated.ts'

export const blackOdourGrades = ['不黑臭', '轻度黑臭', '重度黑臭'] as const
export type BlackOdourGrade = (typeof blackOdourGrades)[number]

/** SD transparency in cm, DO and NH3N in mg/L, ORP in mV, depth in cm. */
export interface BlackOdourSample {
  readonly SD?: Measured
  readonly DO?: Measured
  readonly NH3N?: Measured
  /** May be below zero. Measured under the guide of 2015, dropped in present practice. */
  readonly ORP?: Amount | null
  /** Below 25 cm the transparency is compared with 40 % of the depth. */
  readonly depth?: Amount
  /** The bottom is visible: transparency of shallow water is then no sign of black odour. */
  readonly bottomVisible?: boolean
}

export interface BlackOdourResult {
  readonly grade: BlackOdourGrade | null
  readonly byItem: Readonly<Partial<Record<'SD' | 'DO' | 'ORP' | 'NH3N', BlackOdourGrade>>>
  /** The transparency below which the sample is black and odorous, cm. */
  readonly SD_threshold: string
  readonly reason: NotEvaluated | null
}

const shallowDepth = 25

function gradeOf(value: Big, light: Amount, heavy: Amount): BlackOdourGrade {
  if (value.lt(heavy)) return '重度黑臭'
  return value.lt(light) ? '轻度黑臭' : '不黑臭'
}

const sdThreshold = (depth: Amount | undefined): Big =>
  depth !== undefined && big(depth).lt(shallowDepth) ? big(depth).times('0.4') : big(25)

/** Both limits of transparency carry the note on shallow water, so below 40 % of the depth it is heavy. */
function transparencyGrade(value: Big, { depth, bottomVisible }: BlackOdourSample): BlackOdourGrade {
  if (depth === undefined || big(depth).gte(shallowDepth)) return gradeOf(value, 25, 10)
  if (bottomVisible === true) return '不黑臭'
  return value.lt(sdThreshold(depth)) ? '重度黑臭' : '不黑臭'
}

function ammoniaGrade(value: Big): BlackOdourGrade {
  if (value.gt(15)) return '重度黑臭'
  return value.gt(8) ? '轻度黑臭' : '不黑臭'
}

const worstGrade = (grades: readonly BlackOdourGrade[]): BlackOdourGrade | null =>
  blackOdourGrades.findLast((grade) => grades.includes(grade)) ?? null

/**
 * The grade of one sample of a city water body, the worst of its indicators (《城市黑臭水体整治工作指南》, 2015, 污染程度分级标准):
 * transparency 25 cm, oxygen 2.0 mg/L, redox potential 50 mV, ammonia 8.0 mg/L are not yet black and odorous; beyond
 * 10 cm, 0.2 mg/L, −200 mV, 15 mg/L it is heavy. Indicators that were not measured are left out.
 */
export function blackOdourGrade(sample: BlackOdourSample): BlackOdourResult {
  const [SD, DO, NH3N] = [sample.SD, sample.DO, sample.NH3N].map((value) => readMeasured(value)?.value)
  const ORP = sample.ORP === undefined || sample.ORP === null ? undefined : big(sample.ORP)
  const byItem = {
    ...(SD === undefined ? {} : { SD: transparencyGrade(SD, sample) }),
    ...(DO === undefined ? {} : { DO: gradeOf(DO, 2, '0.2') }),
    ...(ORP === undefined ? {} : { ORP: gradeOf(ORP, 50, -200) }),
    ...(NH3N === undefined ? {} : { NH3N: ammoniaGrade(NH3N) }),
  }
  const grade = worstGrade(Object.values(byItem))
  return { grade, byItem, SD_threshold: sdThreshold(sample.depth).toFixed(1), reason: grade === null ? noData : null }
}

export interface BlackOdourPoint {
  readonly grade: BlackOdourGrade | null
  /** Whether it was sampled at least three times, as the guide asks of a finding. */
  readonly enough: boolean
  readonly reason: NotEvaluated | null
}

/** The least number of samples of a point, and of points of a water body (guide of 2015). */
export const leastSamples = 3

/**
 * The grade of a point from its samples (guide of 2015): heavy where one indicator has at least 60 % of its data
 * heavy, or two have at least 30 %; else light where any sample is black and odorous.
 */
export function blackOdourPoint(samples: readonly BlackOdourSample[]): BlackOdourPoint {
  const graded = samples.map((sample) => blackOdourGrade(sample)).filter(({ grade }) => grade !== null)
  const enough = graded.length >= leastSamples
  if (graded.length === 0) return { grade: null, enough, reason: noData }
  const shares = (['SD', 'DO', 'ORP', 'NH3N'] as const).flatMap((item) => {
    const grades = graded.flatMap(({ byItem }) => byItem[item] ?? [])
    return grades.length === 0
      ? []
      : [{ heavy: grades.filter((grade) => grade === '重度黑臭').length, of: grades.length }]
  })
  const reaching = (percent: number): number => shares.filter(({ heavy, of }) => heavy * 100 >= percent * of).length
  if (reaching(60) >= 1 || reaching(30) >= 2) return { grade: '重度黑臭', enough, reason: null }
  const black = graded.some(({ grade }) => grade !== '不黑臭')
  return { grade: black ? '轻度黑臭' : '不黑臭', enough, reason: null }
}

export interface BlackOdourWater {
  readonly grade: BlackOdourGrade | null
  /** Runs of three and more neighbouring points of one grade: first and last index. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly grade: BlackOdourGrade }[]
  /** Whether it has at least three points. */
  readonly enough: boolean
  readonly reason: NotEvaluated | null
}

/** The grade of a water body from its points in order: heavy where at least 60 % are heavy; three neighbours make a stretch. */
export function blackOdourWater(points: readonly (BlackOdourGrade | null)[]): BlackOdourWater {
  const graded = points.filter((point) => point !== null)
  if (graded.length === 0) return { grade: null, stretches: [], enough: false, reason: noData }
  const stretches: { from: number; to: number; grade: BlackOdourGrade }[] = []
  let from = 0
  for (let to = 0; to < points.length; to += 1) {
    if (points[to] !== points[from]) from = to
    const grade = points[to]
    if (grade === null || grade === undefined || grade === '不黑臭' || to - from < 2) continue
    if (to - from > 2) stretches.pop()
    stretches.push({ from, to, grade })
  }
  const heavy = graded.filter((point) => point === '重度黑臭').length
  const grade = heavy * 100 >= 60 * graded.length ? '重度黑臭' : (worstGrade(graded.map(lighter)) as BlackOdourGrade)
  return { grade, stretches, enough: graded.length >= leastSamples, reason: null }
}

const lighter = (grade: BlackOdourGrade): BlackOdourGrade => (grade === '不黑臭' ? grade : '轻度黑臭')

/**
 * 返黑返臭: after a water body was cleared, at least one test falls back into a black-odour range, or residents report it
 * and a test confirms. `samples` are the tests since then.
 */
export const isBlackAgain = (samples: readonly BlackOdourSample[]): boolean =>
  samples.some((sample) => !['不黑臭', null].includes(blackOdourGrade(sample).grade))

export interface RuralBlackOdour {
  readonly black: boolean | null
  readonly exceeding: readonly ('SD' | 'DO' | 'NH3N')[]
  readonly reason: NotEvaluated | null
}

/**
 * A rural water body, 《农村黑臭水体治理工作指南（试行）》 of 2019 (not read, to be confirmed): smell and colour, or more than
 * 60 % of the asked residents, together with one of transparency below 25 cm (40 % of the depth where shallower), oxygen
 * below 2 mg/L, ammonia above 15 mg/L. Without any measurement it is not evaluated.
 */
export function ruralBlackOdour(
  input: BlackOdourSample & { readonly smells: boolean; readonly residentsPercent?: Amount },
): RuralBlackOdour {
  const [SD, DO, NH3N] = [input.SD, input.DO, input.NH3N].map((value) => readMeasured(value)?.value)
  if (SD === undefined && DO === undefined && NH3N === undefined) return { black: null, exceeding: [], reason: noData }
  const clear = input.bottomVisible === true && input.depth !== undefined && big(input.depth).lt(shallowDepth)
  const exceeding = [
    ...(SD?.lt(sdThreshold(input.depth)) && !clear ? (['SD'] as const) : []),
    ...(DO?.lt(2) ? (['DO'] as const) : []),
    ...(NH3N?.gt(15) ? (['NH3N'] as const) : []),
  ]
  const asked = input.residentsPercent !== undefined && big(input.residentsPercent).gt(60)
  return { black: exceeding.length > 0 && (input.smells || asked), exceeding, reason: null }
}
