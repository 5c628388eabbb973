import {
  assess,
  type Case,
  casesOf,
  closingOf,
  type Day,
  inputOn,
  isCounty,
  monthEnds,
  type ObservationFact,
  type Period,
  type PlanFacts,
  type Standing,
  standingsOf,
  type Target,
} from '@workpoints/core'
import { type Context, coreDb, defaultDay, listCorrected, loadFacts } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { leadsOf } from '../expectation.ts'
import { type CaseHistory, type CaseMonth, type Measure, type RuleSet, thresholdsOf } from '../index.ts'
import { listReportMeasures, type ReportMeasures, reportKey } from './report-measures.ts'
import type { ReportingTables } from './tables.ts'

/** Everything that rule sets are applied to. */
export interface RuleFacts {
  readonly facts: PlanFacts
  readonly on: Day
  /** Every version of every figure, in the order of recording. */
  readonly versions: readonly ObservationFact[]
  readonly reports: ReportMeasures
  readonly leads: ReadonlyMap<string, string>
}

/** Loads what rule sets of a plan are applied to, as known now. */
export async function loadRuleFacts(ctx: Context, db: Kysely<ReportingTables>, plan: string): Promise<RuleFacts> {
  const on = await defaultDay(coreDb(db), plan, null)
  const at = { on, asOf: null }
  const [facts, corrected, reports] = await Promise.all([
    loadFacts(coreDb(db), plan, { at, mounted: ctx.mounted }),
    listCorrected(coreDb(db), plan, { at }),
    listReportMeasures(db, plan),
  ])
  const known = new Set(corrected.map(({ id }) => id))
  const versions = [...corrected, ...facts.observations.filter(({ id }) => !known.has(id))].toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.id < b.id ? -1 : 1,
  )
  return { facts, on, versions, reports, leads: leadsOf(facts) }
}

/** A case with who answers for it. */
export interface RuleCase {
  readonly id: string
  readonly target: Target
  /** The county; null for the whole. */
  readonly county: string | null
  /** Who answers: the county, or who leads the task. */
  readonly unit: string | null
}

/** The histories of all cases under each of several rule sets. */
export interface RuleHistories {
  readonly cases: ReadonlyMap<string, RuleCase>
  /** One for each rule set, in their order. */
  readonly histories: readonly (readonly CaseHistory[])[]
}

/** What a case is called: the target, and the county where it is one's own share. */
export const caseId = ({ id, unit }: Pick<Case, 'id' | 'unit'>): string => `${id}/${unit ?? ''}`

/** The figures as they were known on the closing day of a month: what came or was corrected later does not count. */
function knownAt(versions: readonly ObservationFact[], month: Period): readonly ObservationFact[] {
  const closing = closingOf(month).toISOString()
  const known = new Map<string, ObservationFact>()
  for (const fact of versions)
    if (fact.recordedAt <= closing) known.set(`${fact.indicator}/${fact.unit}/${fact.period}`, fact)
  return [...known.values()]
}

interface Asked {
  readonly sets: readonly RuleSet[]
  /** The first month that counts. */
  readonly from?: Period
  /** Takes each month as it was known when it closed; otherwise as it is known now. */
  readonly asKnownThen: boolean
}

/** Measures every case at the end of each month for rule sets. */
export function historiesFor(rules: RuleFacts, { sets, from = '', asKnownThen }: Asked): RuleHistories {
  const { facts, versions, on } = rules
  const settings = sets.map(thresholdsOf)
  const needsForecast = sets.some((set) => set.rules.some(({ measure }) => measure === 'unreachable'))
  const cases = new Map<string, RuleCase>()
  const months = sets.map(() => new Map<string, CaseMonth[]>())
  for (const end of monthEnds(facts.plan.year, on).filter(({ month }) => month >= from)) {
    const observations = asKnownThen ? knownAt(versions, end.month) : facts.observations
    for (const one of casesOf({ ...facts, observations })) {
      const id = caseId(one)
      const about = cases.get(id) ?? ruleCase(rules, one)
      cases.set(id, about)
      const input = inputOn(facts, one, end.day)
      const standings = standingsOf(input, settings)
      const forecast = needsForecast && standings.some(isLit) ? assess(input).forecast : null
      const report = reportOf(rules, about, end.month)
      standings.forEach((standing, index) => {
        const measures = { ...measuresOf(standing), ...unreachable(one.target, forecast, standing), ...report }
        const list = months[index]?.get(id) ?? []
        list.push({ month: end.month, light: standing.light, measures })
        months[index]?.set(id, list)
      })
    }
  }
  const histories = months.map((byCase) =>
    [...byCase].map(([id, list]): CaseHistory => ({ id, unit: cases.get(id)?.unit ?? null, months: list })),
  )
  return { cases, histories }
}

function ruleCase({ facts, leads }: RuleFacts, one: Case): RuleCase {
  const lead = leads.get(one.target.source) ?? null
  const isOffice = lead !== null && facts.units.get(lead)?.kind === 'committee'
  const [only, ...others] = one.units
  const own = only !== undefined && others.length === 0 && isCounty(facts.units.get(only)) ? only : null
  return {
    ...{ id: caseId(one), target: one.target, county: one.unit },
    unit: one.unit ?? own ?? (isOffice ? null : lead),
  }
}

type Measures = Partial<Record<Measure, number>>

const isLit = ({ light }: Standing): boolean => light === 'yellow' || light === 'red'

function measuresOf({ lagPoints, lagShare, toDue }: Standing): Measures {
  return {
    ...(lagPoints === null ? {} : { lagPoints }),
    ...(lagShare === null ? {} : { lagShare }),
    ...(toDue === null ? {} : { overdueDays: Math.max(0, -toDue) }),
    ...(toDue === null || toDue < 0 ? {} : { daysToDue: toDue }),
  }
}

/** Whether even the better end of the forecast does not reach the target. */
function unreachable(
  { demand }: Target,
  forecast: { readonly low: string; readonly high: string } | null,
  { why }: Standing,
): Measures {
  if (why === 'out-of-reach') return { unreachable: 1 }
  if (forecast === null || !('value' in demand)) return {}
  const goal = Number(demand.value)
  const misses = demand.kind === 'at-most' ? Number(forecast.low) > goal : Number(forecast.high) < goal
  return demand.kind === 'class' || demand.kind === 'exactly' ? {} : { unreachable: misses ? 1 : 0 }
}

const reportOf = ({ reports }: RuleFacts, { unit, target }: RuleCase, month: Period): Measures =>
  unit === null ? {} : (reports.get(reportKey(month, unit, target.source)) ?? {})
