import { parentPort, workerData } from 'node:worker_threads'
import type { RowWritten } from '@workpoints/documents'
import { type WriteTableInput, writeTable } from '@workpoints/documents/server'

const rows: RowWritten[] = []

/** Is sent rows, page by page, and null at the end; answers with the workbook's bytes. */
parentPort?.on('message', async (page: readonly RowWritten[] | null) => {
  if (page !== null) {
    for (const row of page) rows.push(row)
    return
  }
  const bytes = await writeTable({ ...(workerData as Omit<WriteTableInput, 'rows'>), rows })
  parentPort?.postMessage(bytes)
})
