import { ConflictError, InvalidError, today } from '@workpoints/core'
import { type Context, coreDb, isDemo, newId } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { type Letter, noticeLetter } from '../letter.ts'
import type { MeetingPlan, NoticeDemand } from '../notice.ts'
import { endOfWork } from '../notice-clock.ts'
import type { NoticeFacts } from '../notice-facts.ts'
import { deadlinesOf, documentNumber } from '../notice-rules.ts'
import { NoticeKind, type Suggestion } from '../suggestion.ts'
import { getNotice, insertNoticeEvent } from './notice.store.ts'
import { tellIssued } from './notice-events.ts'
import { gatherFacts, type NoticeSubject } from './notice-facts.store.ts'
import { nextNumber } from './notice-number.store.ts'
import { currentNoticeRules } from './notice-rules.store.ts'
import type { NoticeRow } from './notice-standing.ts'
import { databaseNow } from './report.store.ts'
import { requireNotAside } from './suggestion-open.ts'
import type { ReportingTables } from './tables.ts'

/** What the office decides when it makes a notice for one unit. */
export interface Issuing extends NoticeSubject {
  readonly kind: NoticeKind
  readonly demands: readonly NoticeDemand[]
  readonly remark: string
  readonly acknowledgeDays?: number | undefined
  readonly replyDays?: number | undefined
  /** The suggestion it is made from. */
  readonly suggested: Suggestion | null
  /** The earlier notice that it follows up in earnest. */
  readonly follows: string | null
}

/** What a document is written from. */
export interface Documented {
  readonly plan: string
  readonly kind: NoticeKind
  readonly facts: NoticeFacts
  readonly demands: readonly NoticeDemand[]
  readonly remark: string
  readonly acknowledgeDays: number
  readonly replyDays: number
  readonly meeting: MeetingPlan | null
  readonly demo: boolean
  /** When; the database's now unless given. */
  readonly at?: Date | undefined
}

/** A document with its number and its deadlines: from here on nothing of it changes. */
export interface IssuedDocument {
  readonly number: string
  readonly letter: Letter
  readonly issuedAt: Date
  readonly acknowledgeDue: string
  readonly briefDue: string | null
  readonly replyDue: string | null
}

/** Numbers a document and writes its letter, by the database's clock, in the transaction of a command. */
export async function issueDocument(db: Kysely<ReportingTables>, document: Documented): Promise<IssuedDocument> {
  const { kind, plan, demo, demands } = document
  const issuedAt = document.at ?? new Date(await databaseNow(db))
  const day = today(issuedAt)
  const past = demands.find(({ due }) => due < day)
  if (past !== undefined)
    throw new InvalidError('reporting.past-demand', {
      zh: `“${past.text}”的完成日期${past.due}已经过去，请改为今天以后的日期。`,
      en: `The date ${past.due} of a demand is past; choose a later one.`,
    })
  const year = Number(day.slice(0, 4))
  const { kinds } = await currentNoticeRules(db, plan)
  const number = documentNumber(kinds[kind].pattern, { year, n: await nextNumber(db, { kind, year, demo }) })
  const { acknowledge, reply } = deadlinesOf(day, document)
  const letter = noticeLetter({ ...document, number, day, acknowledgeBy: acknowledge, replyBy: reply })
  const isInterview = kind === 'interview'
  return {
    ...{ number, letter, issuedAt, acknowledgeDue: endOfWork(acknowledge) },
    ...{ briefDue: isInterview ? endOfWork(reply) : null, replyDue: isInterview ? null : endOfWork(reply) },
  }
}

/** The columns that hold a document. */
export const documentColumns = (issued: IssuedDocument, by: string) => ({
  ...{ number: issued.number, letter: JSON.stringify(issued.letter), issued_at: issued.issuedAt, issued_by: by },
  ...{ acknowledge_due: issued.acknowledgeDue, brief_due: issued.briefDue, reply_due: issued.replyDue },
})

const rank = (kind: NoticeKind): number => NoticeKind.options.indexOf(kind)

/** The notice that is followed up: one that was issued to the same unit, of a lesser kind. */
async function requirePredecessor(ctx: Context, db: Kysely<ReportingTables>, issuing: Issuing): Promise<void> {
  if (issuing.follows === null) return
  const before = await getNotice(ctx, db, issuing.follows)
  const fits =
    before.unit_id === issuing.unit &&
    before.plan_id === issuing.plan &&
    before.number !== null &&
    before.state !== 'withdrawn' &&
    rank(before.kind) < rank(issuing.kind)
  if (!fits)
    throw new InvalidError('reporting.no-escalation', {
      zh: '升级须针对同一单位已发出且未撤回的通知，并按提醒、督办、约谈的次序。',
      en: 'Only an issued notice to the same unit can be escalated, from reminder to supervision to interview.',
    })
}

/** What is kept of a suggestion: its rule and why. */
const ruleFacts = ({ ruleSet, rule, period, why }: Suggestion): NoticeFacts['suggested'] => ({
  ruleSet,
  rule,
  period,
  why,
})

/** The suggestion has become a notice already. */
async function suggestionUsed(db: Kysely<ReportingTables>, { plan, suggested }: Issuing): Promise<ConflictError> {
  const there = await db
    .selectFrom('reporting.notice')
    .select(['number', 'made_by'])
    .where('plan_id', '=', plan)
    .where('suggestion', '=', suggested?.key ?? '')
    .executeTakeFirst()
  const which = there?.number ?? '约谈建议'
  return new ConflictError('reporting.suggestion-used', {
    zh: `这条建议已由${there?.made_by ?? '他人'}办理（${which}），没有重复发出。`,
    en: `This suggestion was acted on already by ${there?.made_by ?? 'somebody else'} (${there?.number ?? 'an interview'}); nothing was sent twice.`,
  })
}

/**
 * Makes a notice to one unit, in the transaction of a command: 提醒 and 督办 are issued at once, an 约谈 is proposed. Throws ConflictError
 * `reporting.suggestion-used` when somebody was quicker with the same suggestion, InvalidError, NotFoundError.
 */
export async function makeNotice(ctx: Context, db: Kysely<ReportingTables>, issuing: Issuing): Promise<NoticeRow> {
  const { plan, kind, unit, demands, remark, suggested, follows } = issuing
  await requirePredecessor(ctx, db, issuing)
  const gathered = await gatherFacts(ctx, db, issuing)
  if (suggested !== null) await requireNotAside(db, { plan, key: suggested.key })
  const facts: NoticeFacts = { ...gathered.facts, suggested: suggested === null ? null : ruleFacts(suggested) }
  const rule = (await currentNoticeRules(db, plan)).kinds[kind]
  const days = {
    acknowledgeDays: issuing.acknowledgeDays ?? rule.acknowledgeDays,
    replyDays: issuing.replyDays ?? rule.replyDays,
  }
  const demo = await isDemo(coreDb(db), plan)
  const by = ctx.actor?.name ?? ''
  const isProposal = kind === 'interview'
  const issued = isProposal
    ? null
    : await issueDocument(db, { plan, kind, facts, demands, remark, ...days, meeting: null, demo })
  const row = await db
    .insertInto('reporting.notice')
    .values({
      ...{ notice_id: newId(), plan_id: plan, kind, unit_id: unit, plugin: gathered.plugin, source: gathered.source },
      ...{ target_id: issuing.target, lead_unit: gathered.lead, suggestion: suggested?.key ?? null, follows, remark },
      ...{ demands: JSON.stringify(demands), acknowledge_days: days.acknowledgeDays, reply_days: days.replyDays },
      ...{ facts: JSON.stringify(facts), state: isProposal ? 'proposed' : 'issued', demo, made_by: by },
      ...(issued === null ? {} : documentColumns(issued, by)),
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'plan_id', 'suggestion']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) throw await suggestionUsed(db, issuing)
  await insertNoticeEvent(ctx, db, { notice: row.notice_id, kind: isProposal ? 'propose' : 'issue', body: { remark } })
  await tellIssued(ctx, db, row)
  return row
}
