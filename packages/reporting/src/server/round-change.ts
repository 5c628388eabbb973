import { ConflictError, InvalidError } from '@workpoints/core'
import { type Context, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { databaseNow } from './report.store.ts'
import { expectationsOf, type RoundRow, rowOf } from './round.store.ts'
import type { ReportingTables } from './tables.ts'

/** More time for one unit. */
export interface Extending {
  readonly unit: string
  readonly until: string
  readonly reason: string
  readonly by: string
}

/**
 * Records more time for one unit in a round, also after its closing: the only way a closed round takes a report again. The original due
 * time stays. Throws InvalidError for a unit of which nothing is asked, or for an end that is past or before the due time.
 */
export async function extendRound(
  db: Kysely<ReportingTables>,
  round: RoundRow,
  { unit, until, reason, by }: Extending,
): Promise<void> {
  const asked = await db
    .selectFrom('reporting.submission')
    .select('submission_id')
    .where('round_id', '=', round.round_id)
    .where('unit_id', '=', unit)
    .where('not_applicable', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (asked === undefined)
    throw new InvalidError('reporting.nothing-asked', {
      zh: '本期没有要求该单位填报，不需要延期。',
      en: 'Nothing is asked of this unit in the round.',
    })
  const end = Date.parse(until)
  if (end <= (await databaseNow(db)) || end <= round.due_at.getTime())
    throw new InvalidError('reporting.bad-extension', {
      zh: '延期时间须晚于现在，并晚于原截止时间。',
      en: 'The extension must end after now and after the original due time.',
    })
  await db
    .insertInto('reporting.extension')
    .values({ extension_id: newId(), round_id: round.round_id, unit_id: unit, until, reason, decided_by: by })
    .execute()
}

/** What a comparison with the plan of now changed. */
export interface Synced {
  readonly added: number
  readonly withdrawn: number
  readonly changed: number
}

/**
 * Brings what a round expects in line with the plan of now: adds what is missing, marks what fell away and asks anew where nothing was
 * written yet. What somebody has begun to write or has sent is left alone. Throws ConflictError for a closed round.
 */
export async function syncRound(ctx: Context, db: Kysely<ReportingTables>, round: RoundRow): Promise<Synced> {
  if ((await databaseNow(db)) > round.closes_at.getTime())
    throw new ConflictError('reporting.round-closed', {
      zh: '本期调度已经关闭，应报清单不再变化。',
      en: 'The round is closed; what it expects does not change any more.',
    })
  const { plan_id: plan, period, coverage } = round
  const wanted = new Map(
    (await expectationsOf(ctx, db, { plan, period, coverage })).map((one) => [`${one.unit}/${one.source}`, one]),
  )
  const rows = await db
    .selectFrom('reporting.submission')
    .selectAll()
    .where('round_id', '=', round.round_id)
    .where('corrects', 'is', null)
    .forUpdate()
    .execute()
  const known = new Set(rows.map((row) => `${row.unit_id}/${row.source}`))
  const missing = [...wanted].flatMap(([key, one]) => (known.has(key) ? [] : [rowOf(round, one)]))
  if (missing.length > 0) await db.insertInto('reporting.submission').values(missing).execute()
  let withdrawn = 0
  let changed = 0
  for (const row of rows.filter(({ state }) => state === 'empty')) {
    const one = wanted.get(`${row.unit_id}/${row.source}`)
    const reason = one === undefined ? 'withdrawn' : one.notApplicable
    const asked = JSON.stringify(one?.asked ?? row.asked)
    const isSame =
      reason === row.not_applicable &&
      asked === JSON.stringify(row.asked) &&
      (one?.leadUnit ?? row.lead_unit) === row.lead_unit
    if (isSame) continue
    if (one === undefined) withdrawn += 1
    else changed += 1
    await db
      .updateTable('reporting.submission')
      .set({ not_applicable: reason, asked, lead_unit: one?.leadUnit ?? row.lead_unit })
      .where('submission_id', '=', row.submission_id)
      .execute()
  }
  return { added: missing.length, withdrawn, changed }
}
