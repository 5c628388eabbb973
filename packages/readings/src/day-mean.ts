import { big, roundGb8170 } from '@workpoints/core'
import type Big from 'big.js'
import type { KeptFactor } from './kept-factor.ts'
import type { SiteKind } from './site-kind.ts'

/** An hour of a site as far as a mean needs it: the factor's value, and the flow of the water where there is one; decimals as text. */
export interface HourForMean {
  readonly value: string
  readonly flow: string | null
}

/** How the mean of a day is made of its hours. */
export type MeanMethod = 'plain' | 'energy' | 'by-flow'

export const meanMethodTexts = {
  plain: { zh: '算术平均', en: 'plain mean' },
  energy: { zh: '能量平均', en: 'energy mean' },
  'by-flow': { zh: '按流量加权', en: 'weighted by flow' },
} as const satisfies Record<MeanMethod, { readonly zh: string; readonly en: string }>

export interface DayMean {
  /** In the unit and with the decimals that the site keeps. */
  readonly mean: string
  readonly hours: number
  readonly method: MeanMethod
}

const isSewage = (kind: SiteKind): boolean => kind === 'outfall' || kind === 'works-monitor'

const energyMean = (values: readonly Big[]): Big =>
  big(
    (10 * Math.log10(values.reduce((sum, value) => sum + 10 ** (value.toNumber() / 10), 0) / values.length)).toFixed(
      10,
    ),
  )

const plainMean = (values: readonly Big[]): Big =>
  values.reduce((sum, value) => sum.plus(value), big(0)).div(values.length)

/** Hours are equally long, so volumes are as their flows (HJ 212-2017, annex D). */
function meanByFlow(hours: readonly HourForMean[]): Big | null {
  const volume = hours.reduce((sum, { flow }) => sum.plus(big(flow ?? 0)), big(0))
  if (volume.lte(0)) return null
  return hours.reduce((sum, { flow, value }) => sum.plus(big(flow ?? 0).times(big(value))), big(0)).div(volume)
}

/**
 * The mean of a day from its hours that count, to compare with what a device says of it: levels of noise by their energy (GB 3096-2008,
 * chapter 3), concentrations of sewage weighted by flow where every hour has one (HJ 212-2017, annex D), anything else plainly. Null without
 * hours. Rounded by GB/T 8170.
 */
export function dayMean(
  hours: readonly HourForMean[],
  { kind, factor }: { readonly kind: SiteKind; readonly factor: Pick<KeptFactor, 'unit' | 'places'> },
): DayMean | null {
  if (hours.length === 0) return null
  const told = (mean: Big, method: MeanMethod): DayMean => ({
    mean: roundGb8170(mean, factor.places).toFixed(),
    ...{ hours: hours.length, method },
  })
  const values = hours.map(({ value }) => big(value))
  if (factor.unit === 'dB') return told(energyMean(values), 'energy')
  if (isSewage(kind) && factor.unit === 'mg/L' && hours.every(({ flow }) => flow !== null)) {
    const weighted = meanByFlow(hours)
    if (weighted !== null) return told(weighted, 'by-flow')
  }
  return told(plainMean(values), 'plain')
}

/** From here on a device's day is told to differ from its hours: percent of the hours' mean, and dB for levels. The platform's own. */
export const dayTolerance = { percent: 5, decibels: '0.5' } as const

/** What a device's day differs by from the day of the hours, and whether so much that somebody should look. */
export function dayDifference(
  { device, hours }: { readonly device: string; readonly hours: string },
  { unit, places }: Pick<KeptFactor, 'unit' | 'places'>,
): { readonly difference: string; readonly percent: string | null; readonly differs: boolean } {
  const difference = big(device).minus(big(hours))
  const share = big(hours).eq(0) ? null : difference.times(100).div(big(hours)).abs()
  const isLarge =
    unit === 'dB'
      ? difference.abs().gt(dayTolerance.decibels)
      : share === null
        ? !difference.eq(0)
        : share.gt(dayTolerance.percent)
  return {
    difference: roundGb8170(difference, places).toFixed(),
    percent: share === null ? null : roundGb8170(share, 1).toFixed(1),
    // What lies below the decimals that are kept is no difference.
    differs: isLarge && !roundGb8170(difference, places).eq(0),
  }
}
