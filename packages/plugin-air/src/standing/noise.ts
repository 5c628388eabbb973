import { big, type Day, monthsOf, type Period, periodEnd } from '@workpoints/core'
import { figure, sidedText, up } from '../figure.ts'
import { monthRate, yearRate } from '../noise/rate.ts'
import { cityDays, type NoiseMonthRow } from '../registers/noise-points.ts'
import type { NoisePeriod } from '../standards/gb3096.ts'

/** The rows of the year's months that are over on a day. */
export const monthsBy = <D extends { readonly month: string }>(rows: readonly D[], on: Day): readonly D[] =>
  rows.filter(({ month }) => month.startsWith(on.slice(0, 4)) && periodEnd(month) <= on)

/** What the rest of the year must bring for a rate: percent, rounded up to one decimal, and the days it has. */
export interface NoiseHeadroom {
  readonly needed: string | null
  readonly daysLeft: number
  /** False once even 100 % of the rest cannot bring the target. */
  readonly reachable: boolean | null
}

/**
 * The mean daily rate that the days after the last month must have so that the mean of all days comes to the target: (target × all days −
 * mean so far × its days) ÷ days left. Null without a target, without data, or with no day left.
 */
export function noiseHeadroom(
  { exact, days }: { readonly exact: string | null; readonly days: number },
  { target, last }: { readonly target: string | null; readonly last: Period | null },
): NoiseHeadroom {
  const left = last === null ? 0 : daysAfter(last)
  if (target === null || exact === null || left === 0) return { needed: null, daysLeft: left, reachable: null }
  const rest = figure(target)
    .times(days + left)
    .minus(figure(exact).times(days))
    .div(left)
  const least = rest.lt(0) ? big(0) : rest
  return { needed: sidedText(least, 1, up), daysLeft: left, reachable: rest.lte(100) }
}

const daysAfter = (last: Period): number =>
  monthsOf(Number(last.slice(0, 4)))
    .filter((month) => month > last)
    .reduce((days, month) => days + Number(periodEnd(month).slice(8)), 0)

/** The city's year, day and night apart: each month, the mean of all days so far. */
export function noiseYear(
  rows: readonly NoiseMonthRow[],
  on: Day,
  targets: Readonly<Record<NoisePeriod, string | null>>,
) {
  const own = monthsBy(rows, on)
  const months = monthsOf(Number(on.slice(0, 4)))
  const last =
    own
      .map(({ month }) => month)
      .toSorted()
      .at(-1) ?? null
  const of = (period: NoisePeriod) => {
    const days = months.map((month) => cityDays(own, period, month))
    const year = yearRate({ months: days.map((one) => ({ days: one })) })
    return {
      ...{ rate: year.rate, days: year.days, target: targets[period] },
      headroom: noiseHeadroom(year, { target: targets[period], last }),
      months: months.map((month, at) => ({
        ...{ month, rate: monthRate({ days: days[at] ?? [] }).rate },
        points: own.filter((row) => row.month === month).length,
      })),
    }
  }
  return { last, day: of('day'), night: of('night') }
}
