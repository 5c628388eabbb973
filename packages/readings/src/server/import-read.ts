import type { Context } from '@workpoints/core/server'
import { columnIndex, columnLetter, type Table } from '@workpoints/documents'
import { markErrors, readTable, writeTable } from '@workpoints/documents/server'
import { importHeads } from '../import-columns.ts'
import { pluginOfKind, type Site } from '../index.ts'
import { csvRows, type TableCells } from './csv-rows.ts'
import { type ImportRow, noteImport, partsOf } from './import.store.ts'
import { type Scanned, scanTable } from './import-scan.ts'
import { dbOf } from './readings-db.ts'
import { listSites } from './site.store.ts'

const maxRows = 250_000
/** Files up to this size come back themselves, with their refused cells marked; larger ones as a list of those. */
const mostMarked = 4 * 1024 * 1024

async function whole(ctx: Context, id: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of partsOf(dbOf(ctx), id)) parts.push(part)
  return Buffer.concat(parts)
}

/** The grant by which somebody may write a site's readings: who reports for its unit, or corrects figures. */
export const writingGrant = (ctx: Context, { unit, kind }: Pick<Site, 'unit' | 'kind'>) => {
  const plugin = pluginOfKind(kind)
  return ctx.access.decide({ action: 'report', unit, plugin }) ?? ctx.access.decide({ action: 'correct', unit, plugin })
}

/**
 * Sites that the reader may write, by id and by name; a name that two of them share means neither. Each is as it stands today, with the
 * days of its use as they were recorded last: an end that is still to come ends it all the same.
 */
async function writableSites(ctx: Context): Promise<ReadonlyMap<string, Site>> {
  const last = new Map((await listSites(dbOf(ctx), { on: '9999-12-31' })).map(({ site }) => [site.id, site]))
  const sites = (await listSites(dbOf(ctx)))
    .map(({ site }) => {
      const { validFrom, validTo } = last.get(site.id) ?? site
      return { ...site, validFrom, validTo }
    })
    .filter((site) => writingGrant(ctx, site) !== undefined)
  const named = Map.groupBy(sites, ({ name }) => name)
  return new Map([
    ...[...named].flatMap(([name, [one, ...others]]) =>
      one !== undefined && others.length === 0 ? [[name, one] as const] : [],
    ),
    ...sites.map((site) => [site.id, site] as const),
  ])
}

/** Reads an import's file, CSV a part at a time, and tells how far it is. */
export async function scanImport(ctx: Context, { import_id: id, options }: ImportRow): Promise<Scanned> {
  const db = dbOf(ctx)
  const sites = await writableSites(ctx)
  const { value: first } = await partsOf(db, id).next()
  const isWorkbook = first?.[0] === 0x50 && first[1] === 0x4b
  const rows = isWorkbook ? workbookRows(await whole(ctx, id), options.name) : csvRows(() => partsOf(db, id))
  return scanTable(rows, { sites, hours: options.hours, progress: (seen) => noteImport(db, id, { rows: seen }) })
}

async function* workbookRows(bytes: Buffer, name: string): AsyncGenerator<TableCells[]> {
  const { header, rows } = await readTable(bytes, { name, headers: importHeads, maxRows })
  yield [{ row: header.row, cells: header.cells }]
  const places = Object.entries(header.columns).map(([key, letters]) => [key, columnIndex(letters)] as const)
  yield rows.map(({ row, cells, extra }) => {
    const texts = header.cells.map(() => '')
    for (const [key, place] of places) texts[place] = cells[key] ?? ''
    for (const [index, { column }] of header.extra.entries()) texts[columnIndex(column)] = extra[index] ?? ''
    return { row, cells: texts }
  })
}

/** The importer's own file with its refused cells in red and the reasons beside; of a large file the list of the refused cells. */
export async function markedFile(ctx: Context, { import_id: id, options }: ImportRow, { refused }: Scanned) {
  if (refused.length === 0) return null
  const sent = (name: string, bytes: Uint8Array) => ({ name, base64: Buffer.from(bytes).toString('base64') })
  if (options.size > mostMarked)
    return sent(`导入结果-${options.name.replace(/\.[^.]*$/, '')}.xlsx`, await refusedList(refused))
  const bytes = await whole(ctx, id)
  const table = await readTable(bytes, { name: options.name, headers: importHeads, maxRows })
  const told = refused.map(({ row, column, text }) => ({ row, ...(column === null ? {} : { column }), text: text.zh }))
  return sent(`导入结果-${options.name}`, await markErrors(bytes, told, byHead(table)))
}

/** The table with every column under its own head. */
const byHead = (table: Table): Table => ({
  ...table,
  header: {
    ...table.header,
    columns: Object.fromEntries(table.header.cells.map((head, place) => [head, columnLetter(place)])),
  },
})

const refusedList = (refused: Scanned['refused']): Promise<Uint8Array> =>
  writeTable({
    sheetName: '导入结果',
    columns: [
      { head: '行', key: 'row', kind: 'number' },
      { head: '列', key: 'column', kind: 'text' },
      { head: '内容', key: 'cell', kind: 'text' },
      { head: '原因', key: 'text', kind: 'text', width: 50 },
    ],
    rows: refused.map(({ row, column, cell, text }) => ({ row, column, cell, text: text.zh })),
  })
