import { ConflictError } from '@workpoints/core'
import { CommandKey, type Context, command, procedure, router } from '@workpoints/core/server'
import { mayWriteEntry, openEntry, requireEntryWrite } from '@workpoints/registers/server'
import { z } from 'zod'
import { mostFiles } from '../../evidence.ts'
import { noEvidence } from '../evidence-reading.ts'
import { dbOf, reportingDb } from '../reporting-db.ts'
import { type AttachmentRow, findAttachment, listAttachments, setRemoved } from './attachment.store.ts'
import { attachmentView } from './attachment.view.ts'

const One = CommandKey.extend({ evidence: z.uuid() })
const told = ({ name, hash }: AttachmentRow) => ({ file: name, hash })

/** Takes a file off its row or puts it back, the row locked. */
const change = (ctx: Context, { key, evidence }: z.infer<typeof One>, verb: 'remove' | 'restore') =>
  command(ctx, { key, procedure: `reporting.attachment.${verb}` }, async (trx, note) => {
    const db = reportingDb(trx)
    const found = await findAttachment(db, evidence)
    if (found === undefined) throw noEvidence()
    const entry = await openEntry(ctx, trx, { id: found.entry_id, forUpdate: true })
    const grant = requireEntryWrite(ctx, entry)
    const held = await listAttachments(db, entry.id)
    const row = held.find((one) => one.attachment_id === evidence) ?? found
    if (verb === 'remove' && !held.includes(row)) throw noEvidence()
    if (verb === 'restore' && held.some(({ hash }) => hash === row.hash)) throw isBack()
    await setRemoved(db, evidence, verb === 'remove' ? (ctx.actor?.name ?? '') : null)
    const [before, after] = verb === 'remove' ? [told(row), null] : [null, told(row)]
    note({ subject: `entry/${entry.id}`, unit: entry.unit, plugin: entry.plugin, grant, before, after })
    return { evidence }
  })

const isBack = (): ConflictError =>
  new ConflictError('reporting.attachment-back', {
    zh: '这份佐证材料已经在这一行中。',
    en: 'The file is on this row already.',
  })

/** The files of a register's row. They come by a route of their own, `POST /api/evidence/entry/…`. */
export const attachmentRouter = router({
  list: procedure
    .meta({ needs: 'read' })
    .input(z.object({ entry: z.uuid() }))
    .query(async ({ ctx, input }) => {
      const entry = await openEntry(ctx, ctx.db, { id: input.entry })
      const items = await attachmentView(ctx, dbOf(ctx), entry)
      const can: readonly 'add'[] = mayWriteEntry(ctx, entry) ? ['add'] : []
      return { items, most: mostFiles, can }
    }),

  /** Takes a file off its row; it stays on record. */
  remove: procedure
    .meta({ needs: ['report', 'correct'] })
    .input(One)
    .mutation(({ ctx, input }) => change(ctx, input, 'remove')),

  /** Puts back a file that was taken off. */
  restore: procedure
    .meta({ needs: ['report', 'correct'] })
    .input(One)
    .mutation(({ ctx, input }) => change(ctx, input, 'restore')),
})
