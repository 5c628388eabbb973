import { parentPort, workerData } from 'node:worker_threads'
import type { RowWritten } from '@workpoints/documents'
import { type WriteTableInput, writeTable } from '@workpoints/documents/server'

const rows: RowWritten[] = []

async function answer(): Promise<void> {
  parentPort?.postMessage(await writeTable({ ...(workerData as Omit<WriteTableInput, 'rows'>), rows }))
}

/** Is sent rows, page by page, and null at the end; answers with the workbook's bytes. What fails ends the thread with its error. */
parentPort?.on('message', (page: readonly RowWritten[] | null) => {
  if (page === null) void answer()
  else for (const row of page) rows.push(row)
})
