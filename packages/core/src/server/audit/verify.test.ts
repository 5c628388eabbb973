import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrg } from '../org-scope.ts'
import type { CoreTables } from '../tables.ts'
import { appendAudit } from './append.ts'
import {
  type Attack,
  both,
  copy,
  dropHead,
  edit,
  editedColumns,
  editHead,
  forge,
  remove,
  renumber,
  rewrite,
  setHead,
  shift,
  swap,
} from './attack.ts'
import { type AttackedTrail, createAttackedTrail, found } from './attacked.ts'
import { appendMany, createTestTrail, entryOf } from './example.ts'
import { verifyAudit } from './verify.ts'

const count = 30
let attacked: AttackedTrail
beforeAll(async () => {
  attacked = await createAttackedTrail(count)
  await appendAudit(inOrg(attacked.trail.owner, 'elsewhere'), entryOf())
})
afterAll(() => attacked[Symbol.asyncDispose]())
const after: AttackedTrail['after'] = (attack, noted) => attacked.after(attack, noted)

it('finds nothing in a trail that nobody touched, and says how much it has seen', async () => {
  const report = await verifyAudit(attacked.trail.db, { anchors: attacked.anchors })
  expect(report).toMatchObject({ entries: count, faults: [], unlisted: 0, anchors: { agreeing: 6, disagreeing: 0 } })
  expect(report.since).toBe('2025-06-30T01:01:00.000Z')
  expect(report.head?.seq).toBe(count)
  expect(await verifyAudit(inOrg(attacked.trail.owner, 'nobody'))).toMatchObject({
    entries: 0,
    head: null,
    since: null,
    faults: [],
  })
})

describe('an entry changed behind the back of the application', () => {
  it.each(editedColumns)('is found by its %s set to %s', async (column, value) => {
    for (const seq of [1, 12, count]) expect(found(await after(edit(seq, column, value)))).toEqual([`changed ${seq}`])
  })

  it('covers every column there is', async () => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = 'core' and table_name = 'audit'`.execute(attacked.trail.owner)
    const tried = new Set([...editedColumns.map(([column]) => column), 'org_id', 'seq'])
    expect(rows.map((row) => row.name).filter((name) => !tried.has(name))).toEqual([])
  })
})

const attacks: readonly (readonly [string, Attack, readonly string[]])[] = [
  ['given to another issuing body', edit(12, 'org_id', 'elsewhere'), ['removed 12']],
  ['one deleted', remove(12), ['removed 12']],
  ['the first deleted', remove(1), ['removed 1']],
  ['several deleted', remove(12, 17), ['removed 12-17']],
  ['two deleted, far apart', both(remove(7), remove(22)), ['removed 7', 'removed 22']],
  ['one deleted, the next changed', both(remove(12), edit(13, 'subject', 'x')), ['removed 12', 'changed 13']],
  ['one deleted and the gap closed', both(remove(12), shift(13, -1)), ['removed 12']],
  ['the first deleted and the gap closed', both(remove(1), shift(2, -1)), ['removed 1']],
  ['one deleted, the gap closed, the head adjusted', both(remove(12), shift(13, -1), setHead(29)), ['removed 12']],
  ['one put in between', both(shift(12, 1), forge(12)), ['inserted 12']],
  ['one put in between with a wrong hash', both(shift(12, 1), forge(12, { chained: false })), ['inserted 12']],
  ['three put in between', both(shift(12, 3), forge(12), forge(13), forge(14)), ['inserted 12-14']],
  ['one put first', both(shift(1, 1), forge(1, { like: 2 })), ['inserted 1']],
  ['a copy put in between', both(shift(12, 1), copy(5, 12)), ['inserted 12']],
  ['one put last', forge(31), ['inserted 31']],
  ['a copy put last', copy(12, 31), ['inserted 31']],
  ['one put before the last', both(shift(30, 1), forge(30)), ['inserted 30']],
  ['two swapped', swap(10, 20), ['reordered 10', 'reordered 20']],
  ['two neighbours swapped', swap(10, 11), ['reordered 10-11']],
  ['two near neighbours swapped', swap(10, 12), ['reordered 10-12']],
  ['the first two swapped', swap(1, 2), ['reordered 1-2']],
  ['the last two swapped', swap(29, 30), ['reordered 29-30']],
  ['the first and the last swapped', swap(1, 30), ['reordered 1', 'reordered 30']],
  ['one given a later number', renumber(12, 99), ['reordered 12', 'reordered 99']],
  ['all from one on given other numbers', shift(12, 5), ['reordered 12-16']],
  ['the tail cut', remove(28, 30), ['cut-tail 28-30']],
  ['the tail cut and the head adjusted', both(remove(28, 30), setHead(27)), ['cut-tail 28-30']],
  ['everything deleted', remove(1, 30), ['cut-tail 1-30']],
  ['everything deleted, the head too', both(remove(1, 30), dropHead), ['cut-tail 1-30']],
  ['one written anew', rewrite(12, 12), ['changed 12']],
  ['some written anew', rewrite(12, 14), ['changed 14']],
  ['the last written anew', rewrite(30, 30), ['changed 30']],
  ['all from one on written anew', both(rewrite(12, 30), setHead(30)), ['rewritten 11-15']],
  ['the whole chain written anew', both(rewrite(1, 30), setHead(30)), ['rewritten 1-5']],
  ['the last written anew, the head adjusted', both(rewrite(30, 30), setHead(30)), ['rewritten 26-30']],
  ['the head given another hash', editHead('hash', 'c'.repeat(64)), ['head 30']],
  ['the head given a higher number', editHead('seq', '31'), ['head 30']],
  ['the head given a lower number', editHead('seq', '29'), ['head 30']],
  ['the head set back', setHead(28), ['head 30']],
  ['the head deleted', dropHead, ['head 30']],
]

describe('a trail edited behind the back of the application', () => {
  it.each(attacks)('is found out: %s', async (_, attack, expected) => {
    const report = await after(attack)
    expect(found(report)).toEqual(expected)
    for (const { text } of report.faults) {
      expect(text.zh).toMatch(/第 \d+ |末尾被截去/)
      expect(text.en).toMatch(/[Ee]ntr(y|ies) \d+ /)
    }
  })

  it('is found out without anchors too, but for what agrees with itself', async () => {
    const needAnchors = ['rewritten', 'cut-tail']
    for (const [name, attack, expected] of attacks) {
      const report = await after(attack, [])
      const silent = report.faults.length === 0
      expect({ name, silent }).toEqual({
        name,
        silent: silent && needAnchors.includes(expected[0]?.split(' ')[0] ?? ''),
      })
    }
    expect((await after(both(remove(28, 30), setHead(27)), [])).faults).toEqual([])
  })

  it('is told with the entry, its time, the person and the procedure', async () => {
    const [fault] = (await after(edit(12, 'actor_name', '无此人'))).faults
    expect(fault?.text).toEqual({
      zh: '第 12 条（2025-06-30 09:12:00，无此人，core.unit.enable）写入后被改动：内容与其校验值不符。以上为改动后的内容。',
      en: 'Entry 12 (2025-06-30 09:12:00 UTC+8, 无此人, core.unit.enable) was changed after it was written: it does not match its hash. This is how it reads now.',
    })
  })

  it('does not fill the memory with faults', async () => {
    const all: Attack = async (owner) => {
      await appendMany(inOrg<CoreTables>(owner, 'ganzhou'), 1500)
      await sql`update core.audit set unit = null`.execute(owner)
    }
    const report = await after(all)
    expect(report.faults.filter(({ kind }) => kind === 'changed')).toHaveLength(1000)
    expect(report.unlisted).toBe(count + 1500 - 1000)
  })
})

it('sees one moment of the trail while others write, in any order of anchors', async () => {
  await using busy = await createTestTrail()
  await appendMany(busy.db, 20)
  const noted = async () => {
    const rows = await busy.db.selectFrom('core.audit').select(['seq', 'hash']).orderBy('hash').execute()
    return rows.map((row) => ({ seq: Number(row.seq), hash: row.hash, at: null }))
  }
  const writing = Promise.all(Array.from({ length: 50 }, () => appendAudit(busy.db, entryOf())))
  for (let n = 0; n < 5; n++) {
    const shuffled = await noted()
    expect(await verifyAudit(busy.db, { anchors: shuffled })).toMatchObject({
      faults: [],
      anchors: { agreeing: shuffled.length },
    })
  }
  await writing
  expect(await verifyAudit(busy.db)).toMatchObject({ entries: 70, faults: [] })
})
