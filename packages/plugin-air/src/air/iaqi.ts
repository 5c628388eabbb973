import type Big from 'big.js'
import { concentrationOf, exactText, type MaybeFigure, roundTo, settled, up } from '../figure.ts'
import { because, noData, type Reason } from '../reason.ts'
import { remember } from '../remember.ts'
import { aqiEditions, type BreakpointRow, iaqiLevels } from '../standards/hj633.ts'
import { concentrationDecimals, type Indicator } from '../standards/pollutant.ts'
import { standardFor, type Under } from '../standards/standard-on.ts'

export interface IaqiInput extends Under {
  readonly indicator: Indicator
  /** µg/m³; CO in mg/m³. */
  readonly concentration: MaybeFigure
  /** Round the concentration first (whole, CO one decimal)? By the edition: 2012 no, 2026 yes. */
  readonly roundConcentration?: boolean
}

export interface Iaqi {
  readonly iaqi: number | null
  /** The concentration that was read off the table, after rounding where the edition rounds. */
  readonly concentration: string | null
  /** True above the end of the table: the index says no more than its last value. */
  readonly capped: boolean
  readonly reason: Reason | null
}

const rowOf = (indicator: Indicator): BreakpointRow =>
  indicator === 'PM25_1h' ? 'PM25_24h' : indicator === 'PM10_1h' ? 'PM10_24h' : indicator

const otherTime = (indicator: Indicator): Reason =>
  because(
    'use-other-averaging-time',
    `${indicator} 高于本时段分指数表的上限，不由本时段计算，应采用同一污染物的另一时段`,
    `${indicator} lies above its row of the table; the other averaging time of the pollutant decides`,
  )

/** Between two neighbouring breakpoints, multiplied before it is divided so that whole results stay whole; then up to the next integer. */
function interpolated(concentration: Big, row: readonly (number | null)[], at: number): number {
  const [low, high] = [row[at - 1] ?? 0, row[at] ?? 0]
  const [from, to] = [iaqiLevels[at - 1] ?? 0, iaqiLevels[at] ?? 0]
  const step = concentration
    .minus(low)
    .times(to - from)
    .div(high - low)
  return settled(step.plus(from)).round(0, up).toNumber()
}

function indexed(input: IaqiInput): Iaqi {
  const edition = aqiEditions[standardFor(input).aqi]
  const read = concentrationOf(input.concentration)
  if (read === null) return { iaqi: null, concentration: null, capped: false, reason: noData }
  const rounds = input.roundConcentration ?? edition.roundsConcentration
  const used = rounds ? roundTo(read, concentrationDecimals(input.indicator)) : read
  const row = edition.breakpoints[rowOf(input.indicator)]
  const at = row.findIndex((breakpoint) => breakpoint !== null && used.lte(breakpoint))
  const concentration = exactText(used)
  if (at >= 0) return { iaqi: at === 0 ? 0 : interpolated(used, row, at), concentration, capped: false, reason: null }
  const last = row.findLastIndex((breakpoint) => breakpoint !== null)
  if (last < row.length - 1 && edition.aboveShortRow === 'other-averaging-time')
    return { iaqi: null, concentration, capped: false, reason: otherTime(input.indicator) }
  return { iaqi: iaqiLevels[last] ?? null, concentration, capped: true, reason: null }
}

/**
 * 空气质量分指数 of one concentration: linear between breakpoints, rounded up (HJ 633-2012, chapter 4, table 1; HJ 633-2026, table 3; verified).
 * The edition is that of `day`, or `version` (`'HJ 633-2012'`). 2026 rounds the concentration first by GB/T 8170.
 * Above a row that ends early: 2012 has no IAQI (SO2 1 h, O3 8 h above 800), 2026 stays at the row's last value (200, 300). Above 500: 500.
 */
export const iaqi: (input: IaqiInput) => Iaqi = remember(
  indexed,
  (input) =>
    `${standardFor(input).aqi} ${input.indicator} ${input.concentration} ${input.roundConcentration ?? 'by the edition'}`,
)
