import { type Light, type Text, today, worstLight } from '@workpoints/core'
import { type Context, coreDb, getPlan, listUnits } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import type { Content, Stage } from '../index.ts'
import { bareWords, consequence } from '../queue-order.ts'
import { reportsSharingEvidence } from './evidence-sharing.ts'
import { databaseNow } from './report.store.ts'
import { isOwnVersion, overrideGrant, reviewerGrant } from './review-access.ts'
import { getRound, type RoundRow } from './round.store.ts'
import { roundView } from './round.view.ts'
import { currentReviewRules, type SubmissionRow } from './submission.store.ts'
import { sourceView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

/** What a reviewer asks to see. */
export interface QueueFilter {
  readonly plan: string
  readonly round?: string | undefined
  readonly plugin?: string | undefined
  readonly stage?: Stage | undefined
  /** Also what waits for other reviewers, which the office may decide in their place. */
  readonly others?: boolean | undefined
}

type Waiting = SubmissionRow & { readonly content: Content }

async function waitingRows(db: Kysely<ReportingTables>, filter: QueueFilter): Promise<readonly Waiting[]> {
  let query = db
    .selectFrom('reporting.submission as s')
    .innerJoin('reporting.version as v', (join) =>
      join
        .onRef('v.org_id', '=', 's.org_id')
        .onRef('v.submission_id', '=', 's.submission_id')
        .onRef('v.version', '=', 's.version'),
    )
    .selectAll('s')
    .select('v.content')
    .where('s.plan_id', '=', filter.plan)
    .where('s.state', '=', 'review')
  if (filter.round !== undefined) query = query.where('s.round_id', '=', filter.round)
  if (filter.plugin !== undefined) query = query.where('s.plugin', '=', filter.plugin)
  if (filter.stage !== undefined) query = query.where('s.stage', '=', filter.stage)
  return query.orderBy('s.sent_at').execute()
}

/** The words of the round before, by unit and task. */
async function lastWords(db: Kysely<ReportingTables>, round: RoundRow): Promise<ReadonlyMap<string, Content>> {
  const before = await db
    .selectFrom('reporting.round')
    .select('round_id')
    .where('plan_id', '=', round.plan_id)
    .where('kind', '=', round.kind)
    .where('period', '<', round.period)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (before === undefined) return new Map()
  const rows = await db
    .selectFrom('reporting.submission as s')
    .innerJoin('reporting.version as v', (join) =>
      join
        .onRef('v.org_id', '=', 's.org_id')
        .onRef('v.submission_id', '=', 's.submission_id')
        .onRef('v.version', '=', 's.version'),
    )
    .select(['s.unit_id', 's.source', 'v.content'])
    .where('s.round_id', '=', before.round_id)
    .execute()
  return new Map(rows.map((row) => [`${row.unit_id}/${row.source}`, row.content]))
}

/** The lights of a plan as they are kept, by target and unit (empty: the whole). */
async function keptLights(db: Kysely<ReportingTables>, plan: string): Promise<ReadonlyMap<string, Light>> {
  const rows = await coreDb(db)
    .selectFrom('core.judgement')
    .select(['target_id', 'unit_id', 'light'])
    .where('plan_id', '=', plan)
    .execute()
  return new Map(rows.map((row) => [`${row.target_id}/${row.unit_id}`, row.light]))
}

/** The worst light of what a report has figures for; null without any. */
function lightOf(
  asked: readonly { readonly id: string }[],
  lights: ReadonlyMap<string, Light>,
  { part, unit_id: unit }: Pick<SubmissionRow, 'part' | 'unit_id'>,
): Light | null {
  const found = asked.flatMap(({ id }) => lights.get(`${id}/${part === 'county' ? unit : ''}`) ?? [])
  return found.length > 0 ? worstLight(found) : null
}

/** What waits for the reader's decision, by consequence. */
export async function queueView(ctx: Context, db: Kysely<ReportingTables>, filter: QueueFilter) {
  const at = { on: today(), asOf: null }
  const waiting = (await waitingRows(db, filter)).filter(
    (row) => reviewerGrant(ctx, row) !== undefined || (filter.others === true && overrideGrant(ctx, row) !== undefined),
  )
  const [{ plan }, units, rules, lights, now, sharing] = await Promise.all([
    getPlan(coreDb(db), filter.plan, at),
    listUnits(coreDb(db), at),
    currentReviewRules(db, filter.plan),
    keptLights(db, filter.plan),
    databaseNow(db),
    reportsSharingEvidence(db, filter.plan),
  ])
  const nameOf = (unit: string): Text => units.get(unit)?.name ?? { zh: unit, en: unit }
  const rounds = new Map<string, { view: ReturnType<typeof roundView>; last: ReadonlyMap<string, Content> }>()
  for (const id of new Set(waiting.map((row) => row.round_id))) {
    const round = await getRound(db, id)
    rounds.set(id, { view: roundView(ctx, round, now), last: await lastWords(db, round) })
  }
  const told = Map.groupBy(waiting, (row) => `${row.round_id}/${row.source}/${bareWords(row.content.progress)}`)
  const targets = new Map(plan.targets.map((target) => [target.id, target]))
  const rows = waiting.map((row) => {
    const last = rounds.get(row.round_id)?.last.get(`${row.unit_id}/${row.source}`)
    const words = bareWords(row.content.progress)
    const asked = row.asked.flatMap(({ target }) => targets.get(target) ?? [])
    const light = lightOf(asked, lights, row)
    const facts = {
      light,
      isFirm: asked.some(({ commitment }) => commitment === 'firm'),
      isAgain: row.version > 1,
      late: row.late,
      hours: (now - (row.sent_at?.getTime() ?? now)) / 3_600_000,
      sameAsLast: words !== '' && last !== undefined && bareWords(last.progress) === words,
      sameAsOther: words !== '' && (told.get(`${row.round_id}/${row.source}/${words}`)?.length ?? 0) > 1,
      sharedEvidence: sharing.has(row.submission_id),
    }
    const { number, title } = sourceView(plan, row.source)
    const figures = row.asked.slice(0, 3).map(({ key, target }) => ({
      ...{ key, name: targets.get(target)?.name ?? { zh: key, en: key } },
      value: row.content.values[key]?.value ?? null,
      last: last?.values[key]?.value ?? null,
    }))
    return {
      ...{ id: row.submission_id, round: row.round_id, revision: row.revision, version: row.version, stage: row.stage },
      ...{
        unit: { id: row.unit_id, name: nameOf(row.unit_id) },
        lead: { id: row.lead_unit, name: nameOf(row.lead_unit) },
      },
      ...{ source: row.source, number, title, plugin: row.plugin, part: row.part, corrects: row.corrects },
      ...{ sentAt: row.sent_at?.toISOString() ?? null, sentBy: row.sent_by ?? '', late: row.late, light, figures },
      unchanged: row.content.unchanged !== null,
      canAccept: reviewerGrant(ctx, row) !== undefined && !isOwnVersion(ctx, row, rules),
      ...consequence(facts),
    }
  })
  return {
    rounds: [...rounds.values()].map(({ view }) => view),
    rows: rows.toSorted((a, b) => b.rank - a.rank || (a.sentAt ?? '').localeCompare(b.sentAt ?? '')),
  }
}
