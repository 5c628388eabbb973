import type { UrgeRow } from './urge.store.ts'

/** An urging with its receipt, as pages show it. */
export const urgeView = (row: UrgeRow) => ({
  ...{ id: row.urge_id, unit: row.unit_id, subject: row.subject, day: row.day, missing: row.missing },
  ...{ at: row.urged_at.toISOString(), by: row.urged_by },
  ...{ deliveredAt: row.delivered_at?.toISOString() ?? null, deliveredTo: row.delivered_to },
  ...{ readAt: row.read_at?.toISOString() ?? null, readBy: row.read_by },
})
