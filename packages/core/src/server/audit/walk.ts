import { type Kysely, sql } from 'kysely'
import type { CoreTables } from '../tables.ts'
import { entryText, type StoredEntry } from './entry-text.ts'
import { chainHash, genesis } from './hash.ts'

/** An entry by which a fault is located. */
export interface Spot {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly procedure: string
  readonly hash: string
}

/** An entry at which the chain is not as it should be. */
export interface Mark extends Spot {
  /** The hash that it names as the one before it. */
  readonly previous: string
  /** Its hash is that of what it says. */
  readonly intact: boolean
  /** It names the hash of the entry that now stands before it. */
  readonly linked: boolean
  /** How many numbers are missing before it. */
  readonly gap: number
  readonly before: Spot | null
}

/** What one pass over the trail found. */
export interface Walk {
  readonly entries: number
  readonly first: Spot | null
  readonly last: Spot | null
  /** The first thousand. */
  readonly marks: readonly Mark[]
  readonly unlisted: number
}

/** Few enough that a page's rows are young when they are done with. */
const pageSize = 1000
const mostMarks = 1000

/** An entry with its time as `timeText` writes it, made by PostgreSQL: reading and writing a million dates costs seconds here. */
type WalkedEntry = Omit<StoredEntry, 'at'> & { readonly at: string }

const spotOf = (row: WalkedEntry): Spot => ({
  seq: Number(row.seq),
  at: row.at,
  who: row.actor_name,
  procedure: row.procedure,
  hash: row.hash,
})

/**
 * Reads the trail once in the order of its numbers, page by page (the next one comes while this one is hashed), and marks each entry
 * that is not intact, not linked or not next. `visit` sees every entry's number and hash, and may ask to be waited for. `db` is a
 * transaction.
 */
export async function walkAudit(
  db: Kysely<CoreTables>,
  visit: (seq: number, hash: string) => Promise<void> | undefined,
): Promise<Walk> {
  await keepToIndex(db)
  const marks: Mark[] = []
  let entries = 0
  let unlisted = 0
  let first: WalkedEntry | undefined
  let last: WalkedEntry | undefined
  for await (const page of pagesOf(db))
    for (const row of page) {
      const mark = markOf(row, last)
      if (mark !== undefined && marks.length < mostMarks) marks.push(mark)
      else if (mark !== undefined) unlisted += 1
      const wait = visit(Number(row.seq), row.hash)
      if (wait !== undefined) await wait
      entries += 1
      first ??= row
      last = row
    }
  return { entries, first: first ? spotOf(first) : null, last: last ? spotOf(last) : null, marks, unlisted }
}

function markOf(row: WalkedEntry, last: WalkedEntry | undefined): Mark | undefined {
  const linked = row.previous === (last?.hash ?? genesis)
  const gap = Number(row.seq) - Number(last?.seq ?? 0) - 1
  const intact = chainHash(row.algorithm, { previous: row.previous, text: entryText(row) }) === row.hash
  if (linked && intact && gap === 0) return undefined
  return { ...spotOf(row), previous: row.previous, intact, linked, gap, before: last ? spotOf(last) : null }
}

/**
 * Has PostgreSQL read each page in the order of the primary key, for this transaction. Left to itself on a table that was never analysed,
 * it would read and sort all that is left for each page.
 */
async function keepToIndex(db: Kysely<CoreTables>): Promise<void> {
  await sql`select set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(db)
}

const columns = [
  ...(['org_id', 'seq', 'algorithm', 'previous', 'hash', 'kind', 'procedure'] as const),
  ...(['actor_id', 'actor_name', 'actor_grant', 'actor_session', 'actor_address'] as const),
  ...(['subject', 'unit', 'plugin', 'outcome', 'reason', 'before', 'after'] as const),
]

/** No clock of ours writes other years than these four-figure ones; any other time is given as what it is, and so is not what was hashed. */
const isoTime = sql<string>`case when at >= '1000-01-01Z' and at < '9999-01-01Z'
  then to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') else at::text end`.as('at')

async function* pagesOf(db: Kysely<CoreTables>): AsyncGenerator<readonly WalkedEntry[]> {
  const read = (after: string | undefined): Promise<WalkedEntry[]> => {
    const page = db.selectFrom('core.audit').select(columns).select(isoTime).orderBy('seq').limit(pageSize)
    return (after === undefined ? page : page.where('seq', '>', after)).execute()
  }
  for (let page = await read(undefined); page.length > 0; ) {
    const next = page.length < pageSize ? Promise.resolve([]) : read(page.at(-1)?.seq)
    next.catch(() => undefined) // reported where it is awaited, even when the reader has stopped before
    yield page
    page = await next
  }
}
