import { ConflictError, InvalidError } from '@workpoints/core'
import { actorOf, CommandKey, type Context, command, procedure, router } from '@workpoints/core/server'
import { z } from 'zod'
import { ImportOptions, type ImportReport, importPart } from '../index.ts'
import type { Recount, Touched } from './figures.ts'
import { beginImport, dropParts, getImport, type ImportRow, noteImport, putPart } from './import.store.ts'
import { markedFile, scanImport } from './import-read.ts'
import type { Scanned } from './import-scan.ts'
import { lockSeries, writePacked } from './reading-write.ts'
import { dbOf, readingsDb } from './readings-db.ts'
import { listSites } from './site.store.ts'
import type { PackedRow } from './stage.ts'

const writers = procedure.meta({ needs: ['report', 'correct'] })
const OfImport = z.object({ import: z.uuid() })
const Part = OfImport.extend({
  number: z.number().int().min(0).max(999),
  base64: z
    .base64('文件内容不完整，请重新选择 / the file arrived damaged; choose it again')
    .max(Math.ceil(importPart / 3) * 4),
})

const reportOf = ({ rows, points, doubtful, refused, refusedCount, packed }: Scanned): ImportReport => ({
  ...{ rows, points, doubtful, refusedCount, refused: refused.slice(0, 100) },
  sites: new Set([...packed.values()].map(({ site }) => site)).size,
})

const refusedError = ({ refused, refusedCount }: Scanned): InvalidError => {
  const places = refused.slice(0, 5)
  return new InvalidError('readings.import-refused', {
    zh: `文件中有 ${refusedCount} 处不能导入，没有写入任何数据：${places.map(({ row, column, text }) => `第 ${row} 行“${column ?? ''}”${text.zh}`).join('；')}。请改正后重新导入。`,
    en: `${refusedCount} cells cannot be imported and nothing was written: ${places.map(({ row, column, text }) => `row ${row}, ${column ?? ''}: ${text.en}`).join('; ')}. Correct them and import again.`,
  })
}

const isEmpty = (): InvalidError =>
  new InvalidError('readings.import-empty', { zh: '文件中没有监测数据。', en: 'The file holds no readings.' })

const isBusy = (): ConflictError =>
  new ConflictError('readings.import-busy', {
    zh: '这次导入正在处理，请等待完成。',
    en: 'This import is being worked on; wait until it is done.',
  })

async function sitesOf(db: ReturnType<typeof dbOf>, { packed }: Scanned): Promise<Touched> {
  const written = new Set([...packed.values()].map(({ site }) => site))
  return (await listSites(db)).flatMap(({ site }) => (written.has(site.id) ? [site] : []))
}

/** Rows written between two notes of progress; all of them are one transaction. */
const rowsAtOnce = 20_000

async function scanned(ctx: Context, row: ImportRow): Promise<Scanned> {
  await noteImport(dbOf(ctx), row.import_id, { state: 'reading', rows: 0, written: 0 })
  try {
    return await scanImport(ctx, row)
  } catch (error) {
    await noteImport(dbOf(ctx), row.import_id, { state: 'failed' })
    throw error
  }
}

const total = { added: 0, unchanged: 0, replaced: 0, corrected: 0, confirmed: 0, kept: 0 }

async function writeAll(
  ctx: Context,
  trx: ReturnType<typeof dbOf>,
  { row, found }: { row: ImportRow; found: Scanned },
) {
  const rows = [...found.packed.values()].toSorted((a, b) =>
    a.site < b.site ? -1 : a.site > b.site ? 1 : a.time - b.time,
  )
  const layouts = await lockSeries(trx, [...new Set(rows.map(({ site }) => site))].toSorted())
  const { final, reason, name } = row.options
  const writing = { org: ctx.orgId, source: `import ${name}`.slice(0, 60), final, reason, by: actorOf(ctx).name }
  const sum = { ...total }
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part: PackedRow[] = rows.slice(start, start + rowsAtOnce)
    const here = new Set(part.map(({ site }) => site))
    const own = new Map([...layouts].filter(([site]) => here.has(site)))
    const written = await writePacked(trx, part, { ...writing, layouts: own })
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += written[key]
    await noteImport(dbOf(ctx), row.import_id, { state: 'writing', written: start + part.length })
  }
  return { ...sum, rows: rows.length, points: found.points, sites: layouts.size }
}

/** Readings by file: sent in parts, looked at, and written as a whole or not at all, with the figures that stand on them. */
export const importRouter = (recount: Recount) =>
  router({
    /** Begins an import; its file follows in parts. */
    begin: writers.input(ImportOptions).mutation(async ({ ctx, input }) => ({ import: await beginImport(ctx, input) })),

    part: writers.input(Part).mutation(async ({ ctx, input }) => {
      const { import_id: id } = await getImport(ctx, input.import)
      await putPart(dbOf(ctx), id, { number: input.number, bytes: Buffer.from(input.base64, 'base64') })
      return { number: input.number }
    }),

    /** What is in the file and what is wrong with it, by row and column; writes no reading. */
    preview: writers.input(OfImport).mutation(async ({ ctx, input }) => {
      const row = await getImport(ctx, input.import)
      const found = await scanned(ctx, row)
      const report = reportOf(found)
      await noteImport(dbOf(ctx), row.import_id, { state: 'read', report })
      return { ...report, marked: await markedFile(ctx, row, found) }
    }),

    /** Writes all readings of the file, or none. */
    commit: writers.input(CommandKey.extend(OfImport.shape)).mutation(async ({ ctx, input }) => {
      const row = await getImport(ctx, input.import)
      if (row.state === 'writing') throw isBusy()
      const written = await command(ctx, { key: input.key, procedure: 'readings.import.commit' }, async (trx, note) => {
        const found = await scanned(ctx, row)
        if (found.refusedCount > 0) throw refusedError(found)
        if (found.packed.size === 0) throw isEmpty()
        const result = await writeAll(ctx, readingsDb(trx), { row, found })
        await recount(readingsDb(trx), await sitesOf(readingsDb(trx), found), ctx.mounted)
        const { name, final, reason } = row.options
        note({ subject: `import/${row.import_id}`, before: null, after: { file: name, final, reason, ...result } })
        return result
      }).catch(async (error: unknown) => {
        await noteImport(dbOf(ctx), row.import_id, { state: 'failed' })
        throw error
      })
      await noteImport(dbOf(ctx), row.import_id, { state: 'done' })
      await dropParts(dbOf(ctx), row.import_id)
      return written
    }),

    /** How far an import has come: for a progress bar that asks again and again. */
    status: writers.input(OfImport).query(async ({ ctx, input }) => {
      const { state, rows, written, report, options } = await getImport(ctx, input.import)
      return { state, rows, written, report, name: options.name }
    }),
  })
