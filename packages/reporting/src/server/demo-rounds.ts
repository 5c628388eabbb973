import { type Period, type PlanFacts, periodEnd, today } from '@workpoints/core'
import { type Context, coreDb, isDemo, loadFacts, newId } from '@workpoints/core/server'
import type { Insertable, Kysely } from 'kysely'
import { demoContent, figuresByKey } from '../demo-report.ts'
import { type Content, defaultReviewRules, reviewStages, type Stage } from '../index.ts'
import { openRound, type RoundRow } from './round.store.ts'
import type { SubmissionRow } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

const batchSize = 2000
const by = '演示程序'
const hour = 3_600_000
const day = 24 * hour

type Rows = {
  readonly version: Insertable<ReportingTables['reporting.version']>[]
  readonly review: Insertable<ReportingTables['reporting.review']>[]
  readonly changed: Change[]
}
type Change = Pick<SubmissionRow, 'submission_id' | 'state' | 'stage' | 'returned_by' | 'version' | 'late'> & {
  sent_at: Date
  accepted_at: Date | null
}

/** The last months of the demonstration, reported and accepted, and the month after them, under way. */
export async function insertDemoRounds(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, now = Date.now() }: { readonly plan: string; readonly now?: number },
): Promise<void> {
  if (!(await isDemo(coreDb(db), plan))) return
  const facts = await loadFacts(coreDb(db), plan, { at: { on: today(), asOf: null }, mounted: ctx.mounted })
  const months = [...new Set(facts.observations.map(({ period }) => period))].toSorted()
  const next = monthAfter(months.at(-1) ?? `${facts.plan.year}-01`)
  for (const month of months.slice(-3)) {
    const end = Date.parse(`${periodEnd(month)}T00:00:00+08:00`)
    const times = { opensAt: end + day, dueAt: end + 8.75 * day, closesAt: end + 12.75 * day }
    const round = await open(ctx, db, { plan, month, times })
    await insertRows(db, closedRows(await reportsOf(db, round, facts)))
  }
  const evening = eveningOf(now)
  const times = { opensAt: now - 3 * day, dueAt: evening + 5 * day, closesAt: evening + 9 * day }
  const round = await open(ctx, db, { plan, month: next, times })
  await insertRows(db, runningRows(await reportsOf(db, round, facts)))
}

/** 18:00 by China's clock of the day of a moment: when offices close their collections. */
const eveningOf = (now: number): number => Math.floor((now + 8 * hour) / day) * day + 10 * hour

function monthAfter(month: Period): Period {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

interface Opened {
  readonly plan: string
  readonly month: Period
  readonly times: { readonly opensAt: number; readonly dueAt: number; readonly closesAt: number }
}

async function open(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, month, times }: Opened,
): Promise<RoundRow> {
  const iso = (time: number): string => new Date(time).toISOString()
  const { round } = await openRound(ctx, db, {
    ...{ plan, by, kind: 'month', period: month, title: '', coverage: 'targets' },
    ...{ opensAt: iso(times.opensAt), dueAt: iso(times.dueAt), closesAt: iso(times.closesAt) },
  })
  return round
}

interface Report {
  readonly row: SubmissionRow
  readonly content: Content | null
  readonly round: RoundRow
}

/** What each expected report would say, from the figures of `month`. */
async function reportsOf(db: Kysely<ReportingTables>, round: RoundRow, facts: PlanFacts): Promise<Report[]> {
  const rows = await db
    .selectFrom('reporting.submission')
    .selectAll()
    .where('round_id', '=', round.round_id)
    .where('not_applicable', 'is', null)
    .execute()
  const figures = figuresByKey(facts.observations)
  const targets = new Map(facts.plan.targets.map((target) => [target.id, target]))
  const titles = new Map([...facts.plan.tasks.map((task) => [task.number, task] as const)])
  return rows.map((row) => {
    const task = titles.get(row.source) ?? { title: facts.plan.goals.find(({ id }) => id === row.source)?.title }
    const title = task.title ?? { zh: row.source, en: row.source }
    const asked = row.asked
    const content = demoContent({
      month: round.period,
      asked,
      task: { title },
      indicators: facts.indicators,
      targets,
      figures,
    })
    return { row, content, round }
  })
}

/** A number from 0 to 99 that is always the same for the same report. */
const lot = ({ row }: Report): number =>
  Array.from(`${row.unit_id}/${row.source}`).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % 100

const rules = defaultReviewRules

/** One sent version with the decisions of the stages before `stage`; null: of all. */
function sent({ row, content, round }: Report, sentAt: Date, stage: Stage | null): Pick<Rows, 'version' | 'review'> {
  const passed = reviewStages(rules, row)
  const done = stage === null ? passed : passed.slice(0, passed.indexOf(stage))
  const review = done.map((one, index) => ({
    ...{ review_id: newId(), submission_id: row.submission_id, version: 1, stage: one, decision: 'accept' as const },
    ...{ reasons: '[]', note: '', decided_by: by, decided_person: null },
    decided_at: new Date(sentAt.getTime() + (index + 1) * 0.5 * day),
  }))
  const late = sentAt > round.due_at
  const version = { submission_id: row.submission_id, version: 1, content: JSON.stringify(content), late }
  return { version: [{ ...version, sent_at: sentAt, sent_by: by, sent_person: null }], review }
}

const change = ({ row, round }: Report, sentAt: Date, fields: Partial<Change>): Change => ({
  ...{ submission_id: row.submission_id, state: 'review', stage: null, returned_by: null, version: 1 },
  ...{ late: sentAt > round.due_at, sent_at: sentAt, accepted_at: null },
  ...fields,
})

/** A month that is over: who had figures reported, a few of them late; everything was accepted. */
function closedRows(reports: readonly Report[]): Rows {
  const rows: Rows = { version: [], review: [], changed: [] }
  for (const report of reports) {
    if (report.content === null) continue
    const from = report.round.opens_at.getTime()
    const sentAt = new Date(
      lot(report) < 6 ? report.round.due_at.getTime() + day : from + (1 + (lot(report) % 7)) * day,
    )
    const { version, review } = sent(report, sentAt, null)
    rows.version.push(...version)
    rows.review.push(...review)
    rows.changed.push(
      change(report, sentAt, { state: 'accepted', accepted_at: review.at(-1)?.decided_at as Date | null }),
    )
  }
  return rows
}

/** The month under way: somebody has not begun, somebody waits for each of the reviewers, somebody has to mend. */
function runningRows(reports: readonly Report[]): Rows {
  const rows: Rows = { version: [], review: [], changed: [] }
  for (const report of reports) {
    const number = lot(report)
    if (report.content === null || number >= 58) continue
    const sentAt = new Date(report.round.opens_at.getTime() + (0.25 + (number % 5) / 4) * day)
    const stages = reviewStages(rules, report.row)
    const stage = stages[number % stages.length] ?? 'unit'
    const { version, review } = sent(report, sentAt, stage)
    rows.version.push(...version)
    rows.review.push(...review)
    if (number >= 8) {
      rows.changed.push(change(report, sentAt, { stage }))
      continue
    }
    const reasons = [{ field: 'progress', reason: '【演示】请补充本月新增进展和佐证材料。' }]
    rows.review.push({
      ...{ review_id: newId(), submission_id: report.row.submission_id, version: 1, stage, decision: 'return' },
      ...{ reasons: JSON.stringify(reasons), note: '', decided_by: by, decided_person: null },
      decided_at: new Date(sentAt.getTime() + day),
    })
    rows.changed.push(change(report, sentAt, { state: 'returned', returned_by: stage }))
  }
  return rows
}

async function insertRows(db: Kysely<ReportingTables>, { version, review, changed }: Rows): Promise<void> {
  for (let start = 0; start < version.length; start += batchSize)
    await db
      .insertInto('reporting.version')
      .values(version.slice(start, start + batchSize))
      .execute()
  for (let start = 0; start < review.length; start += batchSize)
    await db
      .insertInto('reporting.review')
      .values(review.slice(start, start + batchSize))
      .execute()
  const alike = Map.groupBy(changed, ({ submission_id: _id, ...fields }) => JSON.stringify(fields))
  for (const group of alike.values()) {
    const [first] = group
    if (first === undefined) continue
    const { submission_id: _id, ...fields } = first
    const ids = group.map((one) => one.submission_id)
    await db.updateTable('reporting.submission').set(fields).where('submission_id', 'in', ids).execute()
  }
}

/** Takes the demonstration's rounds away with everything that hangs on them; called when its figures go. */
export async function forgetDemoRounds(db: Kysely<ReportingTables>, plan: string): Promise<void> {
  const rounds = db
    .selectFrom('reporting.round')
    .select('round_id')
    .where('plan_id', '=', plan)
    .where('demo', '=', true)
  const submissions = db.selectFrom('reporting.submission').select('submission_id').where('round_id', 'in', rounds)
  const hanging = ['evidence', 'review', 'version', 'draft', 'draft_conflict'] as const
  for (const name of hanging)
    await db.deleteFrom(`reporting.${name}`).where('submission_id', 'in', submissions).execute()
  await db
    .deleteFrom('reporting.submission')
    .where('round_id', 'in', rounds)
    .where('corrects', 'is not', null)
    .execute()
  await db.deleteFrom('reporting.submission').where('round_id', 'in', rounds).execute()
  await db.deleteFrom('reporting.extension').where('round_id', 'in', rounds).execute()
  await db.deleteFrom('reporting.round').where('plan_id', '=', plan).where('demo', '=', true).execute()
}
