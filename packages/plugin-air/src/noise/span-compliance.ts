import type { MaybeFigure } from '../figure.ts'
import type { NoisePeriod, Zone } from '../standards/gb3096.ts'
import { type PeriodCompliance, type PeriodComplianceInput, periodCompliance } from './compliance.ts'
import { energyMean } from './energy-mean.ts'
import { pointCountRate } from './rate.ts'

/** The days of a month, quarter or year of a point, of one period. */
export interface SpanInput {
  readonly zone: Zone
  readonly period: NoisePeriod
  /** Ld or Ln of each day, dB(A), best not rounded; null where the day is not valid. */
  readonly levels: readonly MaybeFigure[]
  /** As of `periodCompliance`. */
  readonly compare?: NonNullable<PeriodComplianceInput['compare']>
}

/** A span of a point: its level against the limit, and how many of its days keep the limit. */
export interface SpanCompliance extends PeriodCompliance {
  readonly validDays: number
  readonly attainingDays: number
  /** Days within the limit ÷ valid days, percent, one decimal; null without a valid day. */
  readonly rate: string | null
}

/**
 * A point's month, quarter or year of one period against its zone's limit (GB 3096-2008, table 1). The level is the energy mean of the
 * valid days' levels, each day counting the same. Weak: neither HJ 906-2017 nor 环办监测〔2024〕33号 was read for it; the office confirms.
 */
export function spanCompliance({ zone, period, levels, compare = 1 }: SpanInput): SpanCompliance {
  const days = levels
    .map((level) => periodCompliance({ zone, period, level, compare }).meets)
    .filter((meets) => meets !== null)
  const attainingDays = days.filter(Boolean).length
  const { exact } = energyMean({ levels })
  return {
    ...periodCompliance({ zone, period, level: exact, compare }),
    ...{ validDays: days.length, attainingDays },
    rate: pointCountRate({ attaining: attainingDays, monitored: days.length }).rate,
  }
}
