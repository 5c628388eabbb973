import type { Context } from '@workpoints/core/server'
import { phaseOf, roundTitle } from '../index.ts'
import type { RoundRow } from './round.store.ts'

/** The times of a stored round, as the pure rules take them. */
export const timesOf = (row: Pick<RoundRow, 'opens_at' | 'due_at' | 'closes_at'>) => ({
  opensAt: row.opens_at.getTime(),
  dueAt: row.due_at.getTime(),
  closesAt: row.closes_at.getTime(),
})

/** A round as the pages show it, with what may be done to it. */
export function roundView(ctx: Context, row: RoundRow, now: number = Date.now()) {
  return {
    id: row.round_id,
    kind: row.kind,
    period: row.period,
    title: roundTitle(row),
    opensAt: row.opens_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    coverage: row.coverage,
    demo: row.demo,
    phase: phaseOf(timesOf(row), now),
    openedBy: row.opened_by,
    can: ctx.access.can({ unit: null, plugin: null }).filter((action) => action === 'manage'),
  }
}
