import { InvalidError, WorkpointsError } from '@workpoints/core'
import { CommandKey, command, type Note, procedure, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { Content, FieldName, Quote, Unchanged, ValueEntry } from '../index.ts'
import { beginDraft, saveFields, settleConflict } from './draft.store.ts'
import { mineView } from './mine.view.ts'
import { loadReport } from './report.store.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { isOwnReport, requireFiller } from './review-access.ts'
import { requireEditable, type Sent, send } from './sending.ts'
import { ownContent } from './sent-draft.ts'
import { getSubmission, lockSubmission, noSubmission } from './submission.store.ts'
import { submissionView } from './submission.view.ts'
import type { ReportingTables } from './tables.ts'

const words = z.string().max(4000)

/** What a field may hold while it is written; the checks of sending come later. */
function fieldValue(field: string, value: unknown): unknown {
  const shape = field.startsWith('value:')
    ? ValueEntry
    : field === 'unchanged'
      ? Unchanged.nullable()
      : field === 'quotes'
        ? z.array(Quote).max(100)
        : words
  const read = shape.safeParse(value)
  if (read.success) return read.data
  throw new InvalidError('reporting.bad-field', {
    zh: `“${field}”的内容格式不对：${read.error.issues[0]?.message ?? ''}。数值应为十进制数，文字不超过 4000 字。`,
    en: `The value of "${field}" cannot be kept: ${read.error.issues[0]?.message ?? ''}. Figures are decimal numbers, texts have at most 4000 characters.`,
  })
}

const Edit = z.object({ field: FieldName, value: z.unknown(), basedOn: z.number().int().nonnegative() })
const of = (name: string, key: string) => ({ key, procedure: `reporting.submission.${name}` })
/** As many as one person has in a round. */
const mostAtOnce = 200

const noteSent = (note: Note, { row, version, stage, late }: Sent, grant: ReturnType<typeof requireFiller>): void =>
  note({
    ...{ subject: `submission/${row.submission_id}`, unit: row.unit_id, plugin: row.plugin, grant },
    before: { state: row.state, version: row.version },
    after: { state: stage === null ? 'accepted' : 'review', stage, version, late },
  })

/** The draft of a report that the caller fills, locked. */
async function lockOwn(ctx: Parameters<typeof getSubmission>[0], db: Kysely<ReportingTables>, id: string) {
  const row = await lockSubmission(ctx, db, id)
  const grant = requireFiller(ctx, row)
  return { row, grant }
}

/** Filling: what is asked of a unit, its drafts, and sending. */
export const submissionRouter = router({
  mine: procedure
    .meta({ needs: 'report' })
    .input(z.object({ plan: z.string(), round: z.uuid().optional() }))
    .query(({ ctx, input }) => mineView(ctx, dbOf(ctx), input)),

  get: procedure
    .meta({ needs: 'read' })
    .input(z.object({ submission: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const db = dbOf(ctx)
      return submissionView(ctx, db, await getSubmission(ctx, db, input.submission))
    }),

  /** Keeps what is being written. Not on the trail: a draft is the unit's own until it is sent. */
  saveDraft: procedure
    .meta({ needs: 'report' })
    .input(z.object({ submission: z.uuid(), fields: z.array(Edit).min(1).max(200) }))
    .mutation(({ ctx, input }) =>
      dbOf(ctx)
        .transaction()
        .execute(async (db) => {
          const { row } = await lockOwn(ctx, db, input.submission)
          await requireEditable(db, { ...(await loadReport(ctx, db, row)), phase: 'open' })
          const edits = input.fields.map((edit) => ({ ...edit, value: fieldValue(edit.field, edit.value) }))
          const saved = await saveFields(ctx, db, { submission: row.submission_id, edits })
          if (row.state === 'empty') await beginDraft(db, row.submission_id)
          return saved
        }),
    ),

  settle: procedure
    .meta({ needs: 'report' })
    .input(CommandKey.extend({ conflict: z.uuid(), value: z.unknown() }))
    .mutation(({ ctx, input }) =>
      command(ctx, of('settle', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const conflict = await db
          .selectFrom('reporting.draft_conflict')
          .select(['submission_id', 'field'])
          .where('conflict_id', '=', input.conflict)
          .executeTakeFirst()
        if (conflict === undefined) throw noSubmission(input.conflict)
        const { row, grant } = await lockOwn(ctx, db, conflict.submission_id)
        if (!isOwnReport(ctx, row)) throw noSubmission(row.submission_id)
        const value = fieldValue(conflict.field, input.value)
        const settled = await settleConflict(ctx, db, { conflict: input.conflict, value })
        note({
          ...{ subject: `submission/${row.submission_id}`, unit: row.unit_id, plugin: row.plugin, grant },
          before: { conflict: input.conflict },
          after: { field: settled.field, version: settled.version },
        })
        return { field: settled.field, version: settled.version }
      }),
    ),

  send: procedure
    .meta({ needs: 'report' })
    .input(
      CommandKey.extend({
        submission: z.uuid(),
        revision: z.number().int().nonnegative(),
        content: Content,
        /** The versions of the draft's fields that the form held: somebody else's later text is not sent over. */
        seen: z.record(FieldName, z.number().int().nonnegative()).optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      command(ctx, of('send', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const { grant } = await lockOwn(ctx, db, input.submission)
        const sent = await send(ctx, db, input)
        noteSent(note, sent, grant)
        const { stage, version, late } = sent
        return { state: stage === null ? ('accepted' as const) : ('review' as const), stage, version, late }
      }),
    ),

  /** Sends many as unchanged; those that cannot be are left as they are and said. */
  unchanged: procedure
    .meta({ needs: 'report' })
    .input(
      CommandKey.extend({
        submissions: z.array(z.uuid()).min(1).max(mostAtOnce),
        reason: z.string().trim().max(300),
      }),
    )
    .mutation(({ ctx, input }) =>
      command(ctx, of('unchanged', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const done: { submission: string; stage: Sent['stage'] }[] = []
        const left: { submission: string; why: { zh: string; en: string } }[] = []
        let first: unknown
        for (const submission of [...new Set(input.submissions)].toSorted())
          try {
            const { row, grant } = await lockOwn(ctx, db, submission)
            const own = await ownContent(ctx, db, await loadReport(ctx, db, row))
            const content = { ...own, unchanged: { reason: input.reason } }
            const sent = await send(ctx, db, { submission, revision: row.revision, content })
            noteSent(note, sent, grant)
            done.push({ submission, stage: sent.stage })
          } catch (error) {
            if (!(error instanceof WorkpointsError)) throw error
            first ??= error
            left.push({ submission, why: error.text })
          }
        if (done.length === 0) throw first
        return { done, left }
      }),
    ),
})
