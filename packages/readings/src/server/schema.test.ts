import { coreHalf } from '@workpoints/core/server'
import { createTestDatabase, schemaFaults } from '@workpoints/core/testing'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrations } from './migrations/index.ts'

it('keeps to the rules of a distributed database, as core does', async () => {
  await using database = await createTestDatabase({ halves: [coreHalf, { id: 'readings', migrations }] })
  expect(await schemaFaults(database.db)).toEqual([])
  const { rows } = await sql`select from pg_tables where schemaname = 'readings'`.execute(database.db)
  expect(rows.length).toBeGreaterThan(24)
})
