import { Day, InvalidError, isUnitValid, today } from '@workpoints/core'
import { actorOf, CommandKey, command, latestUnits, procedure } from '@workpoints/core/server'
import { markErrors, writeTable } from '@workpoints/documents/server'
import { z } from 'zod'
import { pluginOfKind } from '../index.ts'
import { maxSiteSheet, siteColumns } from '../site-sheet.ts'
import type { Recount } from './figures.ts'
import { readingsDb } from './readings-db.ts'
import { insertSites, lockSites } from './site.store.ts'
import { daysOfChange } from './site-change.ts'
import { readSiteSheet, type SheetFault, type SheetRow, sheetColumns } from './site-sheet.ts'

/** A list of sites as the browser sends it. */
const Sheet = z.object({
  name: z.string().trim().min(1).max(200),
  base64: z
    .base64('文件内容不完整，请重新选择 / the file arrived damaged; choose it again')
    .max(Math.ceil(maxSiteSheet / 3) * 4, '文件不能超过 1 MB / at most 1 MB'),
  /** The day from which known sites are as the list says. */
  from: Day,
})

/** Rows and faults that a preview tells one by one. */
const shown = 200

const managed = procedure.meta({ needs: 'manage' })
const sent = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') })

const countsOf = (rows: readonly SheetRow[]) => {
  const count = (fate: SheetRow['fate']): number => rows.filter((row) => row.fate === fate).length
  return {
    ...{ total: rows.length, new: count('new'), changed: count('changed') },
    ...{ same: count('same'), refused: count('refused') },
  }
}

/** Sites by list: a template, a look at what a list would do, and the import, all rows or none. */
export const siteSheetProcedures = (recount: Recount) => ({
  /** An empty list to fill in, with what can be chosen in its cells. */
  template: managed.query(async ({ ctx }) => {
    const units = [...(await latestUnits(ctx.db)).values()].map(({ unit }) => unit)
    const counties = units
      .filter((unit) => (unit.kind === 'county' || unit.kind === 'zone') && isUnitValid(unit, today()))
      .map(({ name }) => name.zh)
    const columns = sheetColumns(counties)
    return sent('监测点位-模板.xlsx', await writeTable({ sheetName: '监测点位', columns, rows: [] }))
  }),

  /** What a list would do and what is wrong with it, cell by cell; changes nothing. */
  preview: managed.input(Sheet).mutation(async ({ ctx, input: { name, base64, from } }) => {
    const bytes = Buffer.from(base64, 'base64')
    const { table, rows, faults } = await readSiteSheet(ctx, ctx.db, { name, bytes, from })
    const told = faults.map(({ row, column, text }) => ({
      ...{ row, text: text.zh },
      ...(column === undefined ? {} : { column }),
    }))
    return {
      extra: table.header.extra.map(({ head }) => head).filter((head) => head !== ''),
      counts: countsOf(rows),
      rows: rows.slice(0, shown).map(({ row, fate, cells }) => ({ row, fate, cells })),
      faults: faults.slice(0, shown).map(({ row, column, text }) => ({ row, column: column ?? null, text })),
      faultCount: faults.length,
      marked: faults.length === 0 ? null : sent(`导入结果-${name}`, await markErrors(bytes, told, table)),
    }
  }),

  /** Records all sites of a list, or none. */
  import: managed.input(CommandKey.extend(Sheet.shape)).mutation(({ ctx, input: { key, name, base64, from } }) =>
    command(ctx, { key, procedure: 'readings.site.import' }, async (trx, note) => {
      const db = readingsDb(trx)
      await lockSites(db)
      const bytes = Buffer.from(base64, 'base64')
      const { rows, faults } = await readSiteSheet(ctx, trx, { name, bytes, from })
      if (faults.length > 0) throw isRefused(faults)
      const told = { by: actorOf(ctx).name, reason: `导入 ${name}`.slice(0, 300) }
      for (const { fate, site, before } of rows) {
        if (site === null || fate === 'same') continue
        for (const day of daysOfChange({ site, from }, before)) await insertSites(db, [site], { ...told, from: day })
        const plugin = pluginOfKind(site.kind)
        note({
          ...{ subject: `site/${site.id}`, unit: site.unit, plugin },
          grant: ctx.access.decide({ action: 'manage', unit: site.unit, plugin }),
          ...{ before: before === undefined ? null : { ...before.site }, after: { ...site } },
          reason: { zh: told.reason, en: told.reason },
        })
      }
      const counts = countsOf(rows)
      if (counts.new + counts.changed === 0) throw nothingNew()
      const moved = rows.flatMap(({ fate, site, before }) =>
        site === null || fate === 'same' ? [] : before === undefined ? [site] : [before.site, site],
      )
      await recount(db, moved, ctx.mounted)
      return counts
    }),
  ),
})

const nothingNew = (): InvalidError =>
  new InvalidError('readings.site-sheet-same', {
    zh: '表中的点位都已登记，且内容相同，没有需要导入的。',
    en: 'All sites of the list are registered like this already; there is nothing to import.',
  })

function isRefused(faults: readonly SheetFault[]): InvalidError {
  const titleOf = (column: string | undefined) => siteColumns.find(({ key }) => key === column)?.title
  const places = faults.slice(0, 5).map(({ row, column, text }) => ({ row, text, title: titleOf(column) }))
  return new InvalidError('readings.site-sheet-refused', {
    zh: `表中有 ${faults.length} 处不能导入，没有登记任何点位：${places.map(({ row, title, text }) => `第 ${row} 行${title === undefined ? '' : `“${title.zh}”`}：${text.zh}`).join('；')}。请改正后重新导入。`,
    en: `${faults.length} cells cannot be imported and no site was registered: ${places.map(({ row, title, text }) => `row ${row}${title === undefined ? '' : `, ${title.en}`}: ${text.en}`).join('; ')}. Correct them and import again.`,
  })
}
