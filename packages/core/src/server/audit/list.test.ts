import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AuditFilter } from '../../index.ts'
import { inOrg } from '../org-scope.ts'
import { appendAudit } from './append.ts'
import { createTestTrail, entryOf, type TestTrail } from './example.ts'
import { auditHistory, listAudit } from './list.ts'

const person = (id: string, name: string) => ({ ...entryOf().actor, id, name })

let trail: TestTrail
beforeAll(async () => {
  trail = await createTestTrail()
  const entries = [
    [
      '2025-06-29T23:59:59.999+08:00',
      entryOf({ kind: 'sign-in', procedure: 'accounts.session.signIn', subject: 'person/1' }),
    ],
    ['2025-06-30T00:00:00+08:00', entryOf({ unit: '360703', actor: person('2', '王芳') })],
    [
      '2025-06-30T12:00:00+08:00',
      entryOf({ outcome: 'refused', kind: 'refusal', reason: { zh: '无权操作', en: 'Not allowed' } }),
    ],
    ['2025-06-30T12:00:00+08:00', entryOf({ subject: 'plan/ganzhou-2025', after: { note: '100%_完成' } })],
    ['2025-07-01T00:00:00+08:00', entryOf({ outcome: 'failed', actor: person('2', '王芳') })],
  ] as const
  for (const [at, entry] of entries) await appendAudit(trail.db, entry, { at: new Date(at) })
  await appendAudit(inOrg(trail.owner, 'elsewhere'), entryOf())
})
afterAll(() => trail[Symbol.asyncDispose]())

const found = async (filter: Parameters<typeof listAudit>[1]) =>
  (await listAudit(trail.db, filter)).map(({ seq }) => seq)

describe('the list of the trail', () => {
  it.each<[string, AuditFilter, number[]]>([
    ['everything, newest first', {}, [5, 4, 3, 2, 1]],
    ['a day in China', { from: '2025-06-30', to: '2025-06-30' }, [4, 3, 2]],
    ['from a day on', { from: '2025-07-01' }, [5]],
    ['up to an instant', { to: '2025-06-30T12:00:00+08:00' }, [2, 1]],
    ['a day without entries', { from: '2025-08-01', to: '2025-08-31' }, []],
    ['before everything', { to: '2024-12-31' }, []],
    ['kinds', { kinds: ['sign-in', 'refusal'] }, [3, 1]],
    ['no kinds chosen', { kinds: [] }, [5, 4, 3, 2, 1]],
    ['a person', { actor: '2' }, [5, 2]],
    ['a record', { subject: 'plan/ganzhou-2025' }, [4]],
    ['a unit', { unit: '360703' }, [2]],
    ['a procedure', { procedure: 'accounts.session.signIn' }, [1]],
    ['an outcome', { outcome: 'refused' }, [3]],
    ['a part of a name', { text: '王' }, [5, 2]],
    ['a part of a reason, in any case', { text: 'NOT ALLOWED' }, [3]],
    ['signs that mean something to the database', { text: '0%_' }, [4]],
    ['a sign that would match anything', { text: '\\' }, []],
    ['all of it together', { from: '2025-06-30', to: '2025-07-01', actor: '2', outcome: 'failed', text: '王' }, [5]],
  ])('finds %s', async (_, filter, expected) => {
    expect(AuditFilter.safeParse(filter).success).toBe(true)
    expect(await found({ ...filter, limit: 50 })).toEqual(expected)
  })

  it('comes in pages', async () => {
    expect(await found({ limit: 2 })).toEqual([5, 4])
    expect(await found({ limit: 2, before: 4 })).toEqual([3, 2])
    expect(await found({ limit: 2, before: 4, to: '2025-06-29' })).toEqual([1])
    expect(await found({ limit: 2, before: 1 })).toEqual([])
    expect(await found({ limit: -5 })).toEqual([5])
  })

  it('tells what happened to one record', async () => {
    expect((await auditHistory(trail.db, 'plan/ganzhou-2025')).map(({ seq }) => seq)).toEqual([4])
    expect(await auditHistory(trail.db, 'plan/none')).toEqual([])
  })

  it('shows an entry that was tampered with as it is', async () => {
    await using other = await createTestTrail()
    await appendAudit(other.db, entryOf())
    await sql`update core.audit set before = '{broken', reason = '[]'`.execute(other.owner)
    expect(await listAudit(other.db, { limit: 1 })).toMatchObject([
      { before: '{broken', reason: { zh: '[]', en: '[]' } },
    ])
  })

  it.each([{ from: '2025-02-30' }, { to: 'yesterday' }, { kinds: ['other'] }, { text: 'x'.repeat(201) }])(
    'is not asked for %j',
    (filter) => {
      expect(AuditFilter.safeParse(filter).success).toBe(false)
    },
  )
})
