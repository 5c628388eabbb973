import type { AuditHead } from './append.ts'
import {
  type AuditFault,
  changedFault,
  closedUpFault,
  insertedFault,
  removedFault,
  renumberedFault,
  reorderedFault,
  replacedFault,
} from './fault.ts'
import type { Mark, Spot, Walk } from './walk.ts'

/** What the marks are judged by: the pass, the head beside the trail, and where entries of given hashes stand. */
export interface Evidence {
  readonly walk: Walk
  readonly head: AuditHead | null
  /** Numbers of the entries with that hash; the beginning of the chain is 0. */
  readonly seqsOf: (hash: string) => readonly number[]
  /** The trail is shorter than it was, though its last entry is there: those behind a missing one were renumbered. */
  readonly closedUp: boolean
}

/**
 * Turns the marks of one pass into faults, each where it happened: a mark that only follows from a fault already named (the entry after
 * a changed one, the neighbours of two that were swapped) is none of its own.
 */
export function diagnoseMarks(evidence: Evidence): AuditFault[] {
  let faults: AuditFault[] = []
  for (const [index, mark] of evidence.walk.marks.entries()) {
    const missing = gapFault(mark, evidence)
    const found = entryFault(mark, { evidence, faults, next: evidence.walk.marks[index + 1] })
    // What was taken for changed or moved turns out not to belong at all.
    if (found?.kind === 'inserted') faults = faults.filter(({ seq }) => seq < found.seq || seq > found.to)
    faults.push(...[missing, found].filter((fault) => fault !== undefined))
  }
  return joinReordered(faults, evidence)
}

/**
 * Neighbours whose order was changed are one fault. The last of them only follows one that was moved and stands in its own place, unless
 * it ends the trail and is not what the head names.
 */
function joinReordered(faults: readonly AuditFault[], evidence: Evidence): AuditFault[] {
  const { walk, head } = evidence
  const joined: AuditFault[] = []
  let end = 0
  for (const fault of faults) {
    const group = joined.at(-1)
    const mark = walk.marks.find(({ seq }) => seq === group?.seq)
    const stands = mark && elsewhere(mark, evidence)
    const isNext = fault.seq === end + 1 && fault.to === fault.seq
    end = fault.to
    if (group?.kind !== 'reordered' || fault.kind !== 'reordered' || !isNext || !mark || stands === undefined)
      joined.push(fault)
    else {
      const to = end === walk.last?.seq && head?.hash !== walk.last.hash ? end : end - 1
      joined.splice(-1, 1, reorderedFault([group.seq, to], mark, stands))
    }
  }
  return joined
}

interface Around {
  readonly evidence: Evidence
  readonly faults: readonly AuditFault[]
  readonly next: Mark | undefined
}

/** Where the entry that this one was written after stands, if that is not right before it. */
const elsewhere = ({ previous, before }: Mark, { seqsOf }: Evidence): number | undefined =>
  seqsOf(previous).find((at) => at !== (before?.seq ?? 0))

function gapFault(mark: Mark, evidence: Evidence): AuditFault | undefined {
  if (mark.gap <= 0) return undefined
  const { seq, before } = mark
  const missing = [seq - mark.gap, seq - 1] as const
  const stands = mark.linked ? (before?.seq ?? 0) : elsewhere(mark, evidence)
  if (stands === undefined) return removedFault(missing, { before, after: mark })
  if (mark.linked || stands > seq) return renumberedFault(missing, mark, stands)
  return reorderedFault([seq, seq], mark, stands)
}

function entryFault(mark: Mark, around: Around): AuditFault | undefined {
  const { evidence } = around
  const { seq, before } = mark
  if (seq < 1) return insertedFault([seq, seq], mark)
  if (!mark.intact) return changedFault(mark)
  if (mark.linked) return undefined
  if (evidence.seqsOf(mark.hash).length > 1) return insertedFault([seq, seq], mark)
  if (mark.gap > 0) return undefined
  const stands = elsewhere(mark, evidence)
  if (stands === undefined) return strangerBefore(mark, around)
  const beforeSeq = before?.seq ?? 0
  if (stands < beforeSeq && !isMoved(stands + 1, evidence)) return intruder(mark, stands, evidence)
  return reorderedFault([seq, seq], mark, stands)
}

const covers = (faults: readonly AuditFault[], seq: number): boolean =>
  faults.some((fault) => fault.seq <= seq && seq <= fault.to)

/** The entry that this one was written after is nowhere to be found. */
function strangerBefore(mark: Mark, { evidence, faults, next }: Around): AuditFault | undefined {
  const { before } = mark
  if (before !== null && covers(faults, before.seq)) return undefined
  if (evidence.closedUp) return closedUpFault(mark)
  const nextIsLost =
    next?.seq === mark.seq + 1 && next.intact && !next.linked && evidence.seqsOf(next.previous).length === 0
  if (nextIsLost) return replacedFault(mark)
  return before === null ? closedUpFault(mark) : replacedFault(before)
}

/** An entry that stands elsewhere than it was written, and nowhere else. */
function isMoved(seq: number, { walk, seqsOf }: Evidence): boolean {
  const mark = walk.marks.find((each) => each.seq === seq)
  if (mark === undefined || mark.linked || !mark.intact || seqsOf(mark.hash).length > 1) return false
  return seqsOf(mark.previous).length > 0
}

/**
 * This entry was written after the one at `stands`, and others stand between. If the chain goes on from here, they do not belong; if it
 * went on from them, this one does not.
 */
function intruder(mark: Mark, stands: number, { walk, head }: Evidence): AuditFault | undefined {
  const goesOn =
    walk.last?.seq === mark.seq
      ? head?.hash === mark.hash
      : !walk.marks.some((each) => each.seq === mark.seq + 1 && !each.linked)
  if (!goesOn) return insertedFault([mark.seq, mark.seq], mark)
  const to = mark.before?.seq ?? stands
  return insertedFault([stands + 1, to], stands + 1 === to ? mark.before : firstOf(walk, stands + 1))
}

const firstOf = (walk: Walk, seq: number): Spot | null => walk.marks.find((mark) => mark.seq === seq) ?? null
