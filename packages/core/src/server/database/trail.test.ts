import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/postgres.ts'
import { coreHalf } from '../core-half.ts'

test('the audit trail as it ships can be added to by the application, and neither changed, cut nor dropped', async () => {
  await using database = await createTestDatabase({ halves: [coreHalf] })
  const { db } = await database.service()
  await sql`insert into core.org (org_id, name) values ('ganzhou', '{}')`.execute(db)
  await sql`insert into core.audit (org_id, seq, at, algorithm, previous, hash, kind, procedure, actor_name, outcome)
    values ('ganzhou', 1, now(), 'sha256', '', 'x', 'change', 'core.unit.enable', '市环委办', 'done')`.execute(db)
  for (const statement of [
    "update core.audit set outcome = 'refused'",
    'delete from core.audit',
    'truncate core.audit',
    'drop table core.audit',
    'alter table core.audit drop column reason',
    'drop index core.audit_by_time',
  ])
    await expect(sql.raw(statement).execute(db), statement).rejects.toMatchObject({ code: '42501' })
  await expect(sql`delete from core.org`.execute(db)).rejects.toMatchObject({ code: '23503' })
  expect((await sql`select seq, outcome from core.audit`.execute(db)).rows).toEqual([{ seq: '1', outcome: 'done' }])
})
