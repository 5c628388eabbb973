import { parentPort, workerData } from 'node:worker_threads'
import { InvalidError } from '@workpoints/core'
import { widthOf } from '../packed-rows.ts'
import { type TableParts, tableParts } from './table-parts.ts'
import type { ThreadAnswer, ThreadAsked } from './table-thread.ts'

/** Rows of one piece. */
const pieceRows = 4000

const answer = (message: ThreadAnswer): void => parentPort?.postMessage(message)

/** Reads a file and answers with its table, then with its rows whenever more are asked for. What fails ends the thread with its error. */
function read({ bytes, options }: ThreadAsked): void {
  let parts: TableParts
  try {
    parts = tableParts(bytes, options)
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    answer({ refused: { code: error.code, text: error.text } })
    return
  }
  const { packed, ...table } = parts
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

read(workerData as ThreadAsked)
