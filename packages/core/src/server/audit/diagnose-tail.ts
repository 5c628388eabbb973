import type { AnchorResult } from './anchor-check.ts'
import type { Evidence } from './diagnose.ts'
import { type AuditFault, cutTailFault, headFault, insertedFault, replacedFault, rewrittenFault } from './fault.ts'

const besideText = { zh: '链头记有它们', en: 'the head knows of them' }
const outsideText = { zh: '库外的锚点记有它们', en: 'an anchor outside the database knows of them' }

/**
 * What is wrong with the end of the trail and with the whole: compared with the head beside it and with the anchors outside. `known` are
 * the faults of the entries; what follows from them is not told again.
 */
export function diagnoseTail(evidence: Evidence, anchors: AnchorResult, known: readonly AuditFault[]): AuditFault[] {
  const faults = headFaults(evidence, anchors, known)
  const { last } = evidence.walk
  const lastSeq = last?.seq ?? 0
  const { beyond, firstDisagreeing: wrong } = anchors
  if (beyond !== null && !evidence.closedUp && !faults.some(({ kind }) => kind === 'cut-tail'))
    faults.push(cutTailFault([lastSeq + 1, beyond.seq], { last, source: outsideText }))
  if (wrong === null) return faults
  const from = anchors.lastAgreeing + 1
  const isTold = [...known, ...faults].some(({ seq, to }) => seq <= wrong.seq && to >= from)
  if (!isTold) faults.push(rewrittenFault([from, wrong.seq], wrong.at))
  return faults
}

function headFaults(
  { walk, head, seqsOf }: Evidence,
  anchors: AnchorResult,
  known: readonly AuditFault[],
): AuditFault[] {
  const { last } = walk
  const lastSeq = last?.seq ?? 0
  if (head === null || head.seq === 0) return last === null ? [] : [headFault(last, '—')]
  const found = `${head.seq} ${head.hash.slice(0, 16)}`
  const isMoved = known.some(({ kind }) => kind === 'removed' || kind === 'inserted' || kind === 'reordered')
  if (head.hash === last?.hash) return head.seq === lastSeq || isMoved ? [] : [headFault(last, found)]
  const [stands] = seqsOf(head.hash)
  if (head.seq > lastSeq)
    return stands === undefined
      ? [cutTailFault([lastSeq + 1, head.seq], { last, source: besideText })]
      : isMoved
        ? []
        : [headFault(last, found)]
  if (known.some(({ seq, to }) => seq <= lastSeq && to >= Math.min(head.seq + 1, lastSeq))) return []
  if (head.seq < lastSeq && stands === head.seq && anchors.lastAgreeing <= head.seq)
    return [insertedFault([head.seq + 1, lastSeq], head.seq + 1 === lastSeq ? last : null)]
  const isNoted =
    last !== null && anchors.firstDisagreeing?.seq === lastSeq && anchors.firstDisagreeing.hash === head.hash
  return [isNoted ? replacedFault(last) : headFault(last, found)]
}
