import { today } from '@workpoints/core'
import type { Stage } from '../submission.ts'
import type { NewEvent } from './event.store.ts'
import type { RoundRow } from './round.store.ts'
import type { SubmissionRow } from './submission.store.ts'

/** Who does it; null for the program. */
type By = string | null | undefined
type Row = Pick<
  SubmissionRow,
  'submission_id' | 'plan_id' | 'round_id' | 'unit_id' | 'lead_unit' | 'source' | 'plugin' | 'version'
>

const ofRow = (row: Row) => ({
  plan: row.plan_id,
  subject: `submission/${row.submission_id}`,
  unit: row.unit_id,
  plugin: row.plugin,
})

/** A round takes reports, for who fills in it. */
export const roundOpened = (
  round: RoundRow,
  asked: readonly { unit: string; plugin: string }[],
  by?: By,
): NewEvent => ({
  ...{ kind: 'round-opened', plan: round.plan_id, key: `round-opened/${round.round_id}` },
  ...{ subject: `round/${round.round_id}`, unit: null, plugin: null, by },
  data: { round: round.round_id, due: round.due_at.toISOString() },
  to: [{ who: 'fillers', of: asked }],
})

/** A unit was given more time. */
export const roundExtended = (
  round: RoundRow,
  { unit, until, asked, by }: { unit: string; until: string; asked: readonly string[]; by?: By },
): NewEvent => ({
  ...{ kind: 'round-extended', plan: round.plan_id, key: `round-extended/${round.round_id}/${unit}/${until}` },
  ...{ subject: `round/${round.round_id}`, unit, plugin: asked[0] ?? null, by },
  data: { round: round.round_id, unit, due: until },
  to: [{ who: 'fillers', of: asked.map((plugin) => ({ unit, plugin })) }],
})

/** A report came back, or was accepted for good. */
export const reportDecided = (
  row: Row & Pick<SubmissionRow, 'stage'>,
  { to, by }: { to: 'returned' | 'accepted'; by?: By },
): NewEvent => ({
  ...ofRow(row),
  ...{ kind: to === 'returned' ? 'report-returned' : 'report-accepted', by },
  key: `report-${to}/${row.submission_id}/${row.version}`,
  data: {
    ...{ round: row.round_id, unit: row.unit_id, source: row.source },
    ...(to === 'returned' && row.stage !== null ? { stage: row.stage } : {}),
  },
  to: [{ who: 'fillers', of: [{ unit: row.unit_id, plugin: row.plugin }] }],
})

/**
 * Reports wait for a reviewer. A queue of hundreds is one message a day: of a unit to its reviewer and its lead, of the round to the office.
 */
export function reportWaiting(row: Row, { stage, by, now }: { stage: Stage; by?: By; now: Date }): NewEvent {
  const about = stage === 'office' ? 'office' : `${row.unit_id}/${stage === 'lead' ? row.lead_unit : row.plugin}`
  return {
    ...{ kind: 'report-waiting', plan: row.plan_id, subject: `round/${row.round_id}`, by },
    key: `report-waiting/${row.round_id}/${stage}/${about}/${today(now)}`,
    ...(stage === 'office' ? { unit: null, plugin: null } : { unit: row.unit_id, plugin: row.plugin }),
    data: { round: row.round_id, unit: row.unit_id, stage },
    to: [{ who: 'reviewers', of: { ...row, stage } }],
  }
}

/** What a unit has not sent in a round. */
export interface Unsent {
  readonly unit: string
  readonly plugins: readonly string[]
  readonly count: number
  /** Its own due time, with an extension. */
  readonly due: Date
}

/** A unit's reports are due in so many days, or were due. */
export function unitDue(round: RoundRow, unsent: Unsent, days: 3 | 1 | null): NewEvent {
  const { unit, plugins, count } = unsent
  const due = unsent.due.toISOString()
  const of = plugins.map((plugin) => ({ unit, plugin }))
  const data = { round: round.round_id, unit, count, due }
  return {
    ...{ plan: round.plan_id, subject: `round/${round.round_id}`, unit, plugin: plugins[0] ?? null },
    ...(days === null
      ? { kind: 'overdue', key: `overdue/${round.round_id}/${unit}/${due}`, data }
      : { kind: 'due-soon', key: `due-soon/${round.round_id}/${unit}/${due}/${days}`, data: { ...data, days } }),
    to: days === null ? [{ who: 'unit', of }] : [{ who: 'fillers', of }],
  }
}

/** Some units have missed a round's due time: told to the office once, with how many there were then. */
export const officeOverdue = (round: RoundRow, units: number): NewEvent => ({
  ...{ kind: 'overdue', plan: round.plan_id, key: `overdue/${round.round_id}` },
  ...{ subject: `round/${round.round_id}`, unit: null, plugin: null },
  data: { round: round.round_id, count: units, due: round.due_at.toISOString() },
  to: [{ who: 'office' }],
})

/** A target turned red: of the whole to those above and to its lead, of a unit to that unit and the office. */
export const turnedRed = ({
  plan,
  target,
  unit,
  plugin,
  source,
  on,
}: {
  readonly plan: string
  readonly target: string
  readonly unit: string | null
  readonly plugin: string
  readonly source: string
  readonly on: string
}): NewEvent => ({
  ...{ kind: 'turned-red', plan, key: `turned-red/${target}/${unit ?? ''}/${on}`, subject: `target/${target}` },
  ...{ unit, plugin: unit === null ? null : plugin },
  data: { target, source, ...(unit === null ? {} : { unit }) },
  to:
    unit === null
      ? [{ who: 'office' }, { who: 'leaders' }]
      : [{ who: 'unit', of: [{ unit, plugin }] }, { who: 'office' }],
})
