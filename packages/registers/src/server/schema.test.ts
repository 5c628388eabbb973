import { coreHalf } from '@workpoints/core/server'
import { createTestDatabase, schemaFaults } from '@workpoints/core/testing'
import { expect, it } from 'vitest'
import { migrations } from './migrations/index.ts'

it('keeps to the rules of a distributed database, as core does', async () => {
  await using database = await createTestDatabase({ halves: [coreHalf, { id: 'registers', migrations }] })
  expect(await schemaFaults(database.db)).toEqual([])
})
