import { chinaClock, type Text } from '../../index.ts'
import type { Spot } from './walk.ts'

/**
 * What can be wrong with a trail: an entry was changed, is missing, does not belong, stands elsewhere; the last entries are missing; the
 * head kept beside it is not its last entry; all of it was written again (only what is kept outside shows that).
 */
export type FaultKind = 'changed' | 'removed' | 'inserted' | 'reordered' | 'cut-tail' | 'head' | 'rewritten'

/** One fault: its first and last entry's number, and a sentence for the auditor that says which, when, who and what was called. */
export interface AuditFault {
  readonly kind: FaultKind
  readonly seq: number
  readonly to: number
  readonly text: Text
}

/** An entry in words: its number, time, person and procedure. */
export function spotText(spot: Spot): Text {
  const { seq, at, who, procedure } = spot
  return {
    zh: `第 ${seq} 条（${chinaClock(at)}，${who}，${procedure}）`,
    en: `Entry ${seq} (${chinaClock(at)} UTC+8, ${who}, ${procedure})`,
  }
}

const rangeText = (seq: number, to: number): Text =>
  seq === to
    ? { zh: `第 ${seq} 条`, en: `entry ${seq}` }
    : { zh: `第 ${seq} 至 ${to} 条（共 ${to - seq + 1} 条）`, en: `entries ${seq} to ${to} (${to - seq + 1})` }

const fault = (kind: FaultKind, [seq, to]: readonly [number, number], text: Text): AuditFault => ({
  kind,
  seq,
  to,
  text,
})

/** The entry says something else than what was hashed when it was written. */
export function changedFault(spot: Spot): AuditFault {
  const { zh, en } = spotText(spot)
  return fault('changed', [spot.seq, spot.seq], {
    zh: `${zh}写入后被改动：内容与其校验值不符。以上为改动后的内容。`,
    en: `${en} was changed after it was written: it does not match its hash. This is how it reads now.`,
  })
}

/** The entry matches its own hash, but the one after it was chained to another. */
export function replacedFault(spot: Spot): AuditFault {
  const { zh, en } = spotText(spot)
  return fault('changed', [spot.seq, spot.seq], {
    zh: `${zh}被另写：其后一条所接的不是它。它之前相邻的记录可能一并被改写，请与最近的锚点核对。`,
    en: `${en} was written anew: the next one was chained to another. Entries right before it may have been rewritten with it; compare with the nearest anchor.`,
  })
}

/** Entries are missing between two others, or before the first. */
export function removedFault(
  [seq, to]: readonly [number, number],
  around: { before: Spot | null; after: Spot },
): AuditFault {
  const range = rangeText(seq, to)
  const before = around.before && spotText(around.before)
  const after = spotText(around.after)
  return fault('removed', [seq, to], {
    zh: `${range.zh}被删除：位于${before?.zh ?? '开头'}与${after.zh}之间。`,
    en: `Removed: ${range.en}, between ${before?.en ?? 'the beginning'} and ${after.en}.`,
  })
}

/** Entries are missing before this one, and those after them were given new numbers. */
export function closedUpFault(after: Spot): AuditFault {
  const { zh, en } = spotText(after)
  return fault('removed', [after.seq, after.seq], {
    zh: `${zh}之前有记录被删除，其后的序号已被改过以掩盖空缺。`,
    en: `${en}: entries before it were removed, and those after were renumbered to hide the gap.`,
  })
}

/** Entries stand where the chain goes on without them. */
export function insertedFault([seq, to]: readonly [number, number], first: Spot | null): AuditFault {
  const range = rangeText(seq, to)
  const spot = first && spotText(first)
  return fault('inserted', [seq, to], {
    zh: `${spot?.zh ?? range.zh}${spot && to > seq ? `起，至第 ${to} 条，` : ''}不是平台写入的：前后记录彼此相接，没有它的位置。`,
    en: `${spot?.en ?? range.en}${spot && to > seq ? ` and on to ${to}` : ''} was not written by the platform: the chain goes on without it.`,
  })
}

/** Entries stand in another order than they were written in; `elsewhere` is where the one now stands that the first was written after. */
export function reorderedFault([seq, to]: readonly [number, number], first: Spot, elsewhere: number): AuditFault {
  const { zh, en } = spotText(first)
  const end = to > seq ? { zh: `起，至第 ${to} 条，`, en: ` and on to ${to}` } : { zh: '', en: '' }
  return fault('reordered', [seq, to], {
    zh: `${zh}${end.zh}次序被改动：写入时在它之前的一条，现为第 ${elsewhere} 条。`,
    en: `${en}${end.en}: the order was changed. The entry it was written after is now number ${elsewhere}.`,
  })
}

/** Numbers are free although no entry is missing: those that bore them were given others. */
export function renumberedFault([seq, to]: readonly [number, number], after: Spot, elsewhere: number): AuditFault {
  const range = rangeText(seq, to)
  const { zh, en } = spotText(after)
  return fault('reordered', [seq, to], {
    zh: `${range.zh}的序号被改：${zh}之前空号，而写入时在它之前的一条现为第 ${elsewhere} 条。`,
    en: `Renumbered: ${range.en}. Before ${en} the numbers are free, and the entry it was written after is now number ${elsewhere}.`,
  })
}

/** The trail ends before a head that is known from elsewhere. */
export function cutTailFault(
  [seq, to]: readonly [number, number],
  { last, source }: { last: Spot | null; source: Text },
): AuditFault {
  const range = rangeText(seq, to)
  const spot = last && spotText(last)
  return fault('cut-tail', [seq, to], {
    zh: `末尾被截去：${range.zh}不见了（${source.zh}）。现在的最后一条是${spot?.zh ?? '：无'}。`,
    en: `The end was cut off: ${range.en} missing (${source.en}). The last one now: ${spot?.en ?? 'none'}.`,
  })
}

/** The head beside the trail is not its last entry. */
export function headFault(last: Spot | null, found: string): AuditFault {
  const spot = last && spotText(last)
  const seq = last?.seq ?? 0
  return fault('head', [seq, seq], {
    zh: `链头（core.audit_head：${found}）与最后一条不符：链头或最后一条被改动。最后一条是${spot?.zh ?? '：无'}。`,
    en: `The head (core.audit_head: ${found}) is not the last entry: one of the two was changed. The last one: ${spot?.en ?? 'none'}.`,
  })
}

/** The chain holds in itself, but is not the one that was noted outside. */
export function rewrittenFault([seq, to]: readonly [number, number], noted: string | null): AuditFault {
  const range = rangeText(seq, to)
  const when =
    noted === null
      ? { zh: '所示', en: 'as printed' }
      : { zh: `${chinaClock(noted)} 所记`, en: `noted at ${chinaClock(noted)} UTC+8` }
  return fault('rewritten', [seq, to], {
    zh: `整链被重写：链本身相接，但第 ${to} 条与锚点（${when.zh}）不符，第 ${seq - 1} 条及以前相符。被改写的从${range.zh}之中开始。`,
    en: `The chain was rewritten: it holds in itself, but entry ${to} is not the anchor's (${when.en}); up to ${seq - 1} they agree. The rewriting begins within ${range.en}.`,
  })
}
