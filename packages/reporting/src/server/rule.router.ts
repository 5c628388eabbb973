import { Day } from '@workpoints/core'
import { actorOf, CommandKey, command, procedure, requireAction, requirePlan, router } from '@workpoints/core/server'
import { z } from 'zod'
import { RuleSet } from '../index.ts'
import { backtest } from './backtest.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { findBody, inForceOn, insertRule, listRuleRows, requireDraft } from './rule.store.ts'
import { rulesView } from './rule.view.ts'
import { adoptRule } from './rule-adoption.ts'
import { loadRuleFacts } from './rule-cases.ts'
import { suggestionsOf } from './suggestion.store.ts'

const OfPlan = z.object({ plan: z.string() })
const SaveInput = CommandKey.extend({
  plan: z.string(),
  /** The draft that was changed, as its author saw it; null for a new one. */
  basedOn: z.uuid().nullable(),
  body: RuleSet,
})
const OfDraft = CommandKey.extend({ plan: z.string(), fact: z.uuid() })
const AdoptInput = OfDraft.extend({ from: Day, reason: z.string().trim().min(1).max(500) })

const of = (name: string, key: string) => ({ key, procedure: `reporting.rule.${name}` })
const managing = { action: 'manage', unit: null, plugin: null } as const

/** Rule sets: what lights go by, what counts, and what follows. Every reader sees what is in force; drafts are the office's. */
export const ruleRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(OfPlan)
    .query(({ ctx, input }) => rulesView(ctx, dbOf(ctx), input.plan)),

  /** One rule set: a draft, an adopted one, or an example by its name. */
  get: procedure
    .meta({ needs: 'manage' })
    .input(OfPlan.extend({ fact: z.string() }))
    .query(async ({ ctx, input }) => {
      requireAction(ctx, managing)
      return { fact: input.fact, body: findBody(await listRuleRows(dbOf(ctx), input.plan), input.fact) }
    }),

  /** What it would have done in the past months, beside the one in force. */
  backtest: procedure
    .meta({ needs: 'manage', revisable: true, perMinute: 30 })
    .input(OfPlan.extend({ fact: z.string() }))
    .query(async ({ ctx, input }) => {
      requireAction(ctx, managing)
      const db = dbOf(ctx)
      await requirePlan(ctx.db, input.plan)
      const [rules, rows] = [await loadRuleFacts(ctx, db, input.plan), await listRuleRows(db, input.plan)]
      const { body: inForce } = inForceOn(rules.facts, rows, rules.on)
      return backtest(rules, { inForce, tried: findBody(rows, input.fact) })
    }),

  /** What the rule set in force proposes for the latest closed month. */
  suggestions: procedure
    .meta({ needs: 'manage' })
    .input(OfPlan)
    .query(async ({ ctx, input }) => {
      requireAction(ctx, managing)
      await requirePlan(ctx.db, input.plan)
      return suggestionsOf(ctx, dbOf(ctx), input.plan)
    }),

  saveDraft: procedure
    .meta({ needs: 'manage' })
    .input(SaveInput)
    .mutation(({ ctx, input }) =>
      command(ctx, of('saveDraft', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, managing)
        const { plan, basedOn, body } = input
        await requirePlan(trx, plan)
        const before = basedOn === null ? null : requireDraft(await listRuleRows(db, plan), basedOn)
        const by = actorOf(ctx).name
        const made = await insertRule(db, {
          ...{ plan, set: before?.set_id ?? null, basedOn, state: 'draft', body, from: null, reason: '', by },
        })
        note({
          subject: `rule-set/${made.set}`,
          grant,
          before: before === null ? null : { rules: before.body },
          after: { plan, title: body.title.zh, rules: body },
        })
        return made
      }),
    ),

  discard: procedure
    .meta({ needs: 'manage' })
    .input(OfDraft)
    .mutation(({ ctx, input }) =>
      command(ctx, of('discard', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, managing)
        const { plan, fact } = input
        const { set_id: set, body } = requireDraft(await listRuleRows(db, plan), fact)
        const by = actorOf(ctx).name
        await insertRule(db, { plan, set, basedOn: fact, state: 'discarded', body, from: null, reason: '', by })
        note({ subject: `rule-set/${set}`, grant, before: { title: body.title.zh, rules: body }, after: null })
        return { discarded: fact }
      }),
    ),

  /** Puts a draft in force from a day on; the lights follow at once, and months before stay as they are. */
  adopt: procedure
    .meta({ needs: 'manage' })
    .input(AdoptInput)
    .mutation(({ ctx, input }) =>
      command(ctx, of('adopt', input.key), async (trx, note) => {
        const grant = requireAction(ctx, managing)
        await requirePlan(trx, input.plan)
        const { draft, thresholds, before, ...made } = await adoptRule(ctx, reportingDb(trx), input)
        const { plan, from, reason } = input
        note({
          ...{ subject: `rule-set/${made.set}`, grant, reason: { zh: reason, en: reason } },
          before: { thresholds: before },
          after: { plan, title: draft.body.title.zh, from, thresholds },
        })
        return { ...made, from }
      }),
    ),
})
