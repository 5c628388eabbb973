import { today, WorkpointsError } from '@workpoints/core'
import { actorOf, CommandKey, command, newId, procedure, requireAction, router } from '@workpoints/core/server'
import { z } from 'zod'
import { FieldReason, ReviewRules, Stage } from '../index.ts'
import { beginCorrection } from './correction.ts'
import { type Decided, decide, finish } from './deciding.ts'
import { queueView } from './queue.view.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { moveSubmission, overtaken } from './review.store.ts'
import { requireFiller } from './review-access.ts'
import { currentReviewRules, lockSubmission } from './submission.store.ts'

const words = z.string().trim().max(500)
const Seen = z.object({ submission: z.uuid(), revision: z.number().int().nonnegative() })
const DecideInput = CommandKey.extend({
  ...Seen.shape,
  decision: z.enum(['accept', 'return']),
  reasons: z.array(FieldReason).max(100),
  note: words,
  override: words.optional(),
})
const QueueInput = z.object({
  plan: z.string(),
  round: z.uuid().optional(),
  plugin: z.string().optional(),
  stage: Stage.optional(),
  others: z.boolean().optional(),
})
/** Far more than stand on one screen, and few enough for one transaction. */
const mostAtOnce = 500

const of = (name: string, key: string) => ({ key, procedure: `reporting.review.${name}` })

/** Review: what reviewers decide, what a unit takes back or corrects, and the rules that say who looks at what. */
export const reviewRouter = router({
  queue: procedure
    .meta({ needs: ['review', 'manage'] })
    .input(QueueInput)
    .query(({ ctx, input }) => queueView(ctx, dbOf(ctx), input)),

  decide: procedure
    .meta({ needs: ['review', 'manage'] })
    .input(DecideInput)
    .mutation(({ ctx, input }) =>
      command(ctx, of('decide', input.key), async (trx, note) => {
        const decided = await decide(ctx, reportingDb(trx), input)
        await finish(ctx, reportingDb(trx), { decided: [decided], note })
        return { to: decided.to }
      }),
    ),

  /** Accepts many at once; what somebody else has changed meanwhile is left alone and said. */
  acceptMany: procedure
    .meta({ needs: ['review', 'manage'] })
    .input(CommandKey.extend({ items: z.array(Seen).min(1).max(mostAtOnce) }))
    .mutation(({ ctx, input }) =>
      command(ctx, of('acceptMany', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const decided: Decided[] = []
        const left: { submission: string; why: { zh: string; en: string } }[] = []
        let first: unknown
        // Always in the same order: two people who accept the same reports wait for each other and never lock each other out.
        for (const item of input.items.toSorted((a, b) => a.submission.localeCompare(b.submission)))
          try {
            decided.push(await decide(ctx, db, { ...item, decision: 'accept', reasons: [], note: '' }))
          } catch (error) {
            if (!(error instanceof WorkpointsError)) throw error
            first ??= error
            left.push({ submission: item.submission, why: error.text })
          }
        if (decided.length === 0) throw first
        await finish(ctx, db, { decided, note })
        return { done: decided.map(({ row, to }) => ({ submission: row.submission_id, to })), left }
      }),
    ),

  /** The unit takes back what no reviewer has decided on yet. */
  withdraw: procedure
    .meta({ needs: 'report' })
    .input(CommandKey.extend(Seen.shape))
    .mutation(({ ctx, input }) =>
      command(ctx, of('withdraw', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const row = await lockSubmission(ctx, db, input.submission)
        const grant = requireFiller(ctx, row)
        const decided = await db
          .selectFrom('reporting.review')
          .select('review_id')
          .where('submission_id', '=', row.submission_id)
          .where('version', '=', row.version)
          .where('decision', '!=', 'skip')
          .limit(1)
          .executeTakeFirst()
        if (row.state !== 'review' || row.revision !== input.revision || decided !== undefined)
          throw await overtaken(db, row)
        await moveSubmission(db, row.submission_id, { state: 'draft', stage: null })
        note({
          ...{ subject: `submission/${row.submission_id}`, unit: row.unit_id, plugin: row.plugin, grant },
          before: { state: row.state, stage: row.stage },
          after: { state: 'draft' },
        })
        return { state: 'draft' as const }
      }),
    ),

  correct: procedure
    .meta({ needs: 'report' })
    .input(CommandKey.extend({ submission: z.uuid(), reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input }) =>
      command(ctx, of('correct', input.key), async (trx, note) => {
        const { id, row, grant } = await beginCorrection(ctx, reportingDb(trx), input)
        note({
          ...{ subject: `submission/${id}`, unit: row.unit_id, plugin: row.plugin, grant },
          before: null,
          after: { corrects: row.submission_id, reason: input.reason },
        })
        return { submission: id }
      }),
    ),

  rules: procedure
    .meta({ needs: 'read' })
    .input(z.object({ plan: z.string() }))
    .query(async ({ ctx, input }) => ({
      rules: await currentReviewRules(dbOf(ctx), input.plan),
      can: ctx.access.can({ unit: null, plugin: null }).filter((action) => action === 'manage'),
    })),

  saveRules: procedure
    .meta({ needs: 'manage' })
    .input(CommandKey.extend({ plan: z.string(), rules: ReviewRules }))
    .mutation(({ ctx, input }) =>
      command(ctx, of('saveRules', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const grant = requireAction(ctx, { action: 'manage', unit: null, plugin: null })
        const before = await currentReviewRules(db, input.plan)
        await db
          .insertInto('reporting.review_rule')
          .values({
            ...{ fact_id: newId(), plan_id: input.plan, body: JSON.stringify(input.rules) },
            ...{ holds_from: today(), recorded_by: actorOf(ctx).name },
          })
          .execute()
        note({ subject: `plan/${input.plan}`, grant, before: { ...before }, after: { ...input.rules } })
        return { saved: true }
      }),
    ),
})
