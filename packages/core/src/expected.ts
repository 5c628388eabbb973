import type { Indicator } from './indicator.ts'
import { countingUnits, type PlanFacts } from './plan-judgement.ts'
import type { Target } from './target.ts'

/** One figure that a unit is asked for: whose it is (`subject`), and who has to send it (`reporter`). */
export interface Expected {
  readonly target: Target
  readonly indicator: Indicator
  readonly subject: string
  readonly reporter: string
}

/** The unit that answers for a city-wide figure: the named or assumed lead of the task; the issuing office for a goal, until it is assigned. */
function leadOf(facts: PlanFacts, source: string, office: string): string {
  const ofTask = facts.plan.assignments.filter((assignment) => assignment.task === source)
  return (ofTask.find((a) => a.role === 'lead') ?? ofTask.find((a) => a.assumedLead) ?? ofTask[0])?.unit ?? office
}

/**
 * What has to be sent in each period: one entry for every subject of every target whose plugin is mounted and on for that subject.
 * An indicator that serves two targets is asked for once.
 */
export function expectedReports(facts: PlanFacts): readonly Expected[] {
  const office = [...facts.units.values()].find((unit) => unit.kind === 'committee')?.id ?? ''
  const asked = new Map<string, Expected>()
  for (const target of facts.plan.targets) {
    const indicator = facts.indicators.get(target.indicator)
    if (indicator === undefined) continue
    for (const subject of countingUnits(facts, target)) {
      const key = `${indicator.id}/${subject}`
      if (asked.has(key)) continue
      const reporter = indicator.reportedBy === 'county' ? subject : leadOf(facts, target.source, office)
      asked.set(key, { target, indicator, subject, reporter })
    }
  }
  return [...asked.values()]
}
