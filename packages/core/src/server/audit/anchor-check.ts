import type { Kysely } from 'kysely'
import type { CoreTables } from '../tables.ts'
import type { Anchor } from './anchors.ts'

/** How the trail compares with the heads noted outside the database. */
export interface AnchorResult {
  readonly agreeing: number
  readonly disagreeing: number
  /** The first entry that is not the one noted, and the last one before it that is (0: none). */
  readonly firstDisagreeing: Anchor | null
  readonly lastAgreeing: number
  /** The furthest head noted that the trail does not reach. */
  readonly beyond: Anchor | null
}

/** Compares anchors with entries while these pass by in the order of their numbers. */
export interface AnchorCheck {
  /** Tells of an entry; a promise when more anchors must be read before the next. */
  readonly visit: (seq: number, hash: string) => Promise<void> | undefined
  /** Compares the rest, once all entries have passed; `last` is the number of the last. */
  readonly finish: (db: Kysely<CoreTables>, last: number) => Promise<AnchorResult>
}

const lookUp = 5000
const mostStrays = 100_000

/**
 * Prepares the comparison with `anchors`, which need to be in the order of their numbers only for the most part: those that come late
 * (two programs noted at once, a database was restored) are looked up at the end, up to 100,000 of them; of others only one is kept in memory.
 */
export async function createAnchorCheck(anchors: AsyncIterable<Anchor> | Iterable<Anchor> = []): Promise<AnchorCheck> {
  const source = (async function* () {
    yield* anchors
  })()
  const tally = createTally()
  const strays: Anchor[] = []
  const read = async (): Promise<Anchor | undefined> => (await source.next()).value ?? undefined
  let next = await read()

  const advance = async (seq: number, hash: string): Promise<void> => {
    for (; next !== undefined && next.seq <= seq; next = await read()) {
      if (next.seq === seq) tally.compare(next, hash)
      else if (strays.length < mostStrays) strays.push(next)
    }
  }
  return {
    visit: (seq, hash) => (next !== undefined && next.seq <= seq ? advance(seq, hash) : undefined),
    async finish(db, last) {
      for (; next !== undefined; next = await read()) {
        if (next.seq > last) tally.reach(next)
        else if (strays.length < mostStrays) strays.push(next)
      }
      for (let start = 0; start < strays.length; start += lookUp)
        await compareStrays(db, strays.slice(start, start + lookUp), tally)
      return tally.result()
    },
  }
}

async function compareStrays(db: Kysely<CoreTables>, strays: readonly Anchor[], tally: Tally): Promise<void> {
  const seqs = [...new Set(strays.map(({ seq }) => String(seq)))]
  const rows = await db.selectFrom('core.audit').select(['seq', 'hash']).where('seq', 'in', seqs).execute()
  const hashes = new Map(rows.map((row) => [Number(row.seq), row.hash]))
  for (const stray of strays) tally.compare(stray, hashes.get(stray.seq))
}

type Tally = ReturnType<typeof createTally>

function createTally() {
  let agreeing = 0
  let disagreeing = 0
  let lastAgreeing = 0
  let first: Anchor | null = null
  let beyond: Anchor | null = null
  return {
    compare(anchor: Anchor, hash: string | undefined): void {
      if (hash?.startsWith(anchor.hash) === true) {
        agreeing += 1
        if (first === null || anchor.seq < first.seq) lastAgreeing = Math.max(lastAgreeing, anchor.seq)
      } else {
        disagreeing += 1
        if (first === null || anchor.seq < first.seq) first = anchor
      }
    },
    reach(anchor: Anchor): void {
      disagreeing += 1
      if (beyond === null || anchor.seq > beyond.seq) beyond = anchor
    },
    result: (): AnchorResult => ({
      agreeing,
      disagreeing,
      firstDisagreeing: first,
      lastAgreeing: first === null ? lastAgreeing : Math.min(lastAgreeing, first.seq - 1),
      beyond,
    }),
  }
}
