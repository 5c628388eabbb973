import { InvalidError } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type MaybeFigure, maybe, roundedText, roundTo } from '../figure.ts'
import { noData, type Reason } from '../reason.ts'
import {
  burstAllowance,
  type NoisePeriod,
  noiseGrades,
  type Zone,
  type ZoneLimit,
  zoneLimits,
} from '../standards/gb3096.ts'

const limitsOf = (zone: Zone): ZoneLimit => {
  const limits = zoneLimits[zone]
  if (limits === undefined)
    throw new InvalidError('air.no-zone', {
      zh: `没有“${String(zone)}”类声环境功能区，应为 0、1、2、3、4a、4b 之一。`,
      en: `There is no noise zone “${String(zone)}”; it is one of 0, 1, 2, 3, 4a, 4b.`,
    })
  return limits
}

/** 环境噪声限值 of a zone and period, dB(A) (GB 3096-2008, table 1). */
export const zoneLimit = ({ zone, period }: { readonly zone: Zone; readonly period: NoisePeriod }): number =>
  limitsOf(zone)[period]

export interface PeriodComplianceInput {
  readonly zone: Zone
  readonly period: NoisePeriod
  /** Ld or Ln, dB(A); best not rounded. */
  readonly level: MaybeFigure
  /** Decimals of the level that is compared: 1 (default) or 0; `exact` compares without rounding. Weak: the office confirms it. */
  readonly compare?: 0 | 1 | 'exact'
}

export interface PeriodCompliance {
  readonly meets: boolean | null
  readonly limit: number
  /** The level that was compared. */
  readonly level: string | null
  /** dB(A) above the limit; null where it is kept. */
  readonly excess: string | null
  readonly reason: Reason | null
}

const comparedLevel = (level: Big, compare: 0 | 1 | 'exact'): Big =>
  compare === 'exact' ? level : roundTo(level, compare)

/** Whether a station's day or night keeps its zone's limit (GB 3096-2008, table 1), after rounding to one decimal. */
export function periodCompliance({ zone, period, level, compare = 1 }: PeriodComplianceInput): PeriodCompliance {
  const limit = zoneLimit({ zone, period })
  const read = maybe(level)
  if (read === null) return { meets: null, limit, level: null, excess: null, reason: noData }
  const compared = comparedLevel(read, compare)
  const excess = compared.minus(limit)
  const meets = excess.lte(0)
  const written = compare === 'exact' ? exactText(compared) : roundedText(read, compare)
  return { meets, limit, level: written, excess: meets ? null : exactText(excess), reason: null }
}

/** 夜间突发噪声: its largest level may exceed the night limit by 15 dB(A) at most (GB 3096-2008, 5.4). */
export function burstCompliance(input: { readonly zone: Zone; readonly maxLevel: MaybeFigure }): {
  readonly meets: boolean | null
  readonly burstLimit: number
  readonly nightLimit: number
  readonly reason: Reason | null
} {
  const nightLimit = zoneLimit({ zone: input.zone, period: 'night' })
  const burstLimit = nightLimit + burstAllowance
  const level = maybe(input.maxLevel)
  if (level === null) return { meets: null, burstLimit, nightLimit, reason: noData }
  return { meets: level.lte(burstLimit), burstLimit, nightLimit, reason: null }
}

export interface NoiseGradeInput {
  readonly period: NoisePeriod
  /** Mean level, dB(A); rounded to one decimal before it is graded. */
  readonly level: MaybeFigure
}

function gradeOf(kind: 'area' | 'road', { period, level }: NoiseGradeInput): string | null {
  const read = maybe(level)
  if (read === null) return null
  const compared = roundTo(read, 1)
  const at = noiseGrades[kind][period].findIndex((top) => compared.lte(top))
  return noiseGrades.names[at < 0 ? 4 : at] ?? null
}

/** 城市区域环境噪声总体水平等级, 一级 to 五级 (HJ 640-2012, from knowledge). */
export const areaNoiseGrade = (input: NoiseGradeInput): string | null => gradeOf('area', input)

/** 道路交通噪声强度等级, 一级 to 五级 (HJ 640-2012, from knowledge). */
export const roadNoiseGrade = (input: NoiseGradeInput): string | null => gradeOf('road', input)
