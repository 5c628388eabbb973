import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CoreTables } from '@workpoints/core/server'
import { type Kysely, sql } from 'kysely'
import { expect, it } from 'vitest'
import { anchorsPath } from './audit-anchors.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

interface Verification {
  readonly entries: number
  readonly agreeing: number
  readonly disagreeing: number
  readonly faultCount: number
  readonly noted: boolean
  readonly faults: readonly { readonly kind: string; readonly seq: number; readonly text: { readonly zh: string } }[]
}

/** A server that keeps its anchors, with a trail of some changes whose head has been noted. */
async function createServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'workpoints-tampering-'))
  const api: TestApp = await createTestApp({ plugins: 'rural', dataDir })
  const owner: Kysely<CoreTables> = api.database.db
  const enable = (enabled: boolean) =>
    api.mutate('core.unit.enable', { key: randomUUID(), unit: '360702', plugin: 'rural', enabled })
  const lastSeq = async (): Promise<number> => {
    const row = await owner.selectFrom('core.audit').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
    return Number(row?.seq)
  }
  const lastNoted = async (): Promise<number> => {
    const text = await readFile(anchorsPath({ dataDir }), 'utf8').catch(() => '')
    const lines = text.split('\n').filter(Boolean)
    return (JSON.parse(lines.at(-1) ?? '{"seq":0}') as { seq: number }).seq
  }
  for (const enabled of [false, true, false, true, false]) await enable(enabled)
  const last = await lastSeq()
  await expect.poll(lastNoted).toBe(last)
  const auditor = await api.person('security-auditor')
  return {
    auditor,
    owner,
    last,
    enable,
    lastNoted,
    verify: async (): Promise<Verification> => {
      const { status, data } = await auditor.mutate('accounts.audit.verify', {})
      expect(status).toBe(200)
      return data as Verification
    },
    async [Symbol.asyncDispose]() {
      await api[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

it('finds a trail whole, notes that it looked, and goes on noting heads', async () => {
  await using server = await createServer()
  const { auditor, last, verify, enable, lastNoted } = server
  const clean = await verify()
  expect(clean).toMatchObject({ entries: last, faultCount: 0, faults: [], noted: true, disagreeing: 0 })
  expect(clean.agreeing).toBeGreaterThan(0)
  const { data } = await auditor.query('accounts.audit.list', { limit: 1 })
  expect(data).toMatchObject({
    entries: [{ kind: 'system', outcome: 'done', words: { zh: `校验审计记录 ${last} 条，未发现问题` } }],
  })
  await enable(true)
  const status = (await auditor.query('accounts.audit.status')).data
  expect(status).toMatchObject({ entries: last + 2, verified: { entries: last, faultCount: 0, addedSince: 1 } })
  await expect.poll(lastNoted).toBe(last + 2)
})

it('says which entry was changed behind its back, also to who opens the page later', async () => {
  await using server = await createServer()
  const { auditor, owner, verify } = server
  await sql`update core.audit set actor_name = '别人' where seq = 3`.execute(owner)
  const found = await verify()
  expect(found).toMatchObject({ faultCount: 1, faults: [{ kind: 'changed', seq: 3, to: 3 }], noted: true })
  expect(found.faults[0]?.text.zh).toMatch(/第 3 条（.+别人.+）写入后被改动/)
  const status = (await auditor.query('accounts.audit.status')).data
  expect(status).toMatchObject({ verified: { faultCount: 1, addedSince: 0, faults: [{ kind: 'changed', seq: 3 }] } })
  const { data } = await auditor.query('accounts.audit.list', { kinds: ['system'], limit: 1 })
  expect(data).toMatchObject({ entries: [{ outcome: 'failed', procedure: 'accounts.audit.verify' }] })
})

it('says what was removed from the middle', async () => {
  await using server = await createServer()
  await sql`delete from core.audit where seq in (3, 4)`.execute(server.owner)
  expect((await server.verify()).faults).toMatchObject([{ kind: 'removed', seq: 3, to: 4 }])
})

it('finds a tail cut off with the head beside it adjusted, by the heads noted outside', async () => {
  await using server = await createServer()
  const { owner, last, verify } = server
  await sql`delete from core.audit where seq > ${last - 2}`.execute(owner)
  await sql`update core.audit_head set seq = last.seq, hash = last.hash
    from (select seq, hash from core.audit order by seq desc limit 1) last`.execute(owner)
  const found = await verify()
  expect(found.disagreeing).toBeGreaterThan(0)
  expect(found.faults).toMatchObject([{ kind: 'cut-tail', seq: last - 1, to: last }])
  expect(found.faults[0]?.text.zh).toContain('库外的锚点记有它们')
})

it('answers also when nothing can be added to the trail any more', async () => {
  await using server = await createServer()
  await sql`update core.audit_head set seq = seq - 1`.execute(server.owner)
  const found = await server.verify()
  expect(found).toMatchObject({ noted: false, faultCount: 1, faults: [{ kind: 'head', seq: server.last }] })
})
