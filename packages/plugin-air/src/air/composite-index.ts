import { big } from '@workpoints/core'
import type Big from 'big.js'
import { concentrationOf, exactText, figure, type MaybeFigure, roundedText, roundTo, sumOf } from '../figure.ts'
import { because, type Reason } from '../reason.ts'
import { type CompositeEdition, compositeEditions } from '../standards/hj663.ts'
import { type Pollutant, pollutants } from '../standards/pollutant.ts'
import { standardFor, type Under } from '../standards/standard-on.ts'
import { reportingDecimals } from './limit.ts'

export interface CompositeIndexInput extends Under {
  /** SO2, NO2, PM10, PM25: means of the period; CO: 95th percentile of daily means, mg/m³; O3: 90th percentile of MDA8. */
  readonly values: Readonly<Partial<Record<Pollutant, MaybeFigure>>>
  /** Decimals of the index. Default 2 (2014), 3 (2026, weak). */
  readonly decimals?: number
  /** Round concentrations to their reporting decimals first? Default: 2014 as they are given, 2026 yes. */
  readonly roundConcentration?: boolean
}

export interface CompositeIndex {
  /** Sum of the single indices, smaller is better; null unless all six are there. */
  readonly compositeIndex: string | null
  readonly exact: string | null
  /** Single indices C / S, with the decimals of the index. */
  readonly singleIndices: Readonly<Partial<Record<Pollutant, string>>>
  /** The largest single index; equal ones are all named. */
  readonly mainPollutants: readonly Pollutant[]
  /** 2026 only: with the weights PM2.5 3, O3 2, NO2 2 that one source ascribes to HJ 663-2026 (weak). Null in 2014. */
  readonly weightedCompositeIndex: string | null
  readonly mark: CompositeEdition['mark']
  readonly reason: Reason | null
}

const shown = (read: readonly (readonly [Pollutant, Big])[], places: number) =>
  Object.fromEntries(read.map(([pollutant, index]) => [pollutant, roundedText(index, places)]))

function single(input: CompositeIndexInput, pollutant: Pollutant, edition: CompositeEdition): Big | null {
  const read = concentrationOf(input.values[pollutant])
  if (read === null) return null
  const rounds = input.roundConcentration ?? edition.roundsConcentration
  const used = rounds ? roundTo(read, reportingDecimals({ ...input, item: pollutant })) : read
  return used.div(figure(edition.references[pollutant]))
}

/**
 * 环境空气质量综合指数: the sum of C / S over the six items. Until 2026-02-28 by 环办〔2014〕64号 (verified): SO2/60, NO2/40, PM10/70, PM2.5/35,
 * CO/4, O3/160, two decimals. From 2026-03-01 PM10/60 and PM2.5/30 (weak: HJ 663-2026 was not read), both weightings returned.
 * Rounded once, at the end, by GB/T 8170.
 */
export function compositeIndex(input: CompositeIndexInput): CompositeIndex {
  const edition = compositeEditions[standardFor(input).composite]
  const places = input.decimals ?? edition.decimals
  const read = pollutants.flatMap((pollutant) => {
    const index = single(input, pollutant, edition)
    return index === null ? [] : [[pollutant, index] as const]
  })
  const missing = pollutants.filter((pollutant) => !read.some(([present]) => present === pollutant))
  const top = read.reduce((most, [, index]) => (index.gt(most) ? index : most), big(0))
  const shared = { singleIndices: shown(read, places), mark: edition.mark }
  if (missing.length > 0) {
    const reason = because('pollutant-missing', `缺 ${missing.join('、')}`, `${missing.join(', ')} missing`)
    return { ...shared, compositeIndex: null, exact: null, mainPollutants: [], weightedCompositeIndex: null, reason }
  }
  const sum = sumOf(read.map(([, index]) => index))
  const { weights } = edition
  const weighted = weights === null ? null : sumOf(read.map(([pollutant, index]) => index.times(weights[pollutant])))
  return {
    ...shared,
    compositeIndex: roundedText(sum, places),
    exact: exactText(sum),
    mainPollutants: read.filter(([, index]) => index.eq(top)).map(([pollutant]) => pollutant),
    weightedCompositeIndex: weighted === null ? null : roundedText(weighted, places),
    reason: null,
  }
}
