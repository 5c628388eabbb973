import { Day, InvalidError } from '@workpoints/core'
import type { Zone } from './gb3096.ts'
import type { Mark } from './mark.ts'

/** How zone noise is rated over a span of days. */
export interface NoiseRule {
  readonly standard: 'HJ 640-2012' | '环办监测〔2024〕33号'
  readonly from: Day
  readonly to: Day | null
  /** `point-count`: attaining point-times ÷ monitored ones, by quarter. `daily-mean`: mean of daily rates of automatic stations. */
  readonly method: 'point-count' | 'daily-mean'
  /** Of the start day, which is from knowledge for 2025: in use for that year's data. */
  readonly mark: Mark
}

export const noiseRules: readonly NoiseRule[] = [
  { standard: 'HJ 640-2012', from: '2013-03-01', to: '2024-12-31', method: 'point-count', mark: 'verified' },
  { standard: '环办监测〔2024〕33号', from: '2025-01-01', to: null, method: 'daily-mean', mark: 'knowledge' },
]

/** The rule of a day; throws `air.no-noise-rule` before 2013-03-01. */
export function noiseRuleOn(day: Day): NoiseRule {
  const rule = noiseRules.find(({ from, to }) => from <= day && (to === null || day <= to))
  if (rule === undefined || !Day.safeParse(day).success)
    throw new InvalidError('air.no-noise-rule', {
      zh: `没有适用于“${day}”的功能区噪声评价规定；请给出 2013-03-01 及以后的日期。`,
      en: `No rule for zone noise on “${day}”; give a day from 2013-03-01 on.`,
    })
  return rule
}

/** Zone types that state bulletins report since 2025 (verified). */
export const zonesCovered: readonly Zone[] = ['1', '2', '3', '4a']

/**
 * What is needed of automatic data. Weak: HJ 906-2017 and 环办监测〔2024〕33号 were not read; three quarters of each period and the weather
 * of GB 3096-2008 are taken until the office confirms.
 */
export const noiseValidity = { dayHours: 12, nightHours: 6, highestWind: '5', rain: false } as const
