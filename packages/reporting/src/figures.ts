import { big, type Indicator, type ObservationFact, type Period, periodEnd, periodStart } from '@workpoints/core'

/** True for what adds up over the year, which is reported as the total since January. */
export const addsUp = ({ accumulation }: Pick<Indicator, 'accumulation'>): boolean =>
  accumulation === 'flow' || accumulation === 'incident'

/** Without figures of periods that lie inside a longer one which was reported too. */
function withoutInner(figures: readonly ObservationFact[]): readonly ObservationFact[] {
  return figures.filter(
    ({ period }) =>
      !figures.some(
        (other) =>
          other.period !== period &&
          periodStart(other.period) <= periodStart(period) &&
          periodEnd(other.period) >= periodEnd(period),
      ),
  )
}

/**
 * The total from the year's beginning to the day before a period, of one unit's current figures; null when there is none.
 */
export function totalBefore(figures: readonly ObservationFact[], period: Period): string | null {
  const earlier = withoutInner(figures.filter((figure) => isBefore(figure, period)))
  return earlier.length === 0 ? null : sumOf(earlier)
}

const isBefore = (figure: ObservationFact, period: Period): boolean =>
  periodEnd(figure.period) < periodStart(period) && figure.period.slice(0, 4) === period.slice(0, 4)

const sumOf = (figures: readonly ObservationFact[]): string =>
  figures.reduce((sum, { value }) => sum.plus(value), big(0)).toFixed()

/** An increment of a period. */
export interface Increment {
  readonly period: Period
  readonly value: string
}

/**
 * The increments that a reported total changes: the period's own, and that of the next period with a figure, so that the totals which were
 * reported for later periods stay what they were.
 */
export function incrementsOf(
  figures: readonly ObservationFact[],
  { period, total }: { readonly period: Period; readonly total: string },
): readonly Increment[] {
  const increment = big(total).minus(totalBefore(figures, period) ?? 0)
  const inside = withoutInner(figures.filter((figure) => isWithin(figure, period)))
  const shift = increment.minus(sumOf(inside))
  const [next] = figures
    .filter(
      (figure) => periodStart(figure.period) > periodEnd(period) && figure.period.slice(0, 4) === period.slice(0, 4),
    )
    .toSorted((a, b) => periodStart(a.period).localeCompare(periodStart(b.period)))
  const own = { period, value: increment.toFixed() }
  if (next === undefined || shift.eq(0)) return [own]
  return [own, { period: next.period, value: big(next.value).minus(shift).toFixed() }]
}

const isWithin = (figure: ObservationFact, period: Period): boolean =>
  periodStart(figure.period) >= periodStart(period) && periodEnd(figure.period) <= periodEnd(period)
