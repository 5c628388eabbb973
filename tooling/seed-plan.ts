import {
  type Area,
  type Assignment,
  defaultThresholds,
  findUnitByName,
  type Goal,
  Plan,
  type Plugin,
  type Span,
  type Target,
  type Task,
  type Unit,
} from '../packages/core/src/index.ts'
import type { Intake } from '../packages/intake/src/index.ts'
import { corrected, type DraftItem, demandOf, itemsBySource, take } from './seed-items.ts'
import { locate, type Review, type ReviewedTarget, squeeze } from './seed-review.ts'

/** What a plan is made of. */
export interface SeedParts {
  readonly source: string
  readonly draft: Intake
  readonly review: Review
  readonly units: readonly Unit[]
  readonly plugins: readonly Plugin[]
}

function spanOf({ draft }: SeedParts, source: string): Span {
  const span = source.startsWith('goal-')
    ? draft.goals[Number(source.slice(5)) - 1]?.span
    : draft.tasks.find((task) => String(task.number) === source)?.span
  if (span === undefined) throw new Error(`the draft has no task or goal ${source}`)
  return span
}

function targetOf(parts: SeedParts, entry: ReviewedTarget, left: DraftItem[]): Target {
  const at = (words: string) => locate(parts.source, words, spanOf(parts, entry.source))
  const item = entry.draft === null ? undefined : corrected(take(left, entry.draft, entry.id), entry, at)
  if (item === undefined && (entry.quote === undefined || entry.why === undefined))
    throw new Error(`${entry.id}: an item that the intake does not see needs its quote and why it is one`)
  const demand = entry.demand ?? (item && demandOf(item))
  if (demand === undefined) throw new Error(`${entry.id}: the draft does not tell what is asked; the review must`)
  const span = item?.span ?? at(entry.quote ?? '')
  return {
    id: entry.id,
    indicator: entry.indicator,
    source: entry.source,
    name: entry.name,
    scope: { name: entry.scope.name, units: [...entry.scope.units] },
    demand,
    due: entry.due ?? item?.due ?? `${parts.draft.document.year}-12-31`,
    commitment: entry.commitment ?? item?.commitment ?? 'firm',
    pace: entry.pace?.shares ?? null,
    quote: parts.source.slice(...span).replace(/\s*\n\s*/g, ''),
    span,
  }
}

/** Every draft item must end as a target or as dropped with a reason; none may be forgotten. */
function targetsOf(parts: SeedParts): Target[] {
  const left = new Map([...itemsBySource(parts.draft, parts.source)].map(([source, items]) => [source, [...items]]))
  const targets = parts.review.targets.map((entry) => targetOf(parts, entry, left.get(entry.source) ?? []))
  for (const item of parts.review.dropped) take(left.get(item.source) ?? [], item, `dropped from ${item.source}`)
  const forgotten = [...left].flatMap(([source, items]) => items.map((item) => `${source}: ${squeeze(item.quote)}`))
  if (forgotten.length > 0)
    throw new Error(`the review neither uses nor drops these draft items:\n${forgotten.join('\n')}`)
  return targets
}

function assignmentsOf({ draft, review, units }: SeedParts): Assignment[] {
  const on = `${draft.document.year}-01-01`
  return draft.tasks.flatMap((task) => {
    const number = String(task.number)
    const noLead = task.units.every((unit) => unit.role !== 'lead')
    const named = task.units.map(({ name, raw, role }, index): Assignment => {
      const unit = findUnitByName(units, raw, on) ?? findUnitByName(units, name, on)
      if (unit === undefined) throw new Error(`task ${number} names “${raw}”, which units.json does not know`)
      return { task: number, unit: unit.id, role, assumedLead: noLead && index === 0 }
    })
    const all = review.everyTask
    return all ? [...named, { task: number, unit: all.unit, role: 'responsible', assumedLead: false }] : named
  })
}

function wording<T>(texts: Readonly<Record<string, T>>, key: string): T {
  const text = texts[key]
  if (text === undefined) throw new Error(`the review gives no title for ${key}`)
  return text
}

function areaOf({ source, review, plugins }: SeedParts, area: Intake['areas'][number]): Area {
  const plugin = plugins.find((candidate) => candidate.area === area.number)
  if (plugin === undefined) throw new Error(`no plugin serves area ${area.number}`)
  const title = { zh: area.title, en: wording(review.areas, String(area.number)) }
  return { number: area.number, title, plugin: plugin.id, span: locate(source, area.title, [0, source.length]) }
}

/**
 * Makes the plan from the intake's draft and a reader's review, and proves the sums: every draft item is used or dropped with a reason,
 * every correction still meets what the draft says, every unit is known. Throws with the place and the remedy otherwise.
 */
export function buildPlan(parts: SeedParts): Plan {
  const { draft, review } = parts
  const { number, issuer, year } = draft.document
  if (review.everyTask) locate(parts.source, review.everyTask.quote, [0, parts.source.length])
  const goals = draft.goals.map(({ text, span }, index): Goal => {
    const id = `goal-${index + 1}`
    return { id, ordinal: index + 1, title: wording(review.goals, id), text, span }
  })
  const tasks = draft.tasks.map(({ number: printed, area, text, span }): Task => {
    const title = wording(review.tasks, String(printed))
    return { number: String(printed), area, title, text, span }
  })
  return Plan.parse({
    ...review.plan,
    year,
    number,
    issuer,
    thresholds: defaultThresholds,
    goals,
    areas: draft.areas.map((area) => areaOf(parts, area)),
    tasks,
    assignments: assignmentsOf(parts),
    targets: targetsOf(parts),
  })
}
