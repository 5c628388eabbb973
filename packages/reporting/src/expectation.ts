import {
  type Assignment,
  type Expected,
  expectedReports,
  isCounty,
  isShared,
  type Plan,
  type PlanFacts,
  pluginOf,
  type Unit,
} from '@workpoints/core'
import { type Asked, valueKey } from './content.ts'
import type { RoundFields } from './round.ts'
import type { NotApplicable, Part } from './submission.ts'

/** One unit's report on one task or goal, as a round expects it; with `notApplicable`, why it does not. */
export interface Expectation {
  readonly unit: string
  /** Task number or goal id, as in `Target.source`. */
  readonly source: string
  readonly plugin: string
  readonly part: Part
  /** The unit whose reviewer stands second: the task's lead; the committee office for goals. */
  readonly leadUnit: string
  readonly asked: readonly Asked[]
  readonly notApplicable: NotApplicable | null
}

/** What expectations are made from. Modules that are off are left out of account: they are looked up when a round is read. */
export interface ExpectationFacts {
  readonly facts: PlanFacts
  /** Whether a module has counted an indicator for a unit, in the period or before it in the year. */
  readonly isCounted: (indicator: string, subject: string) => boolean
  readonly coverage: RoundFields['coverage']
}

/** How an expectation differs from the plain one, which asks for all that the unit has. */
interface Making {
  readonly reason?: NotApplicable | null
  readonly entries?: readonly Expected[]
}

interface Source {
  readonly id: string
  readonly plugin: string
  readonly isTask: boolean
  readonly assigned: readonly Assignment[]
  readonly lead: string
}

/**
 * What a round expects, one entry for each unit on each task, and on each goal with figures of its own. A county without a share in a
 * task, or with nothing of its own to tell, is not applicable; with `coverage: 'all'` it is asked for words all the same. What a module
 * has counted for the unit is asked of nobody; where it never has, as without a ledger or a station, the unit is asked as for all else.
 */
export function expectedSubmissions({ facts, isCounted, coverage }: ExpectationFacts): readonly Expectation[] {
  const asked = Map.groupBy(
    expectedReports({ ...facts, disabled: new Set() }),
    ({ target, reporter }) => `${target.source}/${reporter}`,
  )
  const counties = [...facts.units.values()].filter(isCounty)
  const isMissing = shareless(facts)
  return sourcesOf(facts).flatMap((source) => {
    const askedOf = (unit: string): readonly Expected[] => asked.get(`${source.id}/${unit}`) ?? []
    const make = (unit: string, part: Part, { reason = null, entries = askedOf(unit) }: Making = {}): Expectation => ({
      ...{ unit, source: source.id, plugin: source.plugin, part, leadUnit: source.lead },
      asked: entries.map((entry) => askedFrom(entry, isCounted)),
      notApplicable: reason,
    })
    const departments = source.isTask
      ? source.assigned.map(({ unit }) => {
          const part = unit === source.lead ? 'lead' : 'support'
          return make(unit, part, { reason: facts.units.get(unit)?.kind === 'collective' ? 'collective' : null })
        })
      : [source.lead].filter((unit) => askedOf(unit).length > 0).map((unit) => make(unit, 'lead'))
    const ofCounties = counties.flatMap(({ id }) => {
      const all = askedOf(id)
      const own = all.filter((entry) => !isMissing(entry))
      // What ledgers and series tell is not asked again, but how the task goes is told by whoever has a share in it.
      const isAsked = own.some(({ indicator, subject }) => source.isTask || !isCounted(indicator.id, subject))
      if (isAsked || (coverage === 'all' && source.isTask)) return [make(id, 'county', { entries: own })]
      if (!source.isTask && all.length === 0) return []
      const reason = all.length > own.length ? 'no-share' : own.length > 0 ? 'counted' : 'no-own-target'
      return [make(id, 'county', { reason, entries: own })]
    })
    return [...departments, ...ofCounties]
  })
}

const askedFrom = ({ indicator, subject, target }: Expected, isCounted: ExpectationFacts['isCounted']): Asked => ({
  key: valueKey(indicator.id, subject),
  indicator: indicator.id,
  subject,
  target: target.id,
  computed: isCounted(indicator.id, subject),
})

/** A county that was given no share, or a share of nothing, of a target that was shared among counties. */
function shareless({ allocations }: PlanFacts): (entry: Expected) => boolean {
  const shared = Map.groupBy(allocations, ({ target }) => target)
  return ({ target, indicator, subject }) => {
    const shares = shared.get(target.id)
    if (shares === undefined || !isShared(target, indicator)) return false
    const own = shares.find(({ unit }) => unit === subject)
    return own === undefined || Number(own.value) === 0
  }
}

/** The lead as the plan names it, else the first-listed unit. */
const leadAmong = (assigned: readonly Assignment[]): string | undefined =>
  (assigned.find(({ role }) => role === 'lead') ?? assigned.find(({ assumedLead }) => assumedLead) ?? assigned[0])?.unit

/** The module that a task or goal belongs to and the unit that leads it; undefined for what is not there or not mounted. */
export function placeOf(
  facts: PlanFacts,
  source: string,
): { readonly plugin: string; readonly lead: string } | undefined {
  return sourcesOf(facts).find(({ id }) => id === source)
}

/** Tasks whose area's module is mounted, and goals with a figure of a mounted module. */
function sourcesOf({ plan, units, indicators }: PlanFacts): readonly Source[] {
  const office = [...units.values()].find(({ kind }) => kind === 'committee')?.id ?? ''
  const mounted = new Set([...indicators.keys()].map(pluginOf))
  const tasks = plan.tasks.flatMap((task): Source[] => {
    const plugin = plan.areas.find(({ number }) => number === task.area)?.plugin ?? ''
    const assigned = plan.assignments.filter((one) => one.task === task.number && !isPlace(units.get(one.unit)))
    if (!mounted.has(plugin)) return []
    return [{ id: task.number, plugin, isTask: true, assigned, lead: leadAmong(assigned) ?? office }]
  })
  const goals = plan.goals.flatMap((goal): Source[] => {
    const first = firstIndicator(plan, goal.id, indicators)
    return first === undefined
      ? []
      : [{ id: goal.id, plugin: pluginOf(first), isTask: false, assigned: [], lead: office }]
  })
  return [...goals, ...tasks]
}

/** Who leads each task; the committee office for goals. */
export const leadsOf = (facts: PlanFacts): ReadonlyMap<string, string> =>
  new Map(sourcesOf(facts).map(({ id, lead }) => [id, lead]))

/** Places report as counties, whether a task names them or not; so do the groups they are named by. */
const isPlace = (unit: Unit | undefined): boolean => unit === undefined || isCounty(unit) || unit.kind === 'group'

const firstIndicator = (plan: Plan, source: string, indicators: PlanFacts['indicators']): string | undefined =>
  plan.targets.find((target) => target.source === source && indicators.has(target.indicator))?.indicator
