import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inOrg } from '../org-scope.ts'
import { appendAudit, findAuditHead } from './append.ts'
import { createTestTrail, entryOf, type TestTrail } from './example.ts'
import { chooseHash, genesis } from './hash.ts'
import { auditHistory, listAudit } from './list.ts'
import { verifyAudit } from './verify.ts'

let trail: TestTrail
beforeAll(async () => {
  trail = await createTestTrail()
})
afterAll(() => trail[Symbol.asyncDispose]())

const orgName = (name: string) =>
  trail.owner
    .updateTable('core.org')
    .set({ name: JSON.stringify({ zh: name, en: name }) })
    .where('org_id', '=', 'ganzhou')
const nameNow = async () =>
  (await trail.owner.selectFrom('core.org').select('name').where('org_id', '=', 'ganzhou').executeTakeFirstOrThrow())
    .name.zh

it('chains the first entry to nothing and each next one to the one before', async () => {
  const one = await appendAudit(trail.db, entryOf())
  const two = await appendAudit(trail.db, [entryOf(), entryOf({ subject: 'unit/2' })])
  expect([one.seq, two.seq]).toEqual([1, 3])
  const rows = await trail.db.selectFrom('core.audit').select(['previous', 'hash']).orderBy('seq').execute()
  expect(rows.map((row) => row.previous)).toEqual([genesis, rows[0]?.hash, rows[1]?.hash])
  expect(await findAuditHead(trail.db)).toEqual(two)
  expect(await appendAudit(trail.db, [])).toEqual(two)
})

it('keeps an entry exactly when its transaction is kept', async () => {
  const before = await findAuditHead(trail.db)
  const undone = trail.db.transaction().execute(async (db) => {
    await appendAudit(db, entryOf())
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  expect(await findAuditHead(trail.db)).toEqual(before)
  expect((await verifyAudit(trail.db)).faults).toEqual([])
})

it('undoes the change whose entry cannot be written', async () => {
  await using other = await createTestTrail()
  await appendAudit(other.db, entryOf())
  await other.owner.deleteFrom('core.audit_head').execute()
  const change = other.db.transaction().execute(async (db) => {
    await db.updateTable('core.org').set({ revision: '7' }).execute()
    await appendAudit(db, entryOf())
  })
  await expect(change).rejects.toMatchObject({ code: 'core.audit-unwritable' })
  await sql`create role ${sql.id(role)} nologin`.execute(other.owner)
  await sql`grant usage on schema core to ${sql.id(role)}`.execute(other.owner)
  await sql`grant select, update on core.org to ${sql.id(role)}`.execute(other.owner)
  await sql`grant select, insert, update on core.audit_head to ${sql.id(role)}`.execute(other.owner)
  const refused = other.db.transaction().execute(async (db) => {
    await sql`set local role ${sql.id(role)}`.execute(db)
    await db.updateTable('core.org').set({ revision: '8' }).execute()
    await appendAudit(db, entryOf())
  })
  await expect(refused).rejects.toMatchObject({ code: 'core.audit-unwritable', cause: { code: '42501' } })
  const { revision } = await other.db.selectFrom('core.org').select('revision').executeTakeFirstOrThrow()
  expect(revision).toBe('0')
  await sql`drop owned by ${sql.id(role)}`.execute(other.owner)
  await sql`drop role ${sql.id(role)}`.execute(other.owner)
})

const role = `wp_audit_test_${process.pid}`

it('gives ten writers at once one chain, and holds no other issuing body up', async () => {
  await using fresh = await createTestTrail()
  const writers = Array.from({ length: 10 }, (_, writer) => async () => {
    for (let n = 0; n < 10; n++)
      await fresh.db.transaction().execute((db) => appendAudit(db, entryOf({ subject: `writer/${writer}` })))
  })
  const there = inOrg(fresh.owner, 'elsewhere')
  await Promise.all([...writers.map((write) => write()), appendAudit(there, entryOf())])
  expect(await verifyAudit(fresh.db)).toMatchObject({ entries: 100, faults: [] })
  expect(await verifyAudit(there)).toMatchObject({ entries: 1, faults: [] })
  expect(await auditHistory(fresh.db, 'writer/3')).toHaveLength(10)
})

it('lets the application write and verify it, and neither change nor remove an entry', async () => {
  await using fresh = await createTestTrail()
  const db = await fresh.service()
  await appendAudit(db, [entryOf(), entryOf()])
  await expect(sql`update core.audit set actor_name = 'x'`.execute(db)).rejects.toMatchObject({ code: '42501' })
  await expect(db.deleteFrom('core.audit').execute()).rejects.toMatchObject({ code: '42501' })
  await expect(sql`truncate core.audit`.execute(db)).rejects.toMatchObject({ code: '42501' })
  expect(await verifyAudit(db)).toMatchObject({ entries: 2, faults: [] })
})

it('never lets time go back along the chain', async () => {
  const late = new Date('2090-01-01T00:00:00.123Z')
  await trail.db.transaction().execute(async (db) => {
    await appendAudit(db, entryOf(), { at: late })
    await appendAudit(db, entryOf(), { at: new Date('2025-01-01T00:00:00Z') })
    const [newest] = await listAudit(db, { limit: 1 })
    expect(newest?.at).toBe(late.toISOString())
  })
})

it('may change its algorithm from one entry to the next', async () => {
  await using fresh = await createTestTrail()
  expect([chooseHash(), chooseHash('gm'), chooseHash('intl')]).toEqual(['sm3', 'sm3', 'sha256'])
  await appendAudit(fresh.db, entryOf(), { algorithm: 'sm3' })
  await appendAudit(fresh.db, entryOf(), { algorithm: 'sha256' })
  await appendAudit(fresh.db, entryOf(), { algorithm: 'sm3' })
  const rows = await listAudit(fresh.db, { limit: 10 })
  expect(rows.map((row) => row.algorithm)).toEqual(['sm3', 'sha256', 'sm3'])
  expect((await verifyAudit(fresh.db)).faults).toEqual([])
})

it('keeps no secret, and gives back everything else as it was', async () => {
  await using fresh = await createTestTrail()
  const after = {
    name: '王芳',
    password: 'p',
    totp: { secret: 's', passwordHash: 'h' },
    recoveryCodes: ['1'],
    units: [{ id: 1, token: 't' }],
  }
  await appendAudit(fresh.db, entryOf({ after, before: null, reason: null, unit: null }))
  const { subject: _, ...asked } = entryOf({ before: null, reason: null, unit: null })
  const [row] = await listAudit(fresh.db, { limit: 1 })
  expect(row).toMatchObject({ ...asked, seq: 1, after: { name: '王芳', units: [{ id: 1 }] } })
  expect(JSON.stringify(row?.after)).toBe('{"name":"王芳","units":[{"id":1}]}')
})

it('writes what somebody who is not signed in may send as a name', async () => {
  await using fresh = await createTestTrail()
  const name = `a\0b\uD800${'长'.repeat(5000)}`
  await appendAudit(fresh.db, entryOf({ actor: { ...entryOf().actor, name }, subject: name, after: { typed: name } }))
  const [row] = await listAudit(fresh.db, { limit: 1 })
  expect(row?.actor.name).toMatch(/^a\uFFFDb\uFFFD长+…$/)
  expect(row?.actor.name).toHaveLength(300)
  expect(row?.after).toEqual({ typed: name })
  expect((await verifyAudit(fresh.db)).faults).toEqual([])
})

it('stays out of the way of a change that fails for another reason', async () => {
  await orgName('赣州').execute()
  const failing = trail.db.transaction().execute(async (db) => {
    await appendAudit(db, entryOf())
    await sql`select 1 / 0`.execute(db)
  })
  await expect(failing).rejects.toThrow('division by zero')
  expect(await nameNow()).toBe('赣州')
})
