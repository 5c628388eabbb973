import { big, type Figure, readAmount, readFigure, roundGb8170, type Text } from '@workpoints/core'
import type Big from 'big.js'

/** Weights of the four sub-indices; 生态胁迫 counts as 100 − x. */
export interface EqiWeights {
  readonly pattern: string
  readonly function: string
  readonly biodiversity: string
  readonly stress: string
}

/** 须由办公室确认: from general knowledge of 环监测〔2021〕99号, not checked against its text. */
export const eqiWeights: EqiWeights = { pattern: '0.36', function: '0.35', biodiversity: '0.19', stress: '0.10' }

/** The four sub-indices, 0 to 100 each. */
export interface EqiParts {
  /** 生态格局 */
  readonly pattern: Figure
  /** 生态功能 */
  readonly function: Figure
  /** 生物多样性 */
  readonly biodiversity: Figure
  /** 生态胁迫; the greater, the worse */
  readonly stress: Figure
}

const parts = ['pattern', 'function', 'biodiversity', 'stress'] as const

/** A sub-index or an index, which lies between 0 and 100. */
function readIndex(value: Figure): Big | null {
  const read = readAmount(value)
  return read?.lte(100) ? read : null
}

/**
 * EQI = 0.36 × 生态格局 + 0.35 × 生态功能 + 0.19 × 生物多样性 + 0.10 × (100 − 生态胁迫), two decimals. The official value is fixed by the
 * state and the province; this only reworks it from published sub-indices, with weights that are a setting.
 */
export function eqiFromParts(input: EqiParts & { readonly weights?: EqiWeights }): {
  readonly eqi: string | null
  readonly reason: Text | null
} {
  const weights = input.weights ?? eqiWeights
  if (!parts.reduce((sum, part) => sum.plus(weights[part]), big(0)).eq(1))
    return { eqi: null, reason: { zh: '权重之和不为1', en: 'the weights do not add up to 1' } }
  let sum = big(0)
  for (const part of parts) {
    const value = readIndex(input[part])
    if (value === null)
      return {
        eqi: null,
        reason: { zh: '分指数缺失或不在 0–100 之间', en: 'a sub-index is missing or not between 0 and 100' },
      }
    sum = sum.plus((part === 'stress' ? big(100).minus(value) : value).times(weights[part]))
  }
  return { eqi: roundGb8170(sum, 2).toFixed(2), reason: null }
}

/** Classes of EQI with the least value of each (环监测〔2021〕99号), the best first. */
export const eqiClasses = [
  { class: 1, name: { zh: '一类', en: 'class 1' }, from: '70' },
  { class: 2, name: { zh: '二类', en: 'class 2' }, from: '55' },
  { class: 3, name: { zh: '三类', en: 'class 3' }, from: '40' },
  { class: 4, name: { zh: '四类', en: 'class 4' }, from: '30' },
  { class: 5, name: { zh: '五类', en: 'class 5' }, from: '0' },
] as const satisfies readonly { class: number; name: Text; from: string }[]
export type EqiClass = (typeof eqiClasses)[number]['class']

/** Grades of the predecessor EI with the least value of each (HJ 192-2015). They are not those of EQI, and the two are never compared. */
export const eiGrades = [
  { name: { zh: '优', en: 'excellent' }, from: '75' },
  { name: { zh: '良', en: 'good' }, from: '55' },
  { name: { zh: '一般', en: 'fair' }, from: '35' },
  { name: { zh: '较差', en: 'poor' }, from: '20' },
  { name: { zh: '差', en: 'bad' }, from: '0' },
] as const satisfies readonly { name: Text; from: string }[]

const noIndex: Text = { zh: '指数缺失或不在 0–100 之间', en: 'the index is missing or not between 0 and 100' }

/** The class of an EQI, after rounding to two decimals; each lower bound belongs to the better class. */
export function eqiClass(input: { readonly eqi: Figure }): {
  readonly class: EqiClass | null
  readonly className: Text | null
  readonly reason: Text | null
} {
  const value = readIndex(input.eqi)
  const found = value === null ? undefined : eqiClasses.find(({ from }) => roundGb8170(value, 2).gte(from))
  if (found === undefined) return { class: null, className: null, reason: noIndex }
  return { class: found.class, className: found.name, reason: null }
}

/** The grade of an EI of the years before EQI, for old records only. */
export function eiGrade(input: { readonly ei: Figure }): { readonly grade: Text | null; readonly reason: Text | null } {
  const value = readIndex(input.ei)
  const found = value === null ? undefined : eiGrades.find(({ from }) => roundGb8170(value, 2).gte(from))
  return found === undefined ? { grade: null, reason: noIndex } : { grade: found.name, reason: null }
}

/** Least absolute change for 轻微, 一般 and 明显. */
export interface EqiChangeLines {
  readonly slight: string
  readonly moderate: string
  readonly marked: string
}

/** 须由办公室确认: from general knowledge of 环监测〔2021〕99号, not checked against its text. */
export const eqiChangeLines: EqiChangeLines = { slight: '1', moderate: '2', marked: '4' }

const degrees = {
  slight: { zh: '轻微', en: 'slightly' },
  moderate: { zh: '一般', en: 'moderately' },
  marked: { zh: '明显', en: 'markedly' },
} as const

export interface EqiChange {
  /** This year's less last year's, two decimals. */
  readonly delta: string | null
  readonly grade: Text | null
  /** “保持稳定”: 基本稳定 or better. */
  readonly stable: boolean | null
  readonly reason: Text | null
}

/**
 * The grade of a change of EQI against the year before: |Δ| < 1 基本稳定, below 2 轻微, below 4 一般, from 4 明显 变好 or 变差; Δ rounded to two
 * decimals. Give `delta`, or both values; an EI and an EQI have no difference.
 */
export function eqiChange(
  input: ({ readonly delta: Figure } | { readonly now: Figure; readonly before: Figure }) & {
    readonly lines?: EqiChangeLines
  },
): EqiChange {
  const [now, before] =
    'delta' in input ? [readFigure(input.delta), big(0)] : [readIndex(input.now), readIndex(input.before)]
  if (now === null || before === null)
    return {
      delta: null,
      grade: null,
      stable: null,
      reason: { zh: '缺本年或上年数值', en: "this year's or last year's value is missing" },
    }
  const delta = roundGb8170(now.minus(before), 2)
  const lines = input.lines ?? eqiChangeLines
  const degree = (['marked', 'moderate', 'slight'] as const).find((one) => delta.abs().gte(lines[one]))
  const better = delta.gt(0)
  const grade =
    degree === undefined
      ? { zh: '基本稳定', en: 'basically stable' }
      : {
          zh: `${degrees[degree].zh}变${better ? '好' : '差'}`,
          en: `${degrees[degree].en} ${better ? 'better' : 'worse'}`,
        }
  return { delta: delta.toFixed(2), grade, stable: degree === undefined || better, reason: null }
}
