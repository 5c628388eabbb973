import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Text } from '@workpoints/core'
import { InvalidError } from '@workpoints/core/errors'
import { type PackedRows, unpackRows } from '../packed-rows.ts'
import { fileRefusal } from '../refusal.ts'
import type { Table } from '../table.ts'
import type { MarksAsked } from './marks.ts'
import type { ReadTableOptions, TableParts } from './table-parts.ts'

/** Files from this size on are worked on in a thread of their own; smaller ones take less time than starting it. */
export const apartFrom = 128 * 1024

/** What a thread is given: a file to read, or to mark. */
export type ThreadAsked = { readonly bytes: Uint8Array } & (
  | { readonly read: Omit<ReadTableOptions, 'each'> }
  | { readonly mark: MarksAsked }
)

/**
 * What a thread answers: the table without its rows, these in pieces as they are asked for and null behind the last one; the marked
 * file; or a refusal.
 */
export type ThreadAnswer =
  | { readonly table: Omit<TableParts, 'packed'> }
  | { readonly packed: PackedRows | null }
  | { readonly marked: Uint8Array }
  | { readonly refused: { readonly code: string; readonly text: Text } }

/** Megabytes that one file may take: the largest accepted ones take about half of it. */
const defaultMemory = 384
/** Files worked on at once; others wait for their turn, so that memory stays bounded however many are sent. */
const atOnce = 2

let running = 0
const waiting: (() => void)[] = []

/** Reads a table in a thread of its own and gives its rows to `each`. Throws InvalidError as reading does, and `documents.file-needs-memory`. */
export function readApart(
  bytes: Uint8Array,
  { each, ...read }: ReadTableOptions & Required<Pick<ReadTableOptions, 'each'>>,
): Promise<Omit<Table, 'rows'>> {
  return withThread({ asked: { bytes, read }, memory: read.maxMemory }, async (worker) => {
    const first = await answerOf(worker)
    if (!('table' in first)) throw new Error('the thread did not begin with the table')
    for (;;) {
      // Asked for piece by piece, so that between two of them others get their turn.
      worker.postMessage('more')
      const answer = await answerOf(worker)
      if (!('packed' in answer) || answer.packed === null) return first.table
      each(unpackRows(first.table.header, answer.packed))
    }
  })
}

/** Marks a file in a thread of its own. Throws InvalidError as marking does, and `documents.file-needs-memory`. */
export const markApart = (bytes: Uint8Array, mark: MarksAsked): Promise<Uint8Array> =>
  withThread({ asked: { bytes, mark }, memory: markMemory }, async (worker) => {
    const answer = await answerOf(worker)
    if (!('marked' in answer)) throw new Error('the thread did not answer with the marked file')
    return answer.marked
  })

/** A workbook is marked as one text and packed again, which takes more than reading it. */
const markMemory = 1024

interface ThreadTask {
  readonly asked: ThreadAsked
  readonly memory?: number | undefined
}

async function withThread<T>(
  { asked, memory = defaultMemory }: ThreadTask,
  work: (worker: Worker) => Promise<T>,
): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  const worker = new Worker(new URL('table.worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  try {
    return await work(worker)
  } finally {
    await worker.terminate()
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
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
      zh: '文件内容过多，处理它所需的内存超过了限度。请删去多余的行、列和格式，或拆成几个文件分别上传。',
      en: 'The file holds so much that it takes more memory than is allowed; delete surplus rows, columns and formats, or split it into several files.',
    },
    { cause },
  )
