import { createReadStream, statSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { InvalidError } from '../../index.ts'
import type { DatabaseLog } from '../database/connect.ts'
import type { AuditHead } from './append.ts'

/** A head that was noted outside the database; `hash` may be its beginning only, as it is printed. */
export interface Anchor extends AuditHead {
  /** ISO 8601; null for one that was typed in from paper. */
  readonly at: string | null
}

/** Keeps the heads of the trails in a file outside the database. */
export interface Anchors {
  /** Call when the transaction that made this head has ended well; never before, since a head that did not come to be would look cut off. */
  readonly note: (org: string, head: AuditHead) => void
  /** Writes what is still to be written and closes the file. */
  readonly close: () => Promise<void>
}

const AnchorLine = z.object({ at: z.iso.datetime(), org: z.string(), seq: z.number().int(), hash: z.string() })
const interval = 1000 // ms

/**
 * Appends the heads noted to the file at `path`, a JSON object a line (at, org, seq, hash), at most once a second while they move and at
 * the end; what is written is on the disk (fdatasync). A file that cannot be written is told to `log` and tried again: the trail itself
 * goes on. Several programs may append to one file.
 */
export function createAnchors(path: string, { log }: { readonly log?: DatabaseLog | undefined } = {}): Anchors {
  const pending = new Map<string, AuditHead>()
  const newest = new Map<string, number>()
  let file: FileHandle | undefined
  let timer: NodeJS.Timeout | undefined
  let lastWrite = -interval
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    timer = undefined
    if (pending.size === 0) return
    const heads = [...pending]
    pending.clear()
    lastWrite = performance.now()
    try {
      const lines = linesOf(heads)
      file ??= await openToAppend(path)
      await file.appendFile(lines)
      await file.datasync()
    } catch (error) {
      for (const [org, head] of heads) if (!pending.has(org)) pending.set(org, head)
      log?.warn({ path, reason: (error as Error).message }, 'the head of the audit trail could not be noted')
      plan()
    }
  }
  const plan = (): void => {
    const due = Math.max(0, lastWrite + interval - performance.now())
    timer ??= setTimeout(() => {
      writing = writing.then(write)
    }, due).unref()
  }
  return {
    note(org, head) {
      if (head.seq <= (newest.get(org) ?? 0)) return
      newest.set(org, head.seq)
      pending.set(org, head)
      plan()
    },
    async close() {
      clearTimeout(timer)
      writing = writing.then(write)
      await writing
      clearTimeout(timer)
      await file?.close()
      file = undefined
    },
  }
}

function linesOf(heads: readonly [string, AuditHead][]): string {
  const at = new Date().toISOString()
  return heads.map(([org, { seq, hash }]) => `${JSON.stringify({ at, org, seq, hash })}\n`).join('')
}

/** Opens the file for its owner alone, its folder made when missing; a last line that was cut short is ended, so that the next one is not lost with it. */
async function openToAppend(path: string): Promise<FileHandle> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a', 0o600)
  if ((await file.stat()).size > 0) await file.appendFile('\n')
  return file
}

/**
 * The anchors of one issuing body in the file at `path`, in the order they were noted; none when there is no file. Only what the file
 * holds at the call is read, so a head noted later is not taken for a tail cut off; lines that are none (a write cut short) are passed over.
 */
export function readAnchors(path: string, org: string): AsyncIterable<Anchor> {
  return anchorsUntil(path, { org, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 })
}

async function* anchorsUntil(path: string, { org, size }: { org: string; size: number }): AsyncGenerator<Anchor> {
  if (size === 0) return
  const input = createReadStream(path, { end: size - 1 })
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const anchor = readLine(line)
    if (anchor?.org === org) yield anchor
  }
}

function readLine(line: string): z.infer<typeof AnchorLine> | undefined {
  try {
    return AnchorLine.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

const printedDigits = 32 // 128 bits

/** A head as it is printed in a bulletin, where nobody can change it: `1024 66c7f0f4 62eeedd9 d1f2d46b dc10e4e2`. */
export function anchorOf(head: AuditHead): string {
  return [head.seq, ...(head.hash.slice(0, printedDigits).match(/.{8}/g) ?? [])].join(' ')
}

/** Reads what `anchorOf` printed. Throws InvalidError `core.bad-anchor`. */
export function parseAnchor(printed: string): Anchor {
  const [, seq, digits = ''] = /^\s*(\d{1,15})\s+([0-9a-f\s]+)$/i.exec(printed) ?? []
  const hash = digits.replaceAll(/\s/g, '').toLowerCase()
  if (seq === undefined || hash.length < printedDigits || hash.length > 64)
    throw new InvalidError('core.bad-anchor', {
      zh: `“${printed}”不是审计锚点。应为序号和 32 位十六进制数，如 1024 66c7f0f4 62eeedd9 d1f2d46b dc10e4e2。`,
      en: `"${printed}" is no anchor. Write a number and 32 hexadecimal digits, like 1024 66c7f0f4 62eeedd9 d1f2d46b dc10e4e2.`,
    })
  return { at: null, seq: Number(seq), hash }
}
