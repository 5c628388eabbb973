import { big, type Day, daysBetween, monthOf, monthsOf, type Period, periodEnd, roundGb8170 } from '@workpoints/core'
import { figure, sidedText, up } from '../figure.ts'
import { monthRate, yearRate } from '../noise/rate.ts'
import type { NoisePeriod } from '../standards/gb3096.ts'
import { cityDays, type PointYear } from './point-year.ts'

/** What the rest of the year must bring for a rate: percent, rounded up to one decimal, and the days it has. */
export interface NoiseHeadroom {
  readonly needed: string | null
  readonly daysLeft: number
  /** False once even 100 % of the rest cannot bring the target. */
  readonly reachable: boolean | null
}

/**
 * The mean daily rate that the days after the last month (or day) must have so that the mean of all days comes to the target: (target × all days −
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

/** The days of the year after a month or day. */
const daysAfter = (last: Period): number => daysBetween(periodEnd(last), periodEnd(last.slice(0, 4))) - 1

/** The last day that counts for a point: the end of its last month in the ledger, or its last day with hours. */
const lastDays = ({ day, night, rows }: PointYear): Day[] => [
  ...rows.map(({ month }) => periodEnd(month)),
  ...[...day.byHours.keys(), ...night.byHours.keys()],
]

/** The city's year, day and night apart: each month, the mean of all days so far. `last` is a month where it ends with one, else a day. */
export function noiseYear(
  points: readonly PointYear[],
  year: number,
  targets: Readonly<Record<NoisePeriod, string | null>>,
) {
  const months = monthsOf(year)
  const end = points
    .flatMap(lastDays)
    .reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null)
  const last: Period | null = end !== null && end === periodEnd(monthOf(end)) ? monthOf(end) : end
  const of = (period: NoisePeriod) => {
    const days = months.map((month) => cityDays(points, period, month))
    const rate = yearRate({ months: days.map((one) => ({ days: one })) })
    return {
      ...{ rate: rate.rate, days: rate.days, target: targets[period] },
      headroom: noiseHeadroom(rate, { target: targets[period], last }),
      months: months.map((month, at) => ({
        ...{ month, rate: monthRate({ days: days[at] ?? [] }).rate },
        points: points.filter((point) => point[period].months.has(month)).length,
      })),
    }
  }
  return { last, day: of('day'), night: of('night') }
}

/** The city's rate of a month as it is recorded: percent with six decimals, and the days it is the mean of; null without a valid day. */
export function cityFigure(points: readonly PointYear[], period: NoisePeriod, month: Period) {
  const { exact, days } = monthRate({ days: cityDays(points, period, month) })
  if (exact === null) return null
  return { value: roundGb8170(big(exact), 6).toFixed(), numerator: null, denominator: null, weight: String(days) }
}
