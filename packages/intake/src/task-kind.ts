import { hasUnitClause } from './brackets.ts'
import { joinLines } from './lines.ts'
import { type MarkerKind, RANK } from './markers.ts'
import type { PlacedBlock } from './sections.ts'

const KINDS = ['cn', 'pcn', 'd', 'pd', 'circ'] as const

interface Level {
  readonly kind: MarkerKind
  readonly count: number
  /** Items that name units in their own lines. */
  readonly naming: number
}

/**
 * The kind of mark that introduces tasks. Where units are named: the kind whose items name them most often; (1) and ①
 * under a 1. are sub-items unless most of them name units of their own, for units behind the last sub-item are those of
 * the whole. Without any units: 1. where there are some, else the deepest kind that is no mere list within a task.
 */
export function chooseTaskKind(blocks: readonly PlacedBlock[], hasTaskTable: boolean): MarkerKind {
  const levels = KINDS.map((kind) => levelOf(kind, blocks)).filter((each) => each.count > 0)
  const best = levels.toSorted((a, b) => b.naming - a.naming || RANK[b.kind] - RANK[a.kind])[0]
  if (hasTaskTable && (best?.naming ?? 0) === 0) return 'dash'
  if (!best || best.naming === 0) return deepestItems(levels)
  const arabic = levels.find((each) => each.kind === 'd')
  if (arabic && RANK[best.kind] < RANK.d) return arabic.count > best.naming ? 'd' : best.kind
  return isSubItem(best, levels) ? outerItems(best, levels) : best.kind
}

function levelOf(kind: MarkerKind, blocks: readonly PlacedBlock[]): Level {
  const own = blocks.filter((block) => block.marker?.kind === kind)
  return { kind, count: own.length, naming: own.filter((block) => hasUnitClause(joinLines(block.lines))).length }
}

/** (1) under 1., or ① under either, that does not say who does it more often than not. */
function isSubItem(level: Level, levels: readonly Level[]): boolean {
  const under = levels.some((each) => RANK[each.kind] >= RANK.d && RANK[each.kind] < RANK[level.kind])
  return under && level.naming * 2 <= level.count
}

/** The nearest kind around `level` from 1. inwards. */
function outerItems(level: Level, levels: readonly Level[]): MarkerKind {
  const outer = levels.filter((each) => RANK[each.kind] >= RANK.d && RANK[each.kind] < RANK[level.kind])
  return outer.find((each) => !isSubItem(each, levels))?.kind ?? level.kind
}

function deepestItems(levels: readonly Level[]): MarkerKind {
  const outer = levels.findLast((each) => RANK[each.kind] <= RANK.d)
  const inner = levels.find((each) => RANK[each.kind] > RANK.d)
  if (outer?.kind === 'd' || !inner) return outer?.kind ?? 'd'
  return !outer || inner.count > outer.count ? inner.kind : outer.kind
}
