import { parentPort, workerData } from 'node:worker_threads'
import { InvalidError } from '@workpoints/core/errors'
import { widthOf } from '../packed-rows.ts'
import { marked } from './marked-file.ts'
import { type ReadTableOptions, tableParts } from './table-parts.ts'
import type { ThreadAnswer, ThreadAsked } from './table-thread.ts'

/** Rows of one piece. */
const pieceRows = 1000

const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message)

/** Reads or marks a file and answers. A refusal is an answer too; any other failure ends the thread with its error. */
function work(asked: ThreadAsked): void {
  try {
    if ('read' in asked) answerTable(asked.bytes, asked.read)
    else answer({ marked: marked(asked.bytes, asked.mark) })
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    answer({ refused: { code: error.code, text: error.text } })
  }
}

/** Answers with the table, then with its rows whenever more are asked for. */
function answerTable(bytes: Uint8Array, options: Omit<ReadTableOptions, 'each'>): void {
  const { packed, ...table } = tableParts(bytes, options)
  const width = widthOf(table.header)
  let sent = 0
  parentPort?.on('message', () => {
    const rows = packed.rows.slice(sent, sent + pieceRows)
    const texts = packed.texts.slice(sent * width, (sent + pieceRows) * width)
    sent += pieceRows
    answer({ packed: rows.length === 0 ? null : { rows, texts } })
  })
  answer({ table })
}

work(workerData as ThreadAsked)
