import { ConflictError } from '@workpoints/core'
import { CommandKey, type Context, command, procedure, router } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type EvidenceRow, findEvidence, listEvidence, putBack, takeOut } from './evidence.store.ts'
import { evidenceView } from './evidence.view.ts'
import { isShown, noEvidence } from './evidence-reading.ts'
import { loadReport } from './report.store.ts'
import { dbOf, reportingDb } from './reporting-db.ts'
import { isOwnReport, requireFiller } from './review-access.ts'
import { requireEditable } from './sending.ts'
import { getSubmission, lockSubmission } from './submission.store.ts'
import type { ReportingTables } from './tables.ts'

const One = CommandKey.extend({ evidence: z.uuid() })
const of = (name: string, key: string) => ({ key, procedure: `reporting.evidence.${name}` })

/** A file of a report that the caller fills and that can be changed now, the report locked. */
async function lockEvidence(ctx: Context, db: Kysely<ReportingTables>, id: string) {
  const found = await findEvidence(db, id)
  if (found === undefined) throw noEvidence()
  const row = await lockSubmission(ctx, db, found.submission_id)
  const grant = requireFiller(ctx, row)
  await requireEditable(db, await loadReport(ctx, db, row))
  const evidence = (await findEvidence(db, id)) ?? found
  const change = { subject: `submission/${row.submission_id}`, unit: row.unit_id, plugin: row.plugin, grant }
  return { row, evidence, change }
}

const told = ({ name, field, hash }: EvidenceRow) => ({ file: name, field, hash })

/** What proves a report: its files, and taking them out again. They come by a route of their own, `POST /api/evidence/…`. */
export const evidenceRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ submission: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const db = dbOf(ctx)
      return evidenceView(ctx, db, await getSubmission(ctx, db, input.submission))
    }),

  /** Takes a file out; versions that were sent with it keep it. */
  remove: procedure
    .meta({ needs: 'report' })
    .input(One)
    .mutation(({ ctx, input }) =>
      command(ctx, of('remove', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const { row, evidence, change } = await lockEvidence(ctx, db, input.evidence)
        if (evidence.removed_at !== null || !isShown(evidence, isOwnReport(ctx, row))) throw noEvidence()
        const lastVersion = evidence.version === null ? null : row.version
        await takeOut(ctx, db, { id: evidence.evidence_id, lastVersion })
        note({ ...change, before: told(evidence), after: null })
        return { removed: evidence.evidence_id }
      }),
    ),

  /** Puts a file back that was taken out since the last sending. */
  restore: procedure
    .meta({ needs: 'report' })
    .input(One)
    .mutation(({ ctx, input }) =>
      command(ctx, of('restore', input.key), async (trx, note) => {
        const db = reportingDb(trx)
        const { row, evidence, change } = await lockEvidence(ctx, db, input.evidence)
        const held = await listEvidence(db, row.submission_id)
        const isThere = held.some(
          (one) => one.removed_at === null && one.hash === evidence.hash && one.field === evidence.field,
        )
        const isOld = evidence.last_version !== null && evidence.last_version !== row.version
        if (isThere || isOld)
          throw new ConflictError('reporting.evidence-back', {
            zh: isThere ? '这份材料已经在填报中。' : '移除之后已经报送过，不能直接恢复。请重新上传这份材料。',
            en: isThere ? 'The file is there already.' : 'The report was sent without it since; send the file again.',
          })
        await putBack(db, evidence.evidence_id)
        note({ ...change, before: null, after: told(evidence) })
        return { restored: evidence.evidence_id }
      }),
    ),
})
