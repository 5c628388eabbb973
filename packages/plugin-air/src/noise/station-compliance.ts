import type { Day } from '@workpoints/core'
import type { MaybeFigure } from '../figure.ts'
import type { Zone } from '../standards/gb3096.ts'
import { type PeriodComplianceInput, periodCompliance } from './compliance.ts'
import { pointCountRate, type Rate } from './rate.ts'

/** A station's day: its levels, null where not valid. */
export interface StationNoiseDay {
  readonly day: Day
  readonly ld: MaybeFigure
  readonly ln: MaybeFigure
}

export interface StationPeriod extends Rate {
  readonly validDays: number
  readonly attainingDays: number
  readonly failingDays: readonly Day[]
}

export interface StationCompliance {
  readonly day: StationPeriod
  readonly night: StationPeriod
  /** True when a valid day or night failed: the station's source is to be traced (task 28). Null without data. */
  readonly fails: boolean | null
}

/** A station's days and nights within its zone's limits: what task 28 follows up. */
export function stationCompliance(input: {
  readonly zone: Zone
  readonly days: readonly StationNoiseDay[]
  readonly compare?: NonNullable<PeriodComplianceInput['compare']>
}): StationCompliance {
  const { zone, days, compare = 1 } = input
  const judge = (period: 'day' | 'night'): StationPeriod => {
    const key = period === 'day' ? 'ld' : 'ln'
    const rows = days.map((one) => ({
      on: one.day,
      meets: periodCompliance({ zone, period, level: one[key], compare }).meets,
    }))
    const validDays = rows.filter(({ meets }) => meets !== null).length
    const attainingDays = rows.filter(({ meets }) => meets === true).length
    const failingDays = rows.filter(({ meets }) => meets === false).map(({ on }) => on)
    return {
      ...pointCountRate({ attaining: attainingDays, monitored: validDays }),
      validDays,
      attainingDays,
      failingDays,
    }
  }
  const [day, night] = [judge('day'), judge('night')]
  const known = day.validDays + night.validDays > 0
  return { day, night, fails: known ? day.failingDays.length + night.failingDays.length > 0 : null }
}

/**
 * The stations of one day counted for the city's rate, day and night apart: points with a valid level, and those within their limit
 * (环办监测〔2024〕33号, daily rate; from knowledge).
 */
export function countStations(input: {
  readonly stations: readonly { readonly zone: Zone; readonly ld: MaybeFigure; readonly ln: MaybeFigure }[]
  readonly compare?: NonNullable<PeriodComplianceInput['compare']>
}) {
  const { stations, compare = 1 } = input
  const count = (period: 'day' | 'night') => {
    const key = period === 'day' ? 'ld' : 'ln'
    const met = stations.map((one) => periodCompliance({ zone: one.zone, period, level: one[key], compare }).meets)
    return {
      validPoints: met.filter((meets) => meets !== null).length,
      attaining: met.filter((meets) => meets === true).length,
    }
  }
  return { day: count('day'), night: count('night') }
}
