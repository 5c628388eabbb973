import { type Day, type Judgement, judgePlan, pluginOf, today } from '@workpoints/core'
import { type Context, coreDb, defaultDay, isDemo, loadFacts, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type DemoCourse, demoCourses } from '../demo-notice.ts'
import { endOfWork } from '../notice-clock.ts'
import { afterAct, type NoticeStanding } from '../notice-flow.ts'
import { defaultNoticeRules } from '../notice-rules.ts'
import { gatherFacts } from './notice-facts.store.ts'
import { documentColumns, issueDocument } from './notice-issuing.ts'
import { standingOf } from './notice-standing.ts'
import type { ReportingTables } from './tables.ts'

const by = '演示程序'
const dayLength = 86_400_000
/** The county whose reporter the demonstration has an account of: it finds something to sign for. */
const firstCounty = '360702'

type Case = { readonly unit: string; readonly target: string }

/** Counties that lag, each once, the first county first; with the target in which it lags. */
async function casesOf(ctx: Pick<Context, 'mounted'>, db: Kysely<ReportingTables>, plan: string): Promise<Case[]> {
  const on = await defaultDay(coreDb(db), plan, null)
  const facts = await loadFacts(coreDb(db), plan, { at: { on, asOf: null }, mounted: ctx.mounted })
  const lagging = judgePlan(facts, on).filter(
    (one): one is Judgement & { unit: string } => one.unit !== null && (one.light === 'red' || one.light === 'yellow'),
  )
  const byUnit = [...Map.groupBy(lagging, ({ unit }) => unit)].toSorted(
    ([a], [b]) => Number(b === firstCounty) - Number(a === firstCounty) || a.localeCompare(b),
  )
  // Different modules one after the other, so that the list shows more than one kind of work.
  return byUnit.flatMap(([unit, own], at) => {
    const modules = [...Map.groupBy(own, ({ target }) => pluginOf(target)).values()]
    const chosen = modules[at % modules.length]?.[0]
    return chosen === undefined ? [] : [{ unit, target: chosen.target }]
  })
}

interface Playing {
  readonly plan: string
  readonly course: DemoCourse
  readonly about: Case
  readonly now: number
  readonly follows: string | null
}

/** Plays one course: makes the notice and does its acts at their times, by the rules of the flow. Answers the notice's id. */
async function play(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  { plan, course, about, now, follows }: Playing,
): Promise<string> {
  const { kind } = course
  const made = new Date(now - course.ago * dayLength)
  const { facts, source, plugin, lead } = await gatherFacts(ctx, db, { plan, ...about, source: null })
  const demands = [
    { text: '【演示】倒排工期，补齐滞后任务', due: today(new Date(made.getTime() + 60 * dayLength)) },
    { text: '【演示】每月5日前报送进展', due: today(new Date(made.getTime() + 90 * dayLength)) },
  ]
  const { acknowledgeDays, replyDays } = defaultNoticeRules.kinds[kind]
  const document = { plan, kind, facts, demands, remark: '', acknowledgeDays, replyDays, demo: true }
  const isProposal = kind === 'interview'
  const issued = isProposal ? null : await issueDocument(db, { ...document, meeting: null, at: made })
  const id = newId()
  const row = await db
    .insertInto('reporting.notice')
    .values({
      ...{ notice_id: id, plan_id: plan, kind, unit_id: about.unit, plugin, source, target_id: about.target },
      ...{ lead_unit: lead, suggestion: null, follows, demands: JSON.stringify(demands), remark: '' },
      ...{ acknowledge_days: acknowledgeDays, reply_days: replyDays, facts: JSON.stringify(facts), demo: true },
      ...{ state: isProposal ? 'proposed' : 'issued', made_at: made, made_by: by },
      ...(issued === null ? {} : documentColumns(issued, by)),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await addEvent(db, { notice: id, kind: isProposal ? 'propose' : 'issue', at: made })
  let standing: NoticeStanding = standingOf(row)
  for (const [days, act] of course.acts) {
    const at = new Date(made.getTime() + days * dayLength)
    const next = afterAct(standing, act.kind, at.getTime())
    if (next === null) throw new Error(`the demonstration cannot ${act.kind} what is ${standing.state}`)
    standing = next
    const called = act.kind === 'call' ? await issueDocument(db, { ...document, meeting: act.meeting, at }) : null
    await db
      .updateTable('reporting.notice')
      .set({
        ...{ state: next.state, objection: next.objection, asked_until: act.kind === 'askTime' ? act.until : null },
        ...(act.kind === 'return' ? { extended_to: endOfWork(act.until), checker: by } : {}),
        ...(called === null ? {} : documentColumns(called, by)),
      })
      .where('notice_id', '=', id)
      .execute()
    const { kind: done, ...body } = act
    await addEvent(db, { notice: id, kind: done, body, at })
  }
  return id
}

async function addEvent(
  db: Kysely<ReportingTables>,
  { notice, kind, body = {}, at }: { notice: string; kind: DemoEvent; body?: object; at: Date },
): Promise<void> {
  const event = { event_id: newId(), notice_id: notice, kind, body: JSON.stringify(body), at, by, person: null }
  await db.insertInto('reporting.notice_event').values(event).execute()
}
type DemoEvent = DemoCourse['acts'][number][1]['kind'] | 'issue' | 'propose'

/** Notices in every state, about what really lags in the demonstration's figures; marked as such and taken away with them. */
export async function insertDemoNotices(
  ctx: Pick<Context, 'mounted'>,
  db: Kysely<ReportingTables>,
  plan: string,
): Promise<void> {
  if (!(await isDemo(coreDb(db), plan))) return
  const now = Date.now()
  const cases = await casesOf(ctx, db, plan)
  const day = (days: number): Day => today(new Date(now + days * dayLength))
  const courses = demoCourses(day)
  const ids = new Map<DemoCourse, string>()
  // Played in the order of their days, as their numbers were given.
  for (const course of courses.toSorted((a, b) => b.ago - a.ago)) {
    const at = courses.indexOf(course)
    const before = course.follows === true ? courses[at - 1] : undefined
    const about = cases[before === undefined ? at : at - 1]
    if (about === undefined) continue
    const follows = before === undefined ? null : (ids.get(before) ?? null)
    ids.set(course, await play(ctx, db, { plan, course, about, now, follows }))
  }
}

/** Takes the demonstration's notices and urgings away, and counts its documents from one again. */
export async function forgetDemoNotices(db: Kysely<ReportingTables>, plan: string): Promise<void> {
  const notices = db
    .selectFrom('reporting.notice')
    .select('notice_id')
    .where('plan_id', '=', plan)
    .where('demo', '=', true)
  await db.deleteFrom('reporting.notice_event').where('notice_id', 'in', notices).execute()
  await db.deleteFrom('reporting.notice').where('plan_id', '=', plan).where('demo', '=', true).execute()
  await db.deleteFrom('reporting.dismissal').where('plan_id', '=', plan).execute()
  await db.deleteFrom('reporting.urge').where('plan_id', '=', plan).where('demo', '=', true).execute()
  await db.deleteFrom('reporting.notice_number').where('demo', '=', true).execute()
}
