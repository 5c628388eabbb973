import { InvalidError } from '@workpoints/core'
import { readCell, readHour } from '../import-cell.ts'
import { factorNamed, type ImportColumns, importColumns } from '../import-columns.ts'
import type { ImportOptions, RefusedCell } from '../import-file.ts'
import {
  flagCode,
  isSiteValid,
  type KeptFactor,
  layoutOf,
  type Measured,
  outsideText,
  packValue,
  readingFlags,
  type Site,
} from '../index.ts'
import type { TableCells } from './csv-rows.ts'
import { dayOf } from './reading-write.ts'
import type { PackedRow } from './stage.ts'

/** What a file comes to. */
export interface Scanned {
  readonly rows: number
  readonly points: number
  readonly doubtful: number
  readonly packed: Map<string, PackedRow>
  /** The first of them; `refusedCount` counts all. */
  readonly refused: readonly RefusedCell[]
  readonly refusedCount: number
  readonly header: readonly string[]
}

export interface Scanning extends Pick<ImportOptions, 'hours'> {
  /** Sites that the importer may write for, by id and by name. */
  readonly sites: ReadonlyMap<string, Site>
  readonly progress: (rows: number) => Promise<void>
}

/** Refused cells that are told one by one. */
const mostTold = 1000
/** Rows above the header. */
const rowsSearched = 100

const noColumns = (): InvalidError =>
  new InvalidError('readings.import-columns', {
    zh: '没有找到表头。表头应有“点位”（编号或名称）、“时间”，以及各监测项目各一列（如 PM2.5、氨氮），或“监测项目”“监测值”两列。',
    en: 'No header was found: it needs a site (id or name), a time, and either one column a factor (PM2.5 …) or the columns factor and value.',
  })

/** Reads a table of readings, a row at a time, and finds everything that is wrong with it. Throws InvalidError `readings.import-columns`. */
export async function scanTable(batches: AsyncIterable<readonly TableCells[]>, scanning: Scanning): Promise<Scanned> {
  const scan = new TableScan(scanning)
  for await (const batch of batches) {
    for (const row of batch) scan.take(row)
    await scanning.progress(scan.rows)
  }
  return scan.end()
}

type Fault = readonly [zh: string, en: string]

/** Where one value of a row stands and what it is of. */
interface Cell {
  readonly row: TableCells
  readonly site: Site
  readonly time: number
  readonly code: string | undefined
  readonly value: number
  /** The column that says which factor it is. */
  readonly head: number
  readonly mark: string
}

class TableScan {
  rows = 0
  readonly #scanning: Scanning
  readonly #packed = new Map<string, PackedRow>()
  readonly #refused: RefusedCell[] = []
  #columns: ImportColumns | undefined
  #header: readonly string[] = []
  #seen = 0
  #points = 0
  #doubtful = 0
  #refusedCount = 0

  constructor(scanning: Scanning) {
    this.#scanning = scanning
  }

  take(row: TableCells): void {
    if (this.#columns !== undefined) this.#takeRow(row, this.#columns)
    else if (this.#seen++ < rowsSearched) {
      this.#columns = importColumns(row.cells)
      this.#header = row.cells
    } else throw noColumns()
  }

  end(): Scanned {
    if (this.#columns === undefined) throw noColumns()
    return {
      ...{ rows: this.rows, points: this.#points, doubtful: this.#doubtful, header: this.#header },
      ...{ packed: this.#packed, refused: this.#refused, refusedCount: this.#refusedCount },
    }
  }

  #takeRow(row: TableCells, { site: siteColumn, time: timeColumn, hour, long, wide }: ImportColumns): void {
    const { cells } = row
    this.rows++
    const { sites, hours } = this.#scanning
    const site = sites.get(cells[siteColumn] ?? '')
    const time = readHour(cells[timeColumn] ?? '', hour === null ? null : (cells[hour] ?? ''), hours)
    if (site === undefined) this.#refuse(row, siteColumn, faults.site)
    if (Number.isNaN(time)) this.#refuse(row, timeColumn, faults.time)
    if (site === undefined || Number.isNaN(time)) return
    if (!isSiteValid(site, dayOf(time))) {
      this.#refuse(row, timeColumn, outside(site))
      return
    }
    const at = { row, site, time }
    if (long === null)
      for (const [column, code] of wide) this.#takeCell({ ...at, code, value: column, head: column, mark: '' })
    else {
      const mark = long.flag === null ? '' : (cells[long.flag] ?? '')
      this.#takeCell({ ...at, code: factorNamed(cells[long.factor] ?? ''), value: long.value, head: long.factor, mark })
    }
  }

  #takeCell(cell: Cell): void {
    const one = readCell(cell.row.cells[cell.value] ?? '', cell.mark)
    if (one === null) return
    const { factors } = layoutOf(cell.site.kind)
    const place = factors.findIndex(({ code }) => code === cell.code)
    const factor = factors[place]
    if (factor === undefined) this.#refuse(cell.row, cell.head, faults.factor)
    else if (one === undefined) this.#refuse(cell.row, cell.value, faults.cell)
    else this.#put(cell, one, { factor, place })
  }

  #put({ row, site, time, value: column }: Cell, one: Measured, at: { factor: KeptFactor; place: number }): void {
    const { factor, place } = at
    const { values, flags } = this.#rowOf(site, time)
    const scaled = one.value === null ? null : packValue(one.value, factor.places)
    const wrong =
      flags[place] !== null ? faults.twice : one.value !== null && scaled === null ? faults.large : undefined
    if (wrong !== undefined) {
      this.#refuse(row, column, wrong)
      return
    }
    const code = flagCode(factor, scaled, one.flag ?? 'valid')
    values[place] = scaled
    flags[place] = code
    this.#points++
    if (code === readingFlags.suspect && one.flag !== 'suspect') this.#doubtful++
  }

  #rowOf(site: Site, time: number): PackedRow {
    const key = `${site.id} ${time}`
    const there = this.#packed.get(key)
    if (there !== undefined) return there
    const empty = () => layoutOf(site.kind).factors.map((): number | null => null)
    const row = { site: site.id, time, values: empty(), flags: empty() }
    this.#packed.set(key, row)
    return row
  }

  #refuse(row: TableCells, place: number, [zh, en]: Fault): void {
    if (++this.#refusedCount > mostTold) return
    const [column, cell] = [this.#header[place] ?? '', row.cells[place] ?? '']
    this.#refused.push({ row: row.row, column, cell, text: { zh, en } })
  }
}

const outside = (site: Site): Fault => {
  const { zh, en } = outsideText(site)
  return [zh, en]
}

const faults = {
  site: ['没有这个点位，或不属于您可填报的单位', 'no such site, or not yours to report for'],
  time: ['不是整点时间，如 2025-01-01 08:00', 'no whole hour such as 2025-01-01 08:00'],
  factor: ['该类点位不监测此项目', 'this kind of site does not hold this factor'],
  cell: ['不是数值，也不是可识别的标记', 'neither a number nor a known mark'],
  twice: ['同一点位同一时间的该项目在文件中重复', 'the file holds this value twice'],
  large: ['数值过大，无法保存', 'too large a number'],
} as const satisfies Record<string, Fault>
