import type { ModuleWaiting, Waiting } from '@workpoints/core/server'

/** What kind of thing waits. */
export type InboxKind =
  | 'returned'
  | 'fill'
  | 'review'
  | 'missing'
  | 'closing'
  | 'red'
  | 'notice'
  | 'reply'
  | 'suggestion'
  | 'locked'
  | 'idle-account'
  | 'undelivered'
  | 'chain'
  | ModuleWaiting['kind']

/** One thing that waits for somebody, of reporting or of a module. */
export interface InboxEntry extends Waiting {
  readonly kind: InboxKind
}

/** How much depends on it: what was sent back and what nobody else can do stands before what may wait. */
const weights: Readonly<Record<InboxKind, number>> = {
  ...{ notice: 9, returned: 8, red: 7, reply: 7, review: 6, missing: 6, fill: 5, undelivered: 5, locked: 4 },
  ...{ decide: 6, fault: 5 },
  ...{ closing: 3, suggestion: 3, chain: 3, 'idle-account': 2 },
}

const soon = 3 * 86_400_000

/** 0 past its time, 1 due within three days, 2 later, 3 without a time. */
function pressure({ due }: InboxEntry, now: number): number {
  if (due === null) return 3
  const left = Date.parse(due) - now
  if (left < 0) return 0
  return left <= soon ? 1 : 2
}

/**
 * What presses first: past its time, due within three days, then by weight where nothing has a time of its own; of equal ones the earlier,
 * the weightier, the more numerous.
 */
export function byPressure(now: number): (a: InboxEntry, b: InboxEntry) => number {
  const rank = (entry: InboxEntry): number => {
    const pressed = pressure(entry, now)
    // What has no time but much weight stands with what is due soon.
    return pressed === 3 && weights[entry.kind] >= 6 ? 1.5 : pressed
  }
  return (a, b) =>
    rank(a) - rank(b) ||
    (a.due ?? '').localeCompare(b.due ?? '') ||
    weights[b.kind] - weights[a.kind] ||
    b.count - a.count ||
    a.key.localeCompare(b.key)
}

/** Which page of the navigation an entry counts at: the first part of its address, of the administration's the first two. */
export const pageOf = ({ href }: Pick<InboxEntry, 'href'>): string => /^\/(admin\/)?[^/?#]*/.exec(href)?.[0] ?? '/'

/** How many things wait at each page of the navigation. */
export function countsByPage(entries: readonly InboxEntry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const entry of entries) counts[pageOf(entry)] = (counts[pageOf(entry)] ?? 0) + entry.count
  return counts
}
