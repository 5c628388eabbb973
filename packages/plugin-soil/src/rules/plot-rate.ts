import { type Figure, type Rate, rateOf, rateOfSum } from '@workpoints/core'

/** Which plots the rate speaks of: those changing to housing or public service in the year, and those on the control list being developed. */
export type KeyPlotKind = 'sensitive-change' | 'listed'

export interface KeyPlot {
  readonly areaMu: Figure
  /** Put to safe use: survey, assessment, control or remediation done in the legal order before use. */
  readonly safe: boolean
  readonly kind?: KeyPlotKind
}

export interface PlotRateSettings {
  readonly basis: 'area' | 'count'
  readonly kinds: readonly KeyPlotKind[]
}

/** 口径待省级确认: counted by area, and both kinds of plots. */
export const plotRateDefaults: PlotRateSettings = { basis: 'area', kinds: ['sensitive-change', 'listed'] }

/**
 * 重点建设用地安全利用率: area of key plots put to safe use ÷ area of all key plots that must be safe × 100, percent with one decimal.
 * The formula, the plots and the basis are not confirmed by the province; they are settings. A plot without a kind always counts.
 */
export function plotSafeUseRate(input: {
  readonly plots: readonly KeyPlot[]
  readonly target?: Figure
  readonly settings?: Partial<PlotRateSettings>
}): Rate {
  const { basis, kinds } = { ...plotRateDefaults, ...input.settings }
  const plots = input.plots.filter(({ kind }) => kind === undefined || kinds.includes(kind))
  if (plots.length === 0)
    return {
      percent: null,
      meets: null,
      reason: { zh: '没有应当安全利用的重点建设用地', en: 'there is no key plot that must be safe' },
    }
  if (basis === 'count')
    return rateOf({ part: plots.filter(({ safe }) => safe).length, whole: plots.length, target: input.target })
  const rows = plots.map(({ areaMu, safe }) => ({ part: safe ? areaMu : 0, whole: areaMu }))
  return rateOfSum({ rows, target: input.target })
}
