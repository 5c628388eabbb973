import { type Kysely, sql } from 'kysely'
import type { CoreTables } from '../tables.ts'
import { entryText, type StoredEntry } from './entry-text.ts'
import { chainHash, genesis } from './hash.ts'

/** What somebody with the owner's rights in the database may do behind the application's back. Each changes the trail of `ganzhou`. */
export type Attack = (owner: Kysely<CoreTables>) => Promise<unknown>

const far = 1_000_000

/** Sets a column of one entry and nothing else. */
export const edit =
  (seq: number, column: string, value: string | null): Attack =>
  (owner) =>
    sql`update core.audit set ${sql.ref(column)} = ${value} where org_id = 'ganzhou' and seq = ${seq}`.execute(owner)

export const remove =
  (from: number, to: number = from): Attack =>
  (owner) =>
    sql`delete from core.audit where org_id = 'ganzhou' and seq between ${from} and ${to}`.execute(owner)

/** Gives all entries from `from` on a number higher (or lower) by `by`. */
export const shift =
  (from: number, by: number): Attack =>
  async (owner) => {
    await sql`update core.audit set seq = seq + ${far} where org_id = 'ganzhou' and seq >= ${from}`.execute(owner)
    await sql`update core.audit set seq = seq - ${far} + ${by} where org_id = 'ganzhou' and seq >= ${far}`.execute(
      owner,
    )
  }

export const renumber =
  (from: number, to: number): Attack =>
  (owner) =>
    sql`update core.audit set seq = ${to} where org_id = 'ganzhou' and seq = ${from}`.execute(owner)

export const swap =
  (one: number, two: number): Attack =>
  async (owner) => {
    await renumber(one, far)(owner)
    await renumber(two, one)(owner)
    await renumber(far, two)(owner)
  }

/** Moves the head to what is now entry `seq`, as the application would have left it. */
export const setHead =
  (seq: number): Attack =>
  (owner) =>
    sql`update core.audit_head h set seq = ${seq}, hash = coalesce(
      (select hash from core.audit a where a.org_id = h.org_id and a.seq = ${seq}), ${genesis}) where org_id = 'ganzhou'`.execute(
      owner,
    )

export const editHead =
  (column: 'seq' | 'hash', value: string): Attack =>
  (owner) =>
    sql`update core.audit_head set ${sql.ref(column)} = ${value} where org_id = 'ganzhou'`.execute(owner)

export const dropHead: Attack = (owner) => sql`delete from core.audit_head where org_id = 'ganzhou'`.execute(owner)

const entryAt = async (owner: Kysely<CoreTables>, seq: number): Promise<StoredEntry> =>
  owner
    .selectFrom('core.audit')
    .selectAll()
    .where('org_id', '=', 'ganzhou')
    .where('seq', '=', String(seq))
    .executeTakeFirstOrThrow()

/** Puts a copy of entry `like`, said to be somebody else's, at `seq`, which must be free: chained to the one before, or with another's hash. */
export const forge =
  (seq: number, { like = 1, chained = true }: { like?: number; chained?: boolean } = {}): Attack =>
  async (owner) => {
    const model = await entryAt(owner, like)
    const previous = seq > 1 && chained ? (await entryAt(owner, seq - 1)).hash : genesis
    const body = { ...model, actor_name: '无此人', previous }
    const hash = chained ? (chainHash(body.algorithm, { previous, text: entryText(body) }) ?? '') : 'f'.repeat(64)
    await owner
      .insertInto('core.audit')
      .values({ ...body, seq, hash })
      .execute()
  }

/** Puts an exact copy of an entry at `seq`, which must be free. */
export const copy =
  (from: number, seq: number): Attack =>
  async (owner) => {
    await owner
      .insertInto('core.audit')
      .values({ ...(await entryAt(owner, from)), seq })
      .execute()
  }

/** Changes who did it in entry `from` and makes the hashes of `from` to `to` right again, the links between them included. */
export const rewrite =
  (from: number, to: number): Attack =>
  async (owner) => {
    await edit(from, 'actor_name', '无此人')(owner)
    for (let seq = from; seq <= to; seq++) {
      const previous = seq === 1 ? genesis : (await entryAt(owner, seq - 1)).hash
      const text = entryText(await entryAt(owner, seq))
      const { algorithm } = await entryAt(owner, seq)
      await edit(seq, 'previous', previous)(owner)
      await edit(seq, 'hash', chainHash(algorithm, { previous, text }) ?? '')(owner)
    }
  }

/** One after the other. */
export const both =
  (...attacks: readonly Attack[]): Attack =>
  async (owner) => {
    for (const attack of attacks) await attack(owner)
  }

/** A value for every column of an entry that is not the one it has. */
export const editedColumns: readonly (readonly [string, string | null])[] = [
  ['at', '2025-06-30T09:12:00.001+08:00'],
  ['at', 'infinity'],
  ['at', '0044-03-15 12:00:00+00 BC'],
  ['algorithm', 'sha256'],
  ['algorithm', 'md5'],
  ['previous', 'a'.repeat(64)],
  ['hash', 'b'.repeat(64)],
  ['kind', 'system'],
  ['procedure', 'core.unit.list'],
  ['actor_id', 'person-2'],
  ['actor_id', null],
  ['actor_name', '无此人'],
  ['actor_grant', 'grant-2'],
  ['actor_session', null],
  ['actor_address', '10.1.2.4'],
  ['subject', 'unit/360703'],
  ['unit', null],
  ['plugin', 'another'],
  ['outcome', 'refused'],
  ['reason', null],
  ['before', '{"enabled": false}'],
  ['after', 'null'],
]
