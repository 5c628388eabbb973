import { InvalidError } from '@workpoints/core'
import {
  appendAudit,
  auditedBy,
  CommandKey,
  type Context,
  command,
  latestUnits,
  procedureWith,
  requireAction,
  requireUnused,
  router,
  saveUnits,
  type UnitVersion,
} from '@workpoints/core/server'
import { markErrors } from '@workpoints/documents/server'
import { z } from 'zod'
import { maxUnitFile, type UnitRowError, unitColumns } from '../unit-import.ts'
import type { AccountsTables } from './tables.ts'
import { readUnits, type UnitTable, unitTable } from './unit-table.ts'

const procedure = procedureWith<AccountsTables>().meta({ needs: 'administer', perMinute: 20 })

/** A file as the browser sends it. */
const File = z.object({
  name: z.string().max(200),
  base64: z
    .base64('文件内容不完整，请重新选择 / the file arrived damaged; choose it again')
    .max(Math.ceil(maxUnitFile / 3) * 4, '文件不能超过 2 MB / at most 2 MB'),
})
type File = z.infer<typeof File>

const sent = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') })

type Known = ReadonlyMap<string, UnitVersion>

/** Reads a file and adds what only the database knows: units that still have tasks cannot be closed. */
async function read(ctx: Context, file: File, known: Known): Promise<UnitTable & { readonly bytes: Uint8Array }> {
  const bytes = Buffer.from(file.base64, 'base64')
  const table = await readUnits({ bytes, name: file.name }, known)
  const used: UnitRowError[] = []
  for (const { row, unit } of table.rows) {
    if (unit === null || unit.validTo === null || unit.validTo === known.get(unit.id)?.unit.validTo) continue
    try {
      await requireUnused(ctx.db, unit, unit.validTo)
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error
      used.push({ row, column: 'until', text: error.text })
    }
  }
  const wrong = new Set(used.map(({ row }) => row))
  const rows = table.rows.map((row) => (wrong.has(row.row) ? { ...row, unit: null, effect: null } : row))
  return { ...table, rows, errors: [...table.errors, ...used], bytes }
}

const refused = (errors: readonly UnitRowError[]): InvalidError => {
  const places = errors.slice(0, 5)
  const more = errors.length - places.length
  return new InvalidError('accounts.unit-import-errors', {
    zh: `表中有 ${errors.length} 处错误，没有导入任何单位：${places.map(({ row, column, text }) => `第 ${row} 行“${unitColumns[column]}”：${text.zh}`).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。请改正后重新导入。`,
    en: `${errors.length} errors, no unit was imported: ${places.map(({ row, column, text }) => `row ${row}, ${column}: ${text.en}`).join('; ')}${more > 0 ? `; and ${more} more` : ''}. Correct them and import again.`,
  })
}

/** Units by table: the present list to edit, a look at what a file would do, and the import, which takes all rows or none. */
export const unitImportRouter = router({
  /** All units as an Excel table that can be edited and imported again. */
  exportTable: procedure.mutation(async ({ ctx }) => {
    const grant = requireAction(ctx, { action: 'administer', unit: null, plugin: null })
    const units = [...(await latestUnits(ctx.db)).values()].map(({ unit }) => unit)
    const file = sent('单位.xlsx', await unitTable(units))
    const entry = { kind: 'export', procedure: 'accounts.unit.exportTable', grant: grant.id } as const
    await appendAudit(ctx.db, auditedBy(ctx, { ...entry, after: { units: units.length } }))
    return file
  }),

  importTemplate: procedure.query(async () => sent('单位导入模板.xlsx', await unitTable([]))),

  /** What is in the file, what it would do and what is wrong with it, by row and column; changes nothing. */
  importPreview: procedure.input(File).mutation(async ({ ctx, input }) => {
    const known = await latestUnits(ctx.db)
    const { table, rows, errors, bytes } = await read(ctx, input, known)
    const told = errors.map(({ row, column, text }) => ({ row, column, text: text.zh }))
    return {
      sheet: table.sheetName,
      rows: rows.map(({ row, cells, effect }) => ({ row, cells, effect })),
      errors,
      marked: errors.length === 0 ? null : sent(`导入结果-${input.name}`, await markErrors(bytes, told, table)),
      /** The versions that the file was compared with: to be sent with the import, so that nobody else's change is lost. */
      seen: Object.fromEntries(
        rows.flatMap(({ unit }) => (unit === null ? [] : [[unit.id, known.get(unit.id)?.version ?? null]])),
      ),
    }
  }),

  /** Records all units of the file that are new or differ, or none. */
  importCommit: procedure
    .input(CommandKey.extend(File.shape).extend({ seen: z.record(z.string().max(40), z.uuid().nullable()) }))
    .mutation(({ ctx, input: { key, seen, ...file } }) =>
      command(ctx, { key, procedure: 'accounts.unit.importCommit' }, async (db, note) => {
        const { rows, errors } = await read({ ...ctx, db }, file, await latestUnits(db))
        if (errors.length > 0) throw refused(errors)
        const changed = rows.filter(({ effect }) => effect !== 'same')
        const units = changed.flatMap(({ unit }) => unit ?? [])
        if (units.length === 0) throw nothingNew()
        await saveUnits(
          ctx,
          { db, note },
          units.map((unit) => ({ unit, basedOn: seen[unit.id] ?? null })),
        )
        const added = changed.filter(({ effect }) => effect === 'new').length
        return { added, changed: units.length - added, same: rows.length - units.length }
      }),
    ),
})

const nothingNew = (): InvalidError =>
  new InvalidError('accounts.unit-import-same', {
    zh: '表中的单位与现有内容完全一致，没有需要导入的变化。',
    en: 'The table holds nothing that differs from what is recorded.',
  })
