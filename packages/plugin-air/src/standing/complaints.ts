import { type Day, monthOf, monthsOf, type Period } from '@workpoints/core'
import { type Named, reachedOn, stateOn } from '@workpoints/registers'

/** What a case of tracing holds, as far as it is followed up. */
export interface TracingRow {
  readonly code: string
  readonly foundOn: Day
  readonly dueOn: Day | null
  readonly owner: string | null
}

/** Where tracing stands; `closed` and `natural` are ends. */
const isOver = (state: string): boolean => state === 'closed' || state === 'natural'

/** Cases of tracing that are known on a day, the open ones first and of these the oldest. */
export function tracingStanding(cases: readonly Named<TracingRow>[], on: Day) {
  const known = cases
    .filter(({ data }) => data.foundOn <= on)
    .map((one) => {
      const state = stateOn(one, on) ?? 'tracing'
      const { code, foundOn, dueOn, owner } = one.data
      const isOpen = !isOver(state)
      return {
        ...{ id: one.id, unit: one.unit, code, foundOn, dueOn, owner, state, isOpen },
        isLate: isOpen && dueOn !== null && dueOn < on,
      }
    })
  return known.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || a.foundOn.localeCompare(b.foundOn))
}

/** What a complaint holds, as far as it is followed up. */
export interface ComplaintRow {
  readonly number: string
  readonly on: Day
  readonly source: string
  readonly weight: string
  readonly owner: string | null
  readonly dueOn: Day | null
  readonly reviewedOn: Day | null
}

/** A key complaint has to be reviewed at least so often, in days; weak: the document says 定期 alone. */
export const reviewEvery = 31

const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Complaints of the year: what is open, late, and of the key ones what was not reviewed in time. */
export function complaintsStanding(complaints: readonly Named<ComplaintRow>[], on: Day) {
  const year = on.slice(0, 4)
  const known = complaints
    .filter(({ data }) => data.on <= on)
    .map((one) => {
      const isOpen = stateOn(one, on) !== 'closed'
      const { number, dueOn, weight, source, owner } = one.data
      // A review after the day of the view was not known then.
      const reviewedOn = one.data.reviewedOn !== null && one.data.reviewedOn <= on ? one.data.reviewedOn : null
      const isKey = weight !== 'ordinary'
      return {
        ...{
          id: one.id,
          unit: one.unit,
          number,
          on: one.data.on,
          source,
          weight,
          owner,
          dueOn,
          reviewedOn,
          isOpen,
          isKey,
        },
        isLate: isOpen && dueOn !== null && dueOn < on,
        isUnreviewed: isOpen && isKey && daysFrom(reviewedOn ?? one.data.on, on) > reviewEvery,
        closedOn: isOpen ? null : (reachedOn(one, 'closed') ?? null),
      }
    })
  const ofYear = known.filter((one) => one.on.startsWith(year))
  const open = known.filter(({ isOpen }) => isOpen)
  const within = (day: Day | null, month: Period) => day !== null && monthOf(day) === month
  return {
    received: ofYear.length,
    closed: ofYear.length - ofYear.filter(({ isOpen }) => isOpen).length,
    open: open.length,
    late: open.filter(({ isLate }) => isLate).length,
    key: ofYear.filter(({ isKey }) => isKey).length,
    keyOpen: open
      .filter(({ isKey }) => isKey)
      .toSorted((a, b) => Number(b.isUnreviewed) - Number(a.isUnreviewed) || a.on.localeCompare(b.on)),
    unreviewed: open.filter(({ isUnreviewed }) => isUnreviewed).length,
    months: monthsOf(Number(year))
      .filter((month) => month <= monthOf(on))
      .map((month) => ({
        month,
        received: known.filter((one) => within(one.on, month)).length,
        closed: known.filter((one) => within(one.closedOn, month)).length,
      })),
  }
}

/** The arrangement and its reviews, as far as they are known on a day. */
export function reviewsStanding(
  rows: readonly Named<{
    readonly kind: string
    readonly on: Day
    readonly name: string
    readonly document: string | null
  }>[],
  on: Day,
) {
  const past = rows
    .map(({ data }) => data)
    .filter((row) => row.on <= on)
    .toSorted((a, b) => a.on.localeCompare(b.on))
  const sessions = past.filter(({ kind, on: day }) => kind === 'session' && day.startsWith(on.slice(0, 4)))
  const system = past.findLast(({ kind }) => kind === 'system') ?? null
  const last = sessions.at(-1)?.on ?? null
  return {
    system: system === null ? null : { document: system.document, on: system.on },
    sessions: sessions.length,
    last,
    daysSince: last === null ? null : daysFrom(last, on),
  }
}
