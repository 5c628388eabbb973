import { big } from '@workpoints/core'
import type Big from 'big.js'
import { exactText, type MaybeFigure, maybe, roundedText } from '../figure.ts'
import { noData, type Reason, tooFew } from '../reason.ts'
import { noiseHours } from '../standards/gb3096.ts'
import { noiseValidity } from '../standards/noise-rule.ts'

export interface Level {
  /** dB(A), one decimal by GB/T 8170; null where there is no valid level. */
  readonly level: string | null
  /** Ten decimals, to compare and to go on with. */
  readonly exact: string | null
  readonly hours: number
  readonly reason: Reason | null
}

const none = (hours: number, reason: Reason): Level => ({ level: null, exact: null, hours, reason })

/**
 * A logarithm has no exact decimal, so it is worked out in floating point, whose error lies beyond the twelfth decimal, and cut to ten:
 * levels that are all equal then give exactly themselves, and everything after that is decimal.
 */
const decibels = (power: number): Big => big((10 * Math.log10(power)).toFixed(10))

const powerOf = (level: Big): number => 10 ** (level.toNumber() / 10)

const levelOf = (exact: Big, hours: number): Level => ({
  level: roundedText(exact, 1),
  exact: exactText(exact),
  hours,
  reason: null,
})

/** What the hours of a period come to: how many count, and the sum of their energies, 10^(0.1 L) each. */
export interface PeriodEnergy {
  readonly hours: number
  readonly energy: number
}

/**
 * The level of a period whose hours were added up elsewhere, such as in the database: 10 lg(energy ÷ hours); none where fewer hours count
 * than are needed. The same as `ld` or `ln` of the hours themselves.
 */
export function levelOfEnergy({ hours, energy }: PeriodEnergy, needed: number): Level {
  if (hours === 0) return none(0, noData)
  return hours < needed ? none(hours, tooFew('too-few-hours', hours, needed)) : levelOf(decibels(energy / hours), hours)
}

/** Missing levels are left out. */
function energyOf(levels: readonly MaybeFigure[]): PeriodEnergy {
  const present = levels.map(maybe).filter((level) => level !== null)
  return { hours: present.length, energy: present.reduce((sum, level) => sum + powerOf(level), 0) }
}

/** 能量平均: 10 lg(mean of 10^(0.1 L)), never the mean of decibels (GB 3096-2008, chapter 3, from knowledge). Missing levels are left out. */
export const energyMean = ({ levels }: { readonly levels: readonly MaybeFigure[] }): Level =>
  levelOfEnergy(energyOf(levels), 1)

export interface PeriodLevelInput {
  /** Hourly Leq of the period, dB(A): 16 by day (06–22), 8 by night (22–06); null where missing or excluded. */
  readonly hourly: readonly MaybeFigure[]
  /** Default 12 by day and 6 by night (weak: to be confirmed). */
  readonly minHours?: number
}

const periodLevel = ({ hourly, minHours }: PeriodLevelInput, standard: number): Level =>
  levelOfEnergy(energyOf(hourly), minHours ?? standard)

/** 昼间等效声级 Ld: the energy mean of the hourly Leq from 06:00 to 22:00. */
export const ld = (input: PeriodLevelInput): Level => periodLevel(input, noiseValidity.dayHours)

/** 夜间等效声级 Ln: the energy mean of the hourly Leq from 22:00 to 06:00. */
export const ln = (input: PeriodLevelInput): Level => periodLevel(input, noiseValidity.nightHours)

/** 昼夜等效声级 Ldn: 16 h of Ld and 8 h of Ln with 10 dB added, as energy (from knowledge). */
export function ldn(input: { readonly ld: MaybeFigure; readonly ln: MaybeFigure }): Level {
  const [day, night] = [maybe(input.ld), maybe(input.ln)]
  if (day === null || night === null) return none(0, noData)
  const { dayLength, nightLength } = noiseHours
  const power = (dayLength * powerOf(day) + nightLength * powerOf(night.plus(10))) / (dayLength + nightLength)
  return levelOf(decibels(power), dayLength + nightLength)
}
