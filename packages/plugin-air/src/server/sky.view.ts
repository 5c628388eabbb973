import { type Day, dayAfter, NotFoundError, type PlanFacts, resolveUnits, type Text, today } from '@workpoints/core'
import { type Context, mayRead } from '@workpoints/core/server'
import { air } from '../index.ts'

/** What the page can be asked to look at: a group that the plan has a target for, or one unit that has stations. */
export interface Subject {
  readonly id: string
  readonly name: Text
  readonly kind: 'group' | 'unit'
  readonly members: readonly string[]
  /** What the plan demands of it: µg/m³, and percent; null where it demands nothing. */
  readonly pm25: string | null
  readonly goodDays: string | null
}

function demandOf({ plan }: PlanFacts, id: string, key: string): string | null {
  const target = plan.targets.find(
    ({ indicator, scope }) => indicator === `${air.id}.${key}` && scope.units.length === 1 && scope.units[0] === id,
  )
  return target !== undefined && 'value' in target.demand ? String(target.demand.value) : null
}

/** The subjects that somebody may look at, the plan's groups first and in the order of its text. `measured` are the units that have stations. */
export function subjectsFor(ctx: Context, facts: PlanFacts, measured: ReadonlySet<string>): Subject[] {
  const groups = facts.plan.targets
    .filter(({ indicator }) => [`${air.id}.pm25`, `${air.id}.good-days`].includes(indicator))
    .toSorted((a, b) => a.span[1] - b.span[1])
    .flatMap(({ scope }) => scope.units)
    .filter((id) => facts.units.get(id)?.kind === 'group')
  const readable = [...facts.units.keys()].filter((id) => measured.has(id) && sees(ctx, id))
  const subjectOf = (id: string, kind: Subject['kind']): Subject => ({
    id,
    kind,
    name: facts.units.get(id)?.name ?? { zh: id, en: id },
    members: resolveUnits([id], facts.units).filter((unit) => measured.has(unit)),
    pm25: demandOf(facts, id, 'pm25'),
    goodDays: demandOf(facts, id, 'good-days'),
  })
  return [
    ...[...new Set(groups)].map((id) => subjectOf(id, 'group')),
    ...readable.map((id) => subjectOf(id, 'unit')),
  ].filter(({ members }) => members.length > 0)
}

/** Whether the reader is shown a unit's own figures. */
export const sees = (ctx: Context, unit: string): boolean =>
  (ctx.unit === null || ctx.unit === unit || ctx.access.readsAll) && mayRead(ctx, unit, air.id)

/** The subject that was asked for, else the view's own unit, else the first; undefined where nothing is measured. */
export function chosenOf(ctx: Context, subjects: readonly Subject[], asked: string | undefined): Subject | undefined {
  if (asked === undefined) return subjects.find(({ id }) => id === ctx.unit) ?? subjects[0]
  const found = subjects.find(({ id }) => id === asked)
  if (found === undefined && subjects.length > 0) throw noSubject(asked)
  return found
}

/** One answer for what is not measured and for what the reader may not see. */
export const noSubject = (id: string): NotFoundError =>
  new NotFoundError('air.no-subject', {
    zh: `没有“${id}”的空气监测数据。`,
    en: `There are no air readings of "${id}".`,
  })

/** The last day that is shown: what the view asks for, but no day that is not over, and none of another year. */
export function lastShown(on: Day, year: number): Day {
  const yesterday = dayAfter(today(), -1)
  return [on, yesterday, `${year}-12-31`].toSorted()[0] ?? on
}
