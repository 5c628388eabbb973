import type { Stage } from './submission.ts'

/** Where a report goes when it is sent: straight back to who returned it, else to the first stage; null when nobody has to look. */
export function stageOnSending(stages: readonly Stage[], returnedBy: Stage | null): Stage | null {
  if (returnedBy !== null && stages.includes(returnedBy)) return returnedBy
  return stages[0] ?? null
}

/** Where a report goes when a stage accepts it; null when that was the last: the report is accepted. */
export function stageAfter(stages: readonly Stage[], stage: Stage): Stage | null {
  const at = stages.indexOf(stage)
  if (at >= 0) return stages[at + 1] ?? null
  const order: readonly Stage[] = ['unit', 'lead', 'office']
  return stages.find((one) => order.indexOf(one) > order.indexOf(stage)) ?? null
}
