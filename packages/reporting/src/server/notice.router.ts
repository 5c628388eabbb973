import { actorOf, CommandKey, command, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { NoticeAct, NoticeDemands } from '../notice.ts'
import { NoticeRules } from '../notice-rules.ts'
import { NoticeKind } from '../suggestion.ts'
import { getNotice } from './notice.store.ts'
import { noticeDetail, noticeList } from './notice.view.ts'
import { actOn } from './notice-acting.ts'
import { noteDelivery } from './notice-delivery.ts'
import { gatherFacts } from './notice-facts.store.ts'
import { makeNotice } from './notice-issuing.ts'
import { currentNoticeRules, insertNoticeRules } from './notice-rules.store.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { getSuggestion } from './suggestion-open.ts'

const Subject = z.object({
  plan: z.string(),
  source: z.string().nullable(),
  target: z.string().nullable(),
})
const days = z.number().int().min(1).max(90)
const IssueInput = CommandKey.extend({
  ...Subject.shape,
  kind: NoticeKind,
  units: z.array(z.string()).min(1).max(60),
  demands: NoticeDemands,
  remark: z.string().trim().max(1000),
  acknowledgeDays: days.optional(),
  replyDays: days.optional(),
  suggestion: z.string().nullable(),
  follows: z.uuid().nullable(),
}).refine(({ units, suggestion, follows }) => units.length === 1 || (suggestion === null && follows === null), {
  path: ['units'],
  message: '按建议发出或升级时只能选一个单位 / one unit at a time here',
})
const ActInput = CommandKey.extend({ notice: z.uuid(), revision: z.number().int().nonnegative(), act: NoticeAct })

/** Notices: what the office sends units that lag, and everything that follows until it is closed. */
export const noticeRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ plan: z.string() }))
    .query(({ ctx, input }) => noticeList(ctx, dbOf(ctx), input.plan)),

  /** A notice; for its addressee the first look is its delivery. */
  get: procedure
    .meta({ needs: 'read' })
    .input(z.object({ notice: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const row = await getNotice(ctx, dbOf(ctx), input.notice)
      return noticeDetail(ctx, dbOf(ctx), await noteDelivery(ctx, row))
    }),

  /** What a letter would say of a case as of now, and the settings that it would follow. */
  facts: procedure
    .meta({ needs: 'manage' })
    .input(Subject.extend({ unit: z.string() }))
    .query(async ({ ctx, input }) => {
      requireAction(ctx, { action: 'manage', unit: null, plugin: null })
      const [{ facts }, rules] = await Promise.all([
        gatherFacts(ctx, dbOf(ctx), input),
        currentNoticeRules(dbOf(ctx), input.plan),
      ])
      return { facts, rules }
    }),

  /** Issues 提醒 or 督办 to units, each with a number and a letter of its own; an 约谈 is proposed. */
  issue: procedure
    .meta({ needs: 'manage' })
    .input(IssueInput)
    .mutation(async ({ ctx, input }) => {
      const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
      const { key, units, suggestion, ...fields } = input
      const suggested =
        suggestion === null ? null : await getSuggestion(ctx, dbOf(ctx), { plan: input.plan, key: suggestion })
      // What a suggestion is about is the rule's to say; kind, demands and deadlines are the person's.
      const { source, target } = suggested ?? fields
      return command(ctx, { key, procedure: 'reporting.notice.issue' }, async (trx, note) => {
        const made: { notice: string; unit: string; number: string | null }[] = []
        for (const unit of new Set(suggested === null ? units : [suggested.unit])) {
          const row = await makeNotice(ctx, reportingDb(trx), { ...fields, source, target, unit, suggested })
          const { notice_id: notice, number, kind, state } = row
          note({
            ...{ subject: `notice/${notice}`, unit, plugin: row.plugin, grant, before: null },
            after: { kind, number, state, source: row.source, target: row.target_id, follows: row.follows },
          })
          made.push({ notice, unit, number })
        }
        return made
      })
    }),

  /** Does one act on a notice as it was seen: sign for it, reply, check, extend, object, withdraw … */
  act: procedure
    .meta({ needs: ['report', 'review', 'manage'] })
    .input(ActInput)
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: `reporting.notice.${input.act.kind}` }, async (trx, note) => {
        const { before, after, late, grant } = await actOn(ctx, reportingDb(trx), input)
        const { kind: _kind, ...said } = input.act
        note({
          ...{ subject: `notice/${before.notice_id}`, unit: before.unit_id, plugin: before.plugin, grant },
          before: { state: before.state },
          after: { state: after.state, ...(late ? { late } : {}), ...said },
        })
        return { state: after.state, late }
      }),
    ),

  rules: procedure
    .meta({ needs: 'manage' })
    .input(z.object({ plan: z.string() }))
    .query(({ ctx, input }) => currentNoticeRules(dbOf(ctx), input.plan)),

  saveRules: procedure
    .meta({ needs: 'manage' })
    .input(CommandKey.extend({ plan: z.string(), rules: NoticeRules }))
    .mutation(({ ctx, input }) =>
      command(ctx, { key: input.key, procedure: 'reporting.notice.saveRules' }, async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const before = await currentNoticeRules(db, input.plan)
        const { plan, rules } = input
        await insertNoticeRules(db, { plan, rules, by: actorOf(ctx).name })
        note({ subject: `plan/${plan}`, grant, before: { ...before }, after: { ...rules } })
        return { saved: true }
      }),
    ),
})
