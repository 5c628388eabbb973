import { Worker } from 'node:worker_threads'
import type { ColumnWritten, RowWritten } from '@workpoints/documents'
import { writeCsv } from '@workpoints/documents/server'

/** A table that is written page by page, so that the server goes on answering others meanwhile. */
export interface Sheet extends AsyncDisposable {
  readonly add: (rows: readonly RowWritten[]) => void
  /** The file's bytes; nothing can be added after. */
  readonly finish: () => Promise<Uint8Array>
}

/** Writes CSV. */
export function csvSheet(columns: readonly ColumnWritten[]): Sheet {
  const head = writeCsv(columns, [])
  const parts: Uint8Array[] = [head]
  return {
    add: (rows) => void parts.push(writeCsv(columns, rows).subarray(head.length)),
    finish: async () => Buffer.concat(parts),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** A cell of a workbook holds 32,767 characters. */
const longestCell = 32_000

const fitting = (row: RowWritten): RowWritten =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > longestCell
        ? `${value.slice(0, longestCell).toWellFormed()}…（过长已截断，全文见 CSV 导出）`
        : value,
    ]),
  )

/** Writes a workbook in a thread of its own: a long one takes seconds. Cells that are too long for a workbook are cut, and say so. */
export function workbookSheet(title: string, columns: readonly ColumnWritten[]): Sheet {
  const worker = new Worker(new URL('audit-workbook.worker.ts', import.meta.url), {
    workerData: { sheetName: title, title, columns },
  })
  const written = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  written.catch(() => undefined) // reported where it is awaited, even when the work has failed before
  return {
    add: (rows) => worker.postMessage(rows.map(fitting)),
    async finish() {
      worker.postMessage(null)
      return written
    },
    [Symbol.asyncDispose]: async () => void (await worker.terminate()),
  }
}
