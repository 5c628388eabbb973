import { expect, test } from 'vitest'
import { checkServer, describeTarget } from './connection-errors.ts'

test.each([
  [140_013, '14.13'],
  [90_624, '9.624'],
])('a server of version %i is refused in both languages', (version, named) => {
  const check = () => checkServer(version, 'UTF8')
  expect(check).toThrow(`数据库是 PostgreSQL ${named}，需要 15 或更高版本`)
  expect(check).toThrow(`The database is PostgreSQL ${named}; 15 or newer is needed`)
})

test('15 and newer in UTF-8 are accepted, other encodings are not', () => {
  for (const version of [150_000, 150_014, 160_002, 180_004, 190_000])
    expect(checkServer(version, 'UTF8')).toBeUndefined()
  expect(() => checkServer(180_004, 'SQL_ASCII')).toThrow('SQL_ASCII')
})

test.each([
  ['postgresql://u:secret@db.example:6000/plans', 'u@db.example:6000/plans'],
  ['postgres://db.example/plans', 'db.example:5432/plans'],
  ['postgresql://u:secret@localhost/plans?host=/run/db&port=5433', 'u@/run/db:5433/plans'],
])('%s is shown as %s', (url, shown) => {
  expect(describeTarget(url)).toBe(shown)
})
