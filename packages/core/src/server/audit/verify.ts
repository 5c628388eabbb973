import type { Kysely } from 'kysely'
import type { CoreTables } from '../tables.ts'
import { type AnchorCheck, type AnchorResult, createAnchorCheck } from './anchor-check.ts'
import type { Anchor } from './anchors.ts'
import { type AuditHead, findAuditHead } from './append.ts'
import { diagnoseMarks, type Evidence } from './diagnose.ts'
import { diagnoseTail } from './diagnose-tail.ts'
import type { AuditFault } from './fault.ts'
import { genesis } from './hash.ts'
import { type Walk, walkAudit } from './walk.ts'

/** What a verification found. The trail is whole when there are no faults. */
export interface AuditReport {
  readonly entries: number
  /** The last entry; null for a trail without any. */
  readonly head: AuditHead | null
  /** Time of the first entry (ISO 8601). */
  readonly since: string | null
  /** How many heads noted outside the database are the trail's, and how many are not. */
  readonly anchors: Pick<AnchorResult, 'agreeing' | 'disagreeing'>
  readonly faults: readonly AuditFault[]
  /** Entries that are wrong beyond those that the faults tell of. */
  readonly unlisted: number
}

/** What to compare the trail with. */
export interface VerifyOptions {
  /** Heads noted outside the database, as `readAnchors` and `parseAnchor` give them; read them before the call. */
  readonly anchors?: AsyncIterable<Anchor> | Iterable<Anchor>
}

/**
 * Verifies the trail of the issuing body that `db` is scoped to: every entry against its hash, its number and the entry before it, the
 * last one against the head beside the table, and all against `anchors`. One pass over one snapshot, in constant memory; entries
 * appended meanwhile are not looked at. Changes nothing. Throws UnavailableError `core.audit-no-hash`, and when the database cannot be read.
 */
export async function verifyAudit(db: Kysely<CoreTables>, { anchors = [] }: VerifyOptions = {}): Promise<AuditReport> {
  const check = await createAnchorCheck(anchors)
  if (db.isTransaction) return verify(db, check)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => verify(snapshot, check))
}

async function verify(db: Kysely<CoreTables>, check: AnchorCheck): Promise<AuditReport> {
  const head = (await findAuditHead(db)) ?? null
  const walk = await walkAudit(db, check.visit)
  const anchors = await check.finish(db, walk.last?.seq ?? 0)
  const evidence = await gather(db, { walk, head, anchors })
  const known = diagnoseMarks(evidence)
  const faults = [...known, ...diagnoseTail(evidence, anchors, known)]
  const { first, last, entries, unlisted } = walk
  return {
    entries,
    head: last && { seq: last.seq, hash: last.hash },
    since: first?.at ?? null,
    anchors: { agreeing: anchors.agreeing, disagreeing: anchors.disagreeing },
    faults: faults.toSorted((a, b) => a.seq - b.seq),
    unlisted,
  }
}

interface Found {
  readonly walk: Walk
  readonly head: AuditHead | null
  readonly anchors: AnchorResult
}

/** Finds where the entries stand that the marks, the head and the anchors speak of; a whole trail needs no look. */
async function gather(db: Kysely<CoreTables>, { walk, head, anchors }: Found): Promise<Evidence> {
  const asked = new Set(walk.marks.flatMap(({ hash, previous }) => [hash, previous]))
  if (head !== null && head.hash !== walk.last?.hash) asked.add(head.hash)
  if (anchors.beyond !== null) asked.add(anchors.beyond.hash)
  const rows =
    asked.size === 0
      ? []
      : await db
          .selectFrom('core.audit')
          .select(['seq', 'hash'])
          .where('hash', 'in', [...asked])
          .execute()
  const places = Map.groupBy(rows, (row) => row.hash)
  const seqsOf = (hash: string): readonly number[] =>
    hash === genesis
      ? [0]
      : (places
          .get(hash)
          ?.map((row) => Number(row.seq))
          .toSorted((a, b) => a - b) ?? [])
  const last = walk.last
  const shorter = head !== null && last !== null && head.hash === last.hash && head.seq > last.seq
  return {
    walk,
    head,
    seqsOf,
    closedUp: shorter || (anchors.beyond !== null && seqsOf(anchors.beyond.hash).length > 0),
  }
}
