import { z } from 'zod'
import { InvalidError } from '../index.ts'
import { listAudit } from './audit/list.ts'
import { historyEntry, isShown, requireHistory } from './history.view.ts'
import { procedure, router } from './trpc.ts'

/** Entries of one answer. */
const pageLength = 50

/** A record's own history, read from the audit trail. */
export const historyRouter = router({
  /**
   * What happened to `unit/<id>` or `plan/<id>`, newest first, fifty at a time (`before` is the last one's number). Whoever may see the
   * record may see its history; where somebody did it from, and in which session, is told to the auditor alone.
   */
  list: procedure
    .meta({ needs: ['read', 'administer', 'audit'] })
    .input(z.object({ subject: z.string().max(200), before: z.number().int().positive().optional() }))
    .query(async ({ ctx, input }) => {
      const { subject, before } = input
      const [, kind, id] = /^(unit|plan)\/([a-z0-9-]+)$/.exec(subject) ?? []
      if (kind === undefined || id === undefined)
        throw new InvalidError('core.history-subject', {
          zh: `“${subject}”不是可查历史的记录，应为 unit/单位编号 或 plan/工作要点编号。`,
          en: `"${subject}" has no history here; ask for unit/<id> or plan/<id>.`,
        })
      await requireHistory(ctx, { kind: kind === 'unit' ? 'unit' : 'plan', id })
      const rows = await listAudit(ctx.db, {
        subject,
        kinds: ['change', 'override', 'system'],
        outcome: 'done',
        limit: pageLength + 1,
        ...(before === undefined ? {} : { before }),
      })
      const page = rows.slice(0, pageLength)
      return {
        entries: page.filter((row) => isShown(ctx, row)).map((row) => historyEntry(ctx, row)),
        /** Ask again with this as `before`; null at the oldest end. */
        older: rows.length > pageLength ? (page.at(-1)?.seq ?? null) : null,
      }
    }),
})
