import { defaultThresholds, type Light, type Thresholds } from '@workpoints/core'
import type { Band } from './rule-band.ts'
import { lagMeasures, type RuleSet } from './rule-set.ts'

interface Limit {
  /** The largest lag that still has such a light, in percent; 100 where there is no end. */
  readonly lag: number
  readonly open: boolean
}

/** The end of the stretch of lags whose light is one of `lights`. */
function limitOf(bands: readonly Band[], lightOf: (band: Band) => Light, lights: readonly Light[]): Limit {
  return bands
    .filter((band) => lights.includes(lightOf(band)))
    .map(({ to, toOpen = false }) => ({ lag: Math.min(to ?? 100, 100), open: to !== null && toOpen }))
    .reduce((last, limit) => (limit.lag > last.lag || (limit.lag === last.lag && !limit.open) ? limit : last), {
      lag: 0,
      open: false,
    })
}

/** The settings of the plan's lights that a rule set comes down to: what core judges by from the day the set is in force. */
export function thresholdsOf(set: RuleSet): Thresholds {
  const rule = set.rules.find(({ measure }) => lagMeasures.includes(measure))
  const others = { nearDueDays: set.nearDueDays, openPeriods: set.openMonths }
  if (rule === undefined) return { ...defaultThresholds, ...others }
  const lights = new Map(set.scale.map(({ id, light }) => [id, light]))
  const lightOf = ({ colour }: Band): Light => (colour === null ? undefined : lights.get(colour)) ?? 'green'
  const green = limitOf(rule.bands, lightOf, ['blue', 'green'])
  const yellow = limitOf(rule.bands, lightOf, ['blue', 'green', 'yellow'])
  const exclusive = [...(green.open ? (['green'] as const) : []), ...(yellow.open ? (['yellow'] as const) : [])]
  return {
    green: (100 - green.lag) / 100,
    yellow: (100 - yellow.lag) / 100,
    by: rule.measure === 'lagPoints' ? 'points' : 'pace',
    ...(exclusive.length > 0 ? { exclusive } : {}),
    ...others,
  }
}
