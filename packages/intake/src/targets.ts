import { clausesOf, type Range, sentencesOf } from './clauses.ts'
import type { Deadline } from './deadlines.ts'
import { type Context, type DraftTarget, emptyContext } from './draft-target.ts'
import { splitEnumeration } from './pairs.ts'
import { startingWithin } from './places.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { groupQuantities, quantityTargets } from './quantity-targets.ts'
import type { Mapped } from './source-map.ts'
import { stateTargets } from './state-targets.ts'
import { findStates } from './states.ts'

/** What the words of one task or goal say in numbers and states. */
export interface TextReading {
  readonly targets: readonly DraftTarget[]
  readonly quantities: readonly Quantity[]
}

/** Reads the targets of a task or goal text. `masked` marks names, dates and references, `deadlines` are cut out too. */
export function readTargets(text: Mapped, masked: readonly boolean[], deadlines: readonly Deadline[]): TextReading {
  const quantities = findQuantities(text.norm, masked)
  const targets = sentencesOf(text.norm).flatMap((sentence) => {
    const context = emptyContext()
    return clausesOf(text.norm, sentence, masked).flatMap((clause) =>
      readClause(text, clause, { quantities, masked, deadlines, context }),
    )
  })
  return { targets, quantities }
}

interface Surroundings {
  readonly quantities: readonly Quantity[]
  readonly masked: readonly boolean[]
  readonly deadlines: readonly Deadline[]
  readonly context: Context
}

function readClause(text: Mapped, clause: Range, around: Surroundings): DraftTarget[] {
  const groups = groupQuantities(text.norm, around.quantities, clause)
  const states = findStates(text.norm, clause, around.masked).filter(
    (state) => !groups.some((group) => group.start < state.end && state.start < group.end),
  )
  const marks = [
    ...groups.map((group) => ({ at: group.start, group, state: null })),
    ...states.map((state) => ({ at: state.start, group: null, state })),
  ]
  const targets: DraftTarget[] = []
  let left = clause.from
  for (const mark of marks.sort((a, b) => a.at - b.at)) {
    if (mark.at < left) continue
    const from = afterDeadline(left, mark.at, around.deadlines)
    const read = mark.group
      ? quantityTargets(text, mark.group, {
          left: from,
          clause,
          opens: targets.length === 0,
          next: groups[groups.indexOf(mark.group) + 1],
          context: around.context,
        })
      : stateTargets(text, mark.state, { left: from, clause, context: around.context })
    for (const target of read) targets.push(target)
    remember(around.context, read)
    if (read.length > 0) left = Math.max(...read.map((target) => target.end))
  }
  if (marks.length === 0 && clause.to - clause.from > 1) forgetScope(text, clause, around.context)
  return targets
}

/** The place where the words of a target may begin: behind the last deadline said before it. */
function afterDeadline(left: number, before: number, deadlines: readonly Deadline[]): number {
  const last = startingWithin(deadlines, left, before).findLast((each) => each.end <= before)
  return last ? last.end : left
}

function remember(context: Context, read: readonly DraftTarget[]): void {
  const last = read[read.length - 1]
  if (!last) return
  context.lastName = last.name
  context.lastUnit = last.unit
  context.lastScope = last.scope
  const scopes = read.flatMap((target) => (target.scope === null ? [] : [target.scope]))
  if (scopes.length > 1) context.scopes = scopes
  else if (scopes[0] !== undefined) context.scopes = splitEnumeration(scopes[0], true)
}

/** A clause of pure action between two targets ends what a bare value could refer back to. */
function forgetScope(text: Mapped, clause: Range, context: Context): void {
  if (/^(?:确保|力争|争取|并|其中|努力)/.test(text.norm.slice(clause.from, clause.to))) return
  context.lastScope = null
}
