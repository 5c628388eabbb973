import { big } from '@workpoints/core'
import type { Amount } from './amount.ts'

/**
 * Water temperature, GB 3838-2002, table 1, item 1: man-made change of the weekly mean, at most 1 ℃ up and 2 ℃ down,
 * for every class. `weeklyMean` and `naturalWeeklyMean` in ℃. It never makes a section's class.
 */
export function judgeTemperature(input: { readonly weeklyMean: Amount; readonly naturalWeeklyMean: Amount }): {
  readonly change: string
  readonly meets: boolean
} {
  const change = big(input.weeklyMean).minus(big(input.naturalWeeklyMean))
  return { change: change.toFixed(), meets: change.lte(1) && change.gte(-2) }
}
