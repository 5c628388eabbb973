import { type Text, today } from '@workpoints/core'
import { type Context, coreDb, listUnits, mayRead } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Content, Part, SubmissionState } from '../index.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

/** What a unit sent towards the lead's report; `content` null: it has sent nothing yet, and nobody waits for it. */
export interface Input {
  readonly submission: string
  readonly unit: { readonly id: string; readonly name: Text }
  readonly part: Part
  readonly state: SubmissionState
  readonly version: number
  readonly content: Content | null
}

/**
 * What the supporting units and the counties sent on the task in the same round, for the lead's report; empty for other reports. Silent
 * supporting units are listed; of counties only those that sent something.
 */
export async function inputsOf(
  ctx: Context,
  db: Kysely<ReportingTables>,
  row: SubmissionRow,
): Promise<readonly Input[]> {
  if (row.part !== 'lead') return []
  const [rows, units] = await Promise.all([
    db
      .selectFrom('reporting.submission as s')
      .leftJoin('reporting.version as v', (join) =>
        join
          .onRef('v.org_id', '=', 's.org_id')
          .onRef('v.submission_id', '=', 's.submission_id')
          .onRef('v.version', '=', 's.version'),
      )
      .select(['s.submission_id', 's.unit_id', 's.part', 's.state', 's.version', 's.plugin', 'v.content'])
      .where('s.round_id', '=', row.round_id)
      .where('s.source', '=', row.source)
      .where('s.part', '!=', 'lead')
      .where('s.not_applicable', 'is', null)
      .where('s.corrects', 'is', null)
      .orderBy('s.part', 'desc')
      .orderBy('s.unit_id')
      .execute(),
    listUnits(coreDb(db), { on: today(), asOf: null }),
  ])
  return rows
    .filter(({ unit_id, plugin, part, content }) => mayRead(ctx, unit_id, plugin) && (part === 'support' || content))
    .map((one) => ({
      ...{ submission: one.submission_id, part: one.part, state: one.state, version: one.version },
      unit: { id: one.unit_id, name: units.get(one.unit_id)?.name ?? { zh: one.unit_id, en: one.unit_id } },
      content: one.content ?? null,
    }))
}
