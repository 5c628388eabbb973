import { type Text, today } from '@workpoints/core'
import { type Context, coreDb, getPlan, listUnits } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { phaseOf } from '../index.ts'
import { modulesOff } from './modules.ts'
import { databaseNow } from './report.store.ts'
import { listRounds } from './round.store.ts'
import { roundView, timesOf } from './round.view.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

/** What is asked of the reader's units in one round (without it, in every round that takes reports), and what came back or is corrected. */
export async function mineView(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { plan: planId, round: asked }: { readonly plan: string; readonly round?: string | undefined },
) {
  const units = ctx.access.grants.flatMap(({ unit }) => unit ?? [])
  const at = { on: today(), asOf: null }
  const [rounds, now, off, { plan }, all, extensions] = await Promise.all([
    listRounds(db, planId),
    databaseNow(db),
    modulesOff(db),
    getPlan(coreDb(db), planId, at),
    listUnits(coreDb(db), at),
    db.selectFrom('reporting.extension').selectAll().orderBy('decided_at').execute(),
  ])
  const extended = new Map(extensions.map((one) => [`${one.round_id}/${one.unit_id}`, one.until]))
  const nameOf = (unit: string): Text => all.get(unit)?.name ?? { zh: unit, en: unit }
  const rows = await ownRows(db, planId, units)
  const byId = new Map(rounds.map((round) => [round.round_id, round]))
  const listed = rows.flatMap((row) => {
    const round = byId.get(row.round_id)
    if (round === undefined || off.has(`${row.unit_id}/${row.plugin}`)) return []
    if (ctx.access.decide({ action: 'report', unit: row.unit_id, plugin: row.plugin }) === undefined) return []
    const extendedTo = extended.get(`${row.round_id}/${row.unit_id}`) ?? null
    const phase = phaseOf(timesOf(round), now, extendedTo?.getTime() ?? null)
    const isWanted =
      asked === undefined
        ? phase === 'open' || phase === 'late' || (row.corrects !== null && row.state !== 'accepted')
        : row.round_id === asked
    if (!isWanted) return []
    const source = sourceView(plan, row.source)
    return {
      ...{ id: row.submission_id, round: row.round_id, unit: { id: row.unit_id, name: nameOf(row.unit_id) } },
      ...{ source: row.source, number: source.number, title: source.title, plugin: row.plugin, part: row.part },
      ...{ state: row.state, stage: row.stage, revision: row.revision, phase, corrects: row.corrects },
      ...{ dueAt: round.due_at.toISOString(), extendedTo: extendedTo?.toISOString() ?? null, late: row.late },
      fields: row.asked.filter(({ computed }) => !computed).length,
      returnedReasons: row.state === 'returned' ? (row.reasons ?? 0) : 0,
    }
  })
  return { rounds: rounds.map((round) => roundView(ctx, round, now)), rows: listed }
}

/** Reports of some units, whichever their round, with how many fields the last reviewer gave reasons for. */
async function ownRows(db: Kysely<ReportingTables>, plan: string, units: readonly string[]) {
  if (units.length === 0) return []
  return db
    .selectFrom('reporting.submission as s')
    .selectAll('s')
    .select((eb) => [
      eb
        .selectFrom('reporting.review as v')
        .whereRef('v.org_id', '=', 's.org_id')
        .whereRef('v.submission_id', '=', 's.submission_id')
        .whereRef('v.version', '=', 's.version')
        .where('v.decision', '=', 'return')
        .select(sql<number>`coalesce(max(jsonb_array_length(v.reasons)), 0)::int`.as('n'))
        .as('reasons'),
    ])
    .where('s.plan_id', '=', plan)
    .where('s.unit_id', 'in', units)
    .where('s.not_applicable', 'is', null)
    .orderBy('s.submission_id')
    .execute()
}
