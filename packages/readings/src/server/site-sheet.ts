import { type Day, InvalidError, type Text } from '@workpoints/core'
import { type Context, type CoreTables, latestUnits } from '@workpoints/core/server'
import type { ColumnAsked, ColumnWritten, Table } from '@workpoints/documents'
import { readTable } from '@workpoints/documents/server'
import type { Kysely } from 'kysely'
import { pluginOfKind, type Site, siteKindTexts, waterBodyTexts } from '../index.ts'
import { idOfRow, isSameSite, maxSiteRows, readSiteRow, siteColumns } from '../site-sheet.ts'
import { readingsDb } from './readings-db.ts'
import { listSites, type SiteVersion } from './site.store.ts'
import { changeFault } from './site-change.ts'

/** Why a cell is refused; no column where the row as a whole is. */
export interface SheetFault {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly column: string | undefined
  readonly text: Text
}

export interface SheetRow {
  readonly row: number
  readonly fate: 'new' | 'changed' | 'same' | 'refused'
  readonly cells: Readonly<Record<string, string>>
  /** What would be recorded. */
  readonly site: Site | null
  readonly before: SiteVersion | undefined
}

const headOf = ({ title, required }: (typeof siteColumns)[number]): string => `${title.zh}${required ? '*' : ''}`

const asked: readonly ColumnAsked[] = siteColumns.map((column) => ({
  ...{ key: column.key, head: headOf(column), optional: column.required !== true },
  aliases: [column.title.zh, column.title.en, ...column.aliases],
}))

const numbers: readonly string[] = ['longitude', 'latitude']
const days: readonly string[] = ['validFrom', 'validTo']

/** The columns of the template, with what can be chosen in them. */
export function sheetColumns(counties: readonly string[]): ColumnWritten[] {
  const choices: Readonly<Partial<Record<string, readonly string[]>>> = {
    kind: Object.values(siteKindTexts).map(({ zh }) => zh),
    unit: counties,
    waterBody: Object.values(waterBodyTexts).map(({ zh }) => zh),
    targetClass: ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'],
  }
  return siteColumns.map((column) => ({
    ...{ key: column.key, head: headOf(column) },
    kind: numbers.includes(column.key) ? 'number' : days.includes(column.key) ? 'date' : 'text',
    ...(choices[column.key] === undefined ? {} : { choices: choices[column.key] }),
  }))
}

interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The day from which known sites are as the list says. */
  readonly from: Day
}

/** Reads a list of sites and finds everything that is wrong with it, cell by cell. Throws InvalidError `documents.*`, `readings.site-sheet-empty`. */
export async function readSiteSheet(ctx: Context, db: Kysely<CoreTables>, { name, bytes, from }: SheetFile) {
  const table: Table = await readTable(bytes, { name, headers: asked, maxRows: maxSiteRows })
  if (table.rows.length === 0) throw isEmpty()
  const units = [...(await latestUnits(db)).values()].map(({ unit }) => unit)
  const known = new Map(
    (await listSites(readingsDb(db), { on: '9999-12-31' })).map((version) => [version.site.id, version]),
  )
  const faults: SheetFault[] = []
  const seen = new Map<string, number>()
  const rows = table.rows.map(({ row, cells }): SheetRow => {
    const before = known.get(idOfRow(cells))
    const read = readSiteRow(cells, { before: before?.site, units })
    const own =
      'faults' in read
        ? [...read.faults]
        : faultsOf(ctx, { site: read.site, before, from, earlier: seen.get(read.site.id) })
    if ('site' in read && !seen.has(read.site.id)) seen.set(read.site.id, row)
    faults.push(...own.map(({ column, text }) => ({ row, column, text })))
    if (own.length > 0 || 'faults' in read) return { row, cells, fate: 'refused', site: null, before }
    const fate = before === undefined ? 'new' : isSameSite(before.site, read.site) ? 'same' : 'changed'
    return { row, cells, fate, site: read.site, before }
  })
  return { table, rows, faults }
}

interface RowRead {
  readonly site: Site
  readonly before: SiteVersion | undefined
  readonly from: Day
  /** The row in which the same id stood before. */
  readonly earlier: number | undefined
}

/** What speaks against a row that reads well: somebody else's county, a change that cannot be, the same site twice. */
function faultsOf(ctx: Context, { site, before, from, earlier }: RowRead) {
  const faults: Omit<SheetFault, 'row'>[] = []
  const places = [site, ...(before === undefined ? [] : [before.site])]
  const isForeign = places.some(
    ({ unit, kind }) => ctx.access.decide({ action: 'manage', unit, plugin: pluginOfKind(kind) }) === undefined,
  )
  if (isForeign)
    faults.push({
      column: 'unit',
      text: { zh: '您的账号不能登记这个县区的点位', en: 'your account may not register sites of this county' },
    })
  const isSame = before !== undefined && isSameSite(before.site, site)
  const fault = isSame ? undefined : changeFault({ site, from }, before)
  if (fault !== undefined) faults.push({ column: fault.field === 'kind' ? 'kind' : undefined, text: fault.text })
  if (earlier !== undefined)
    faults.push({
      column: 'id',
      text: {
        zh: `与第 ${earlier} 行是同一个编号，请只保留一行`,
        en: `the same id as in row ${earlier}; keep one of them`,
      },
    })
  return faults
}

const isEmpty = (): InvalidError =>
  new InvalidError('readings.site-sheet-empty', {
    zh: '表中没有点位。请在表头下面每行填写一个点位。',
    en: 'The list holds no sites; write one a row below the header.',
  })
