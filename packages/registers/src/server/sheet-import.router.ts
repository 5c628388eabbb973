import { createHash } from 'node:crypto'
import { InvalidError } from '@workpoints/core'
import { CommandKey } from '@workpoints/core/server'
import { markErrors, writeTable } from '@workpoints/documents/server'
import { z } from 'zod'
import { fieldAt, type Register } from '../index.ts'
import { changeEntries, namesOf } from './entry-command.ts'
import { writeGrant } from './register-access.ts'
import { mostBytes, type RegisterProcedures } from './register-procedure.ts'
import { dbOf } from './registers-db.ts'
import { sent } from './sent-file.ts'
import { columnsWritten, stateHead, stateKey } from './sheet-columns.ts'
import { readSheet, type SheetFault } from './sheet-read.ts'
import { shown, writtenSheet } from './written-sheet.ts'

/** A file as the browser sends it. */
const File = z.object({
  name: z.string().max(200),
  base64: z
    .base64('文件内容不完整，请重新选择 / the file arrived damaged; choose it again')
    .max(Math.ceil(mostBytes / 3) * 4, '文件不能超过 16 MB / at most 16 MB'),
})

/** Rows brought by workbook. */
export const importProcedures = ({ imports }: Pick<RegisterProcedures, 'imports'>) => ({
  /** An empty workbook to fill in, with what can be chosen in its cells. */
  template: imports.query(async ({ ctx }) => {
    const { register } = ctx
    const columns = columnsWritten(register, await namesOf(dbOf(ctx)))
    return sent(`${register.title.zh}-模板.xlsx`, await writeTable({ sheetName: register.title.zh, columns, rows: [] }))
  }),

  /** What a file would do and what is wrong with it, cell by cell; changes nothing. */
  preview: imports.input(File).mutation(async ({ ctx, input }) => {
    const { register } = ctx
    const bytes = Buffer.from(input.base64, 'base64')
    const db = dbOf(ctx)
    const units = await namesOf(db)
    const sheet = await writtenSheet(register, { bytes, name: input.name, units })
    const { rows, faults } = await readSheet(ctx, db, { register, sheet, units, lock: false })
    const told = faults.map(({ row, column, text }) => ({
      row,
      text: text.zh,
      ...(column === undefined ? {} : { column }),
    }))
    return {
      sheet: sheet.sheetName,
      extra: sheet.header.extra.map(({ head }) => head),
      counts: { total: rows.length, ...fatesOf(rows) },
      rows: sheet.texts.map((cells, index) => ({
        row: rows[index]?.row ?? 0,
        fate: rows[index]?.fate ?? 'refused',
        cells,
      })),
      faults: faults.slice(0, shown).map(({ row, column, text }) => ({ row, column: column ?? null, text })),
      faultCount: faults.length,
      marked: faults.length === 0 ? null : sent(`导入结果-${input.name}`, await markErrors(bytes, told, sheet)),
    }
  }),

  /** Takes all rows of a file, or none. */
  commit: imports.input(CommandKey.extend(File.shape)).mutation(async ({ ctx, input: { key, name, base64 } }) => {
    const { register } = ctx
    const bytes = Buffer.from(base64, 'base64')
    // Before the transaction begins: reading a large file takes its time, and may have to wait for its turn.
    const units = await namesOf(dbOf(ctx))
    const sheet = await writtenSheet(register, { bytes, name, units })
    return changeEntries(ctx, { register, key, name: 'sheet.commit', action: 'import' }, async (db) => {
      const read = await readSheet(ctx, db, { register, sheet, units, lock: true })
      if (read.faults.length > 0) throw sheetRefused(register, read.faults)
      const rows = read.rows.flatMap(({ next, fate }) => (next === null || fate === 'same' ? [] : [next]))
      const unit = rows[0]?.data[register.unit] ?? read.rows[0]?.next?.data[register.unit]
      const told = { file: name, hash: createHash('sha256').update(bytes).digest('hex') }
      const counts = { total: read.rows.length, ...fatesOf(read.rows) }
      return { rows, grant: writeGrant(ctx, register.plugin, String(unit)), told, answer: { batch: key, ...counts } }
    })
  }),
})

const fatesOf = (rows: readonly { readonly fate: string }[]) => {
  const count = (fate: string): number => rows.filter((row) => row.fate === fate).length
  return { new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') }
}

function sheetRefused(register: Register, faults: readonly SheetFault[]): InvalidError {
  const places = faults.slice(0, 5).map(({ row, column, text }) => ({ row, text, head: headOf(register, column) }))
  const more = faults.length - places.length
  return new InvalidError('registers.sheet-errors', {
    zh: `表中有 ${faults.length} 处错误，没有导入任何行：${places.map(({ row, head, text }) => `第 ${row} 行${head === null ? '' : `“${head.zh}”`}：${text.zh}`).join('；')}${more > 0 ? `；另有 ${more} 处` : ''}。请改正后重新导入。`,
    en: `${faults.length} errors, nothing was imported: ${places.map(({ row, head, text }) => `row ${row}${head === null ? '' : `, ${head.en}`}: ${text.en}`).join('; ')}${more > 0 ? `; and ${more} more` : ''}. Correct them and import again.`,
  })
}

function headOf(register: Register, column: string | undefined) {
  if (column === undefined) return null
  return column === stateKey ? stateHead : fieldAt(register, column).title
}
