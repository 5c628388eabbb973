import { AuditFilter, NotFoundError } from '@workpoints/core'
import { procedure as asked, listAudit, router } from '@workpoints/core/server'
import { z } from 'zod'
import { auditDetails, auditLine, loadNames } from './audit.view.ts'
import { auditChoices } from './audit-choices.ts'
import { exportTrail } from './audit-export.ts'
import { type AnchorSource, auditStatus, verifyTrail } from './audit-verification.ts'

const procedure = asked.meta({ needs: 'audit' })
/** Verifying and exporting read the whole trail. */
const costly = asked.meta({ needs: 'audit', perMinute: 6 })

const Page = AuditFilter.extend({
  /** Entries older than the one of this number. */
  before: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(200).default(50),
})

const noEntry = (seq: number): NotFoundError =>
  new NotFoundError('accounts.no-audit-entry', {
    zh: `没有序号为 ${seq} 的审计记录。如果它曾经存在，请立即校验。`,
    en: `There is no entry ${seq} on the audit trail. If there once was, verify the trail.`,
  })

/** The audit trail for the security auditor: reading, verifying and exporting it. Nothing here changes it, except that it is added to. */
export const auditRouter = (anchors: AnchorSource) =>
  router({
    /** How long the trail is, and what the last verification found. */
    status: procedure.query(({ ctx }) => auditStatus(ctx)),

    /** Entries that fit, newest first; `next` asks for the older ones, null at the end. */
    list: procedure.input(Page).query(async ({ ctx, input }) => {
      const rows = await listAudit(ctx.db, { ...input, limit: input.limit + 1 })
      const shown = rows.slice(0, input.limit)
      const names = await loadNames(ctx)
      return {
        entries: shown.map((row) => auditLine(row, names)),
        next: rows.length > input.limit ? (shown.at(-1)?.seq ?? null) : null,
      }
    }),

    /** One entry whole. */
    get: procedure.input(z.object({ seq: z.number().int().positive() })).query(async ({ ctx, input }) => {
      const [row] = await listAudit(ctx.db, { before: input.seq + 1, limit: 1 })
      if (row?.seq !== input.seq) throw noEntry(input.seq)
      return auditDetails(ctx, row)
    }),

    filters: procedure.query(({ ctx }) => auditChoices(ctx)),

    verify: costly.mutation(({ ctx }) => verifyTrail(ctx, anchors)),

    export: costly
      .input(AuditFilter.extend({ format: z.enum(['xlsx', 'csv']) }))
      .mutation(({ ctx, input }) => exportTrail(ctx, input)),
  })
