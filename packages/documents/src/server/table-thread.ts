import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { InvalidError, type Text } from '@workpoints/core'
import { type PackedRows, unpackRows } from '../packed-rows.ts'
import { fileRefusal } from '../refusal.ts'
import type { Table, TableRow } from '../table.ts'
import type { ReadTableOptions, TableParts } from './table-parts.ts'

/** What a thread is given. */
export interface ThreadAsked {
  readonly bytes: Uint8Array
  readonly options: ReadTableOptions
}

/** What a thread answers: the table without its rows, these in pieces as they are asked for and null behind the last one, or a refusal. */
export type ThreadAnswer =
  | { readonly table: Omit<TableParts, 'packed'> }
  | { readonly packed: PackedRows | null }
  | { readonly refused: { readonly code: string; readonly text: Text } }

/** Megabytes that reading one file may take: the largest accepted ones take about half of it. */
const defaultMemory = 384
/** Files read at once; others wait for their turn, so that memory stays bounded however many are sent. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/** Reads a table in a thread of its own. Throws InvalidError as reading does, and `documents.file-needs-memory`. */
export async function readApart(bytes: Uint8Array, options: ReadTableOptions): Promise<Table> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await readByThread({ bytes, options })
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

async function readByThread(asked: ThreadAsked): Promise<Table> {
  const worker = new Worker(new URL('table.worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: asked.options.maxMemory ?? defaultMemory },
  })
  try {
    const first = await answerOf(worker)
    if (!('table' in first)) throw new Error('the thread did not begin with the table')
    const rows: TableRow[] = []
    for (;;) {
      // Asked for piece by piece, so that between two of them others get their turn.
      worker.postMessage('more')
      const answer = await answerOf(worker)
      if (!('packed' in answer) || answer.packed === null) return { ...first.table, rows }
      for (const row of unpackRows(first.table.header, answer.packed)) rows.push(row)
    }
  } finally {
    await worker.terminate()
  }
}

async function answerOf(worker: Worker): Promise<Exclude<ThreadAnswer, { readonly refused: unknown }>> {
  const [answer] = (await once(worker, 'message').catch((error: unknown) => {
    throw isOutOfMemory(error) ? needsMemory(error) : error
  })) as [ThreadAnswer]
  if ('refused' in answer) throw new InvalidError(answer.refused.code, answer.refused.text)
  return answer
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const needsMemory = (cause: unknown) =>
  fileRefusal(
    'file-needs-memory',
    {
      zh: '文件内容过多，读取它所需的内存超过了限度。请删去多余的行、列和格式，或拆成几个文件分别上传。',
      en: 'The file holds so much that reading it takes more memory than is allowed; delete surplus rows, columns and formats, or split it into several files.',
    },
    { cause },
  )
