import type { Light } from './assessment.ts'
import { judgeLight } from './judging/assess.ts'
import { collectingDays } from './judging/pace.ts'
import { judgeReason } from './judging/standing.ts'
import type { ObservationFact } from './observation.ts'
import { monthsOf, periodEnd } from './period.ts'
import type { Day, Period } from './period-schema.ts'
import { type Case, casesOf, inputOn, type PlanFacts } from './plan-judgement.ts'
import type { Text } from './text.ts'

/** A light at the end of a month. */
export interface MonthLight {
  readonly month: Period
  readonly light: Light
  /** Why, where the light is not that of the month before, or was corrected. */
  readonly reason: Text | null
  /** What the month closed with, where figures corrected since then have changed its light; null otherwise. */
  readonly closed: { readonly light: Light; readonly reason: Text } | null
}

/** The lights of a case, month by month from January to the month of the day of judgement. */
export interface LightHistory {
  readonly target: string
  readonly unit: string | null
  readonly months: readonly MonthLight[]
}

/** When a month counts as closed: the days for collecting its figures are over, China time. */
export const closingOf = (month: Period): Date =>
  new Date(Date.parse(`${periodEnd(month)}T23:59:59.999+08:00`) + collectingDays * 86_400_000)

/** The months of the plan's year up to a day, each with the day it is judged on: its last, or the day itself. */
export const monthEnds = (year: number, on: Day): readonly { readonly month: Period; readonly day: Day }[] =>
  monthsOf(year)
    .filter((month) => `${month}-01` <= on)
    .map((month) => ({ month, day: periodEnd(month) < on ? periodEnd(month) : on }))

/**
 * Figures as a month closed with them: the current ones, less the corrections recorded after its closing. A first figure that came late is
 * no correction and stays. Undefined where nothing was corrected since, which is nearly always.
 */
export function asClosed(
  current: readonly ObservationFact[],
  versions: readonly ObservationFact[],
  { month, day }: { readonly month: Period; readonly day: Day },
): readonly ObservationFact[] | undefined {
  const closing = closingOf(month).toISOString()
  const isLater = (fact: ObservationFact): boolean => fact.supersedes !== null && fact.recordedAt > closing
  if (!versions.some((fact) => isLater(fact) && periodEnd(fact.period) <= day)) return undefined
  const keyOf = (fact: ObservationFact): string => `${fact.indicator}/${fact.unit}/${fact.period}`
  const kept = new Map<string, ObservationFact>()
  for (const fact of versions) {
    const known = kept.get(keyOf(fact))
    if (!isLater(fact) && (known === undefined || known.recordedAt <= fact.recordedAt)) kept.set(keyOf(fact), fact)
  }
  return current.map((fact) => kept.get(keyOf(fact)) ?? fact)
}

/** The lights of one case over the months. `versions` are the corrected figures and what they replaced. */
export function historyOf(
  facts: PlanFacts,
  judged: Case,
  { versions, on }: { readonly versions: readonly ObservationFact[]; readonly on: Day },
): readonly MonthLight[] {
  const months: MonthLight[] = []
  for (const end of monthEnds(facts.plan.year, on)) {
    const input = inputOn(facts, judged, end.day)
    const light = judgeLight(input)
    const figures = versions.length === 0 ? undefined : asClosed(judged.observations, versions, end)
    const then = figures === undefined ? null : judgeReason({ ...input, observations: figures })
    const closed = then === null || then.light === light ? null : then
    const isTold = closed !== null || (months.length > 0 && months.at(-1)?.light !== light)
    months.push({ month: end.month, light, reason: isTold ? judgeReason(input).reason : null, closed })
  }
  return months
}

/** The lights of every case of a plan over the months, or of the cases of the named indicators. Pure. */
export function judgeHistory(
  facts: PlanFacts,
  { versions, on }: { readonly versions: readonly ObservationFact[]; readonly on: Day },
  only?: ReadonlySet<string>,
): readonly LightHistory[] {
  const keyOf = ({ indicator, unit }: Pick<ObservationFact, 'indicator' | 'unit'>): string => `${indicator}/${unit}`
  const corrected = Map.groupBy(versions, keyOf)
  // Only what was corrected of the figures that a case is judged by: a county's light owes nothing to those of the others.
  const ofCase = ({ observations }: Case): readonly ObservationFact[] =>
    corrected.size === 0 ? [] : [...new Set(observations.map(keyOf))].flatMap((key) => corrected.get(key) ?? [])
  return casesOf(facts, only).map((one) => ({
    target: one.id,
    unit: one.unit,
    months: historyOf(facts, one, { versions: ofCase(one), on }),
  }))
}
