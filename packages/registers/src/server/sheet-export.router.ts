import { InvalidError } from '@workpoints/core'
import { appendAudit, auditedBy, type Context } from '@workpoints/core/server'
import { writeCsv, writeTable } from '@workpoints/documents/server'
import { z } from 'zod'
import { Filter, formatCell, type Register, Sort, stateAt, type UnitNames } from '../index.ts'
import { countRows, type EntryRow, listEntries } from './entry.store.ts'
import { namesOf } from './entry-command.ts'
import { readableUnits } from './register-access.ts'
import type { RegisterProcedures } from './register-procedure.ts'
import { dbOf } from './registers-db.ts'
import { sent } from './sent-file.ts'
import { columnsWritten, stateKey } from './sheet-columns.ts'
import { mostRows } from './written-sheet.ts'

/** Rows given out as a workbook or CSV. */
export const exportProcedures = ({ exports }: Pick<RegisterProcedures, 'exports'>) => ({
  /** The rows of a filter as a workbook or CSV: the columns are those of the template, so it can be filled in and brought back. */
  export: exports
    .input(
      z.object({ filter: Filter.prefault({}), sort: Sort.nullable().default(null), format: z.enum(['xlsx', 'csv']) }),
    )
    .mutation(async ({ ctx, input: { filter, sort, format } }) => {
      const { register } = ctx
      const asked = { register, filter, units: readableUnits(ctx, register.plugin) }
      if ((await countRows(dbOf(ctx), asked)) > mostRows) throw tooMany()
      const rows = await listEntries(dbOf(ctx), { ...asked, sort, offset: 0, limit: mostRows })
      const units = await namesOf(dbOf(ctx))
      const columns = columnsWritten(register, units)
      const written = rows.map((row) => writtenRow(register, row, units))
      const bytes =
        format === 'csv'
          ? writeCsv(columns, written)
          : await writeTable({ sheetName: register.title.zh, columns, rows: written })
      await noteExport(ctx, register, { rows: rows.length, format })
      return { ...sent(`${register.title.zh}.${format}`, bytes), rows: rows.length }
    }),
})

const writtenRow = (register: Register, row: EntryRow, units: UnitNames) => ({
  ...Object.fromEntries(register.fields.map((field) => [field.key, formatCell(field, row.data[field.key], { units })])),
  [stateKey]: stateAt(register, row.state)?.title.zh ?? row.state,
})

const noteExport = (
  ctx: Context,
  { id, plugin }: Register,
  after: { readonly rows: number; readonly format: string },
) =>
  appendAudit(
    ctx.db,
    auditedBy(ctx, {
      kind: 'export',
      procedure: 'registers.sheet.export',
      subject: `register/${id}`,
      plugin,
      after: { register: id, ...after },
    }),
  )

const tooMany = (): InvalidError =>
  new InvalidError('registers.export-too-many', {
    zh: `符合条件的行超过 ${mostRows} 行，请先筛选再导出。`,
    en: `More than ${mostRows} rows fit; filter them first.`,
  })
