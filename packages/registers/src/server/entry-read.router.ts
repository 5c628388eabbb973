import { z } from 'zod'
import { Filter, Sort } from '../index.ts'
import { countRows, getEntry, groupEntries, listEntries, listVersions, placedEntries } from './entry.store.ts'
import { entryView, versionView } from './entry.view.ts'
import { namesOf } from './entry-command.ts'
import { noEntry, readableUnits, readsUnit, writeGrant, writesSomewhere } from './register-access.ts'
import type { RegisterProcedures } from './register-procedure.ts'
import { dbOf } from './registers-db.ts'

const Asked = z.object({ filter: Filter.prefault({}) })
const ListInput = Asked.extend({
  sort: Sort.nullable().default(null),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
})

/** Looking at the rows of a register: only those of units that the reader may see. */
export const entryReads = ({ reads }: Pick<RegisterProcedures, 'reads'>) => ({
  /** A window of the rows in the asked order, how many there are, and what may be done here. */
  list: reads.input(ListInput).query(async ({ ctx, input }) => {
    const { register } = ctx
    const asked = { ...input, register, units: readableUnits(ctx, register.plugin) }
    const [rows, total] = await Promise.all([listEntries(dbOf(ctx), asked), countRows(dbOf(ctx), asked)])
    const writes = writesSomewhere(ctx, register.plugin) ? (['create', 'import'] as const) : []
    const exports = ctx.access.somewhere('export', register.plugin) ? (['export'] as const) : []
    return { rows: rows.map((row) => entryView(ctx, register, row)), total, can: [...writes, ...exports] }
  }),

  /** The units that rows may belong to, and for which of them the reader writes. */
  choices: reads.query(async ({ ctx }) => {
    const { register } = ctx
    const { units } = await namesOf(dbOf(ctx))
    const kinds = new Set(register.fields.flatMap((field) => (field.kind === 'unit' ? (field.units ?? []) : [])))
    return {
      units: units
        .filter(({ kind }) => kinds.has(kind))
        .map(({ id, kind, name }) => ({ id, kind, name, writes: writeGrant(ctx, register.plugin, id) !== undefined })),
    }
  }),

  /** The rows counted by unit and state, with the sums of their numbers: groups and the breakdown are made of it. */
  groups: reads
    .input(Asked)
    .query(({ ctx, input: { filter } }) =>
      groupEntries(dbOf(ctx), { filter, register: ctx.register, units: readableUnits(ctx, ctx.register.plugin) }),
    ),

  /** Where the rows lie. */
  places: reads
    .input(Asked)
    .query(({ ctx, input: { filter } }) =>
      placedEntries(dbOf(ctx), { filter, register: ctx.register, units: readableUnits(ctx, ctx.register.plugin) }),
    ),

  /** A row with everything it was before, newest first. */
  get: reads.input(z.object({ entry: z.uuid() })).query(async ({ ctx, input }) => {
    const { register } = ctx
    const row = await getEntry(dbOf(ctx), register, input.entry)
    if (!readsUnit(ctx, register.plugin, row.unit_id)) throw noEntry()
    const versions = await listVersions(dbOf(ctx), register, row.entry_id)
    return { ...entryView(ctx, register, row), versions: [versionView(row), ...versions.map(versionView)] }
  }),
})
