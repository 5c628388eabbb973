import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const url = 'postgres://web:one@db.example/workpoints'
const ownerUrl = 'postgres://owner:two@db.example/workpoints'

test('the owner’s address goes with the program’s', () => {
  expect(readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl })).toMatchObject({
    databaseUrl: url,
    databaseOwnerUrl: ownerUrl,
  })
  expect(readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: ' ' }).databaseOwnerUrl).toBeUndefined()
})

test('the owner’s address alone is refused in both languages instead of being passed over for the embedded database', () => {
  const alone = () => readConfig({ DATABASE_OWNER_URL: ownerUrl })
  expect(alone).toThrow('只设置了 DATABASE_OWNER_URL')
  expect(alone).toThrow('Only DATABASE_OWNER_URL is set')
  expect(alone).not.toThrow('two')
})
