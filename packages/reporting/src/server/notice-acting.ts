import { ConflictError, type Day, type Grant, InvalidError, today } from '@workpoints/core'
import type { Context } from '@workpoints/core/server'
import type { Kysely, Updateable } from 'kysely'
import type { NoticeAct } from '../notice.ts'
import { endOfWork, resultDay } from '../notice-clock.ts'
import { afterAct, isFinal, isInTime, type NoticeStanding } from '../notice-flow.ts'
import { noticeStateText } from '../notice-words.ts'
import { insertNoticeEvent, listNoticeEvents, lockNotice, moveNotice } from './notice.store.ts'
import { requireParty } from './notice-access.ts'
import { tellActed } from './notice-events.ts'
import { gatherFacts } from './notice-facts.store.ts'
import { documentColumns, issueDocument } from './notice-issuing.ts'
import { currentNoticeRules } from './notice-rules.store.ts'
import { type NoticeRow, standingOf } from './notice-standing.ts'
import { databaseNow } from './report.store.ts'
import type { ReportingTables } from './tables.ts'

type Move = Updateable<ReportingTables['reporting.notice']>

/** Somebody was quicker: says what the notice is now and who did it. */
async function overtaken(db: Kysely<ReportingTables>, row: NoticeRow): Promise<ConflictError> {
  const last = (await listNoticeEvents(db, row.notice_id)).at(-1)
  const { zh, en } = noticeStateText[row.state]
  return new ConflictError('reporting.notice-moved', {
    zh: `您看到的内容已经变化：该事项现为“${zh}”（最近由${last?.by ?? ''}办理）。您的操作没有执行，请刷新后再办理。`,
    en: `It has changed since you opened it: now ${en.toLowerCase()} (last by ${last?.by ?? ''}). Nothing was done; reload and decide again.`,
  })
}

/** Why an act is not allowed: its deadline has passed, or the notice stands elsewhere. */
async function refusal(
  db: Kysely<ReportingTables>,
  { row, act, now }: { row: NoticeRow; act: NoticeAct; now: number },
): Promise<Error> {
  const isLate = (act.kind === 'object' || act.kind === 'askTime') && !isInTime(standingOf(row).answerDue, now)
  if (isLate && !isFinal(row.state))
    return new ConflictError('reporting.notice-late', {
      zh: '期限已过，不能再提出。请直接回复并说明情况，或与市环委办联系。',
      en: 'The deadline has passed. Reply and explain, or call the office.',
    })
  if (act.kind === 'accept' && row.objection === 'open')
    return new ConflictError('reporting.objection-open', {
      zh: '该单位的异议还没有答复，请先对异议作出决定。',
      en: 'The unit’s objection has not been answered; decide on it first.',
    })
  return overtaken(db, row)
}

const invalid = (code: string, zh: string, en: string): InvalidError =>
  new InvalidError(`reporting.${code}`, { zh, en })

/** A new deadline lies after now and after the one in force. */
function requireLater(until: Day, { now, due }: { readonly now: number; readonly due: number | null }): string {
  const end = endOfWork(until)
  if (Date.parse(end) <= now || (due !== null && Date.parse(end) <= due))
    throw invalid(
      'bad-until',
      '新的期限须晚于现在，并晚于现有期限。',
      'The new deadline must be later than now and than the one in force.',
    )
  return end
}

interface Acting {
  readonly row: NoticeRow
  readonly act: NoticeAct
  readonly now: number
  readonly standing: NoticeStanding
}

/** The document of an 约谈, written when it is called: its facts are those of this moment. */
async function calledColumns(ctx: Context, db: Kysely<ReportingTables>, { row, act }: Acting): Promise<Move> {
  if (act.kind !== 'call') return {}
  const subject = { plan: row.plan_id, unit: row.unit_id, source: row.source, target: row.target_id }
  const facts = { ...(await gatherFacts(ctx, db, subject)).facts, suggested: row.facts.suggested }
  const issued = await issueDocument(db, {
    ...{ plan: row.plan_id, kind: row.kind, facts, demands: row.demands, remark: row.remark, demo: row.demo },
    ...{ acknowledgeDays: row.acknowledge_days, replyDays: row.reply_days, meeting: act.meeting },
  })
  return { facts: JSON.stringify(facts), ...documentColumns(issued, ctx.actor?.name ?? '') }
}

/** What an act changes beside the state. Throws InvalidError for dates that cannot be. */
async function columnsOf(ctx: Context, db: Kysely<ReportingTables>, acting: Acting): Promise<Move> {
  const { row, act, now, standing } = acting
  switch (act.kind) {
    case 'call':
      return calledColumns(ctx, db, acting)
    case 'meet': {
      if (act.meeting.day > today(new Date(now)))
        throw invalid('meeting-ahead', '约谈日期不能晚于今天。', 'The meeting cannot be recorded before it was held.')
      const { resultDays } = await currentNoticeRules(db, row.plan_id)
      return { reply_due: endOfWork(resultDay(act.meeting.day, resultDays)) }
    }
    case 'askTime':
      requireLater(act.until, { now, due: standing.answerDue })
      return { asked_until: act.until }
    case 'giveTime':
      return { extended_to: requireLater(act.until, { now, due: standing.answerDue }), asked_until: null }
    case 'return':
      return {
        extended_to: requireLater(act.until, { now, due: null }),
        ...{ checker: ctx.actor?.name ?? null, checker_person: ctx.actor?.id ?? null },
      }
    case 'accept':
      if (row.kind === 'interview' && act.text === '')
        throw invalid(
          'no-verification',
          '约谈办结须写明核查情况。',
          'Closing an interview needs a verification report.',
        )
      return {}
    default:
      return {}
  }
}

/** Whether an act of the unit came after its deadline. */
function isLate({ row, act, now, standing }: Acting): boolean {
  if (act.kind === 'acknowledge') return !isInTime(row.acknowledge_due?.getTime() ?? null, now)
  return (act.kind === 'brief' || act.kind === 'reply') && !isInTime(standing.answerDue, now)
}

/** An act on a notice as somebody saw it. */
export interface Acted {
  readonly before: NoticeRow
  readonly after: NoticeStanding
  readonly late: boolean
  readonly grant: Grant
}

/**
 * Does an act in the transaction of a command: locks the notice, checks that it is as the person saw it, theirs to act on and allowed
 * now by the database's clock, and keeps what was said. Throws ConflictError `reporting.notice-moved` when somebody was quicker,
 * `reporting.notice-late` past a deadline, NotAllowedError, InvalidError.
 */
export async function actOn(
  ctx: Context,
  db: Kysely<ReportingTables>,
  { notice, revision, act }: { readonly notice: string; readonly revision: number; readonly act: NoticeAct },
): Promise<Acted> {
  const row = await lockNotice(ctx, db, notice)
  const grant = requireParty(ctx, row, act.kind)
  if (row.revision !== revision) throw await overtaken(db, row)
  const now = await databaseNow(db)
  const standing = standingOf(row)
  const after = afterAct(standing, act.kind, now)
  if (after === null) throw await refusal(db, { row, act, now })
  const acting = { row, act, now, standing }
  const columns = await columnsOf(ctx, db, acting)
  await moveNotice(db, notice, {
    ...{ state: after.state, objection: after.objection },
    ...(after.asksTime ? {} : { asked_until: null }),
    ...columns,
  })
  const late = isLate(acting)
  const { kind, ...body } = act
  await insertNoticeEvent(ctx, db, { notice, kind, body, late })
  await tellActed(ctx, db, { before: row, after: await lockNotice(ctx, db, notice) })
  return { before: row, after, late, grant }
}
