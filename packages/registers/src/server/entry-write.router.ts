import { today } from '@workpoints/core'
import { CommandKey } from '@workpoints/core/server'
import { z } from 'zod'
import { newEntry, nextOf, rowsToChange, steppedTo } from './entry-change.ts'
import { changeEntries, namesOf } from './entry-command.ts'
import { undone } from './entry-undo.ts'
import type { EntryNext } from './entry-write.ts'
import { requireWrite } from './register-access.ts'
import type { RegisterProcedures } from './register-procedure.ts'

const Cells = z.record(z.string().max(64), z.string().max(4000))
const Seen = z.object({ id: z.uuid(), version: z.number().int().positive() })
const Many = CommandKey.extend({ entries: z.array(Seen).min(1).max(1000) })
const Words = z.string().trim().max(500).default('')
const Reason = z.string().trim().min(1, '请填写原因 / a reason is needed').max(500)

/** Changing the rows of a register. Cells come as the texts that people typed, and are read on the server. */
export const entryWrites = ({ writes }: Pick<RegisterProcedures, 'writes'>) => ({
  create: writes.input(CommandKey.extend({ cells: Cells })).mutation(({ ctx, input: { key, cells } }) => {
    const { register } = ctx
    return changeEntries(ctx, { register, key, name: 'entry.create', action: 'create' }, (db) =>
      newEntry(ctx, db, { register, cells }),
    )
  }),

  /** New texts for some cells of one row or of many, by the versions that were seen. */
  update: writes.input(Many.extend({ cells: Cells, reason: Words })).mutation(({ ctx, input }) => {
    const { register } = ctx
    const { key, cells, entries: seen, reason } = input
    return changeEntries(ctx, { register, key, name: 'entry.update', action: 'update', reason }, async (db) => {
      const { rows, grant } = await rowsToChange(ctx, db, { register, seen })
      const units = await namesOf(db)
      const versionOf = new Map(seen.map(({ id, version }) => [id, version]))
      const next: EntryNext[] = []
      for (const row of rows)
        next.push(await nextOf(db, row, { register, cells, units, version: versionOf.get(row.entry_id) ?? 0 }))
      // A row that is given to another unit has to be theirs to write there too.
      for (const { data } of next) requireWrite(ctx, register.plugin, String(data[register.unit]))
      return { rows: next, grant, answer: { batch: key, rows: next.length } }
    })
  }),

  /** Brings rows to another state. */
  step: writes
    .input(Many.extend({ to: z.string().max(64), on: z.iso.date().optional(), reason: Words, evidence: Words }))
    .mutation(({ ctx, input }) => {
      const { register } = ctx
      const { key, entries: seen, reason, evidence, to, on = today() } = input
      return changeEntries(ctx, { register, key, name: 'entry.step', action: 'step', reason, evidence }, async (db) => {
        const { rows, grant } = await rowsToChange(ctx, db, { register, seen })
        const next = rows.map((row) => steppedTo(register, row, { to, on, reason, evidence }))
        return { rows: next, grant, answer: { batch: key, rows: next.length } }
      })
    }),

  /** Takes rows out of the register, with a reason; they stay readable. */
  remove: writes.input(Many.extend({ reason: Reason })).mutation(({ ctx, input }) => {
    const { register } = ctx
    const { key, entries: seen, reason } = input
    return changeEntries(ctx, { register, key, name: 'entry.remove', action: 'remove', reason }, async (db) => {
      const { rows, grant } = await rowsToChange(ctx, db, { register, seen })
      const next = rows.map((row) => {
        const { data, state, states } = row
        return { id: row.entry_id, before: row, data, state, states, ended: true }
      })
      return { rows: next, grant, answer: { batch: key, rows: next.length } }
    })
  }),

  /** Takes back one's own last change by its key. */
  undo: writes.input(CommandKey.extend({ batch: z.uuid() })).mutation(({ ctx, input: { key, batch } }) => {
    const { register } = ctx
    return changeEntries(ctx, { register, key, name: 'entry.undo', action: 'undo' }, (db) =>
      undone(ctx, db, { register, batch }),
    )
  }),
})
