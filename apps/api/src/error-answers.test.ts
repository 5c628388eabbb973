import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const json = { 'content-type': 'application/json' }

/** What would tell a stranger how the program is made: places in the source, stacks, statements, names of tables and hosts. */
const inside =
  /node_modules|\.[cm]?[jt]s\b|\n\s+at |\bselect\b.*\bfrom\b|insert into|accounts\.|core\.(org|audit)\b|relation|constraint|postgres|ECONN|socket|driver|\/tmp\//i

describe('an error', () => {
  let api: TestApp
  let office: TestPerson
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water' })
    office = await api.person('office')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  interface Sent {
    readonly method?: 'GET' | 'POST'
    readonly url: string
    readonly headers?: Readonly<Record<string, string>>
    readonly payload?: string
  }
  const send = ({ headers, ...sent }: Sent) =>
    api.app.inject({ ...sent, headers: { cookie: office.cookie, ...headers } })
  /** The part of an answer that is in words; the path of the procedure that was called is the caller's own. */
  const wordsOf = (body: string): string => {
    const { error } = JSON.parse(body) as { error: { message: string; data: { detail: object } } }
    return JSON.stringify([error.message, error.data.detail]).replaceAll(/"code":"[\w.-]+"/g, '')
  }

  /** A whole answer without the names that the caller gave or that are stable codes. */
  const toldBy = (body: string): string => body.replaceAll(/"(path|code)":"[\w.-]+"/g, '')

  it.each<[string, Sent, number]>([
    ['an address that is not there', { url: '/trpc/core.nothing' }, 404],
    ['an address of the program', { url: '/api/anything' }, 404],
    ['a procedure of every object', { url: '/trpc/__proto__' }, 404],
    ['another one', { url: '/trpc/core.plan.constructor' }, 404],
    ['input that is no JSON', { url: '/trpc/core.plan.overview?input={' }, 400],
    ['input of the wrong shape', { url: '/trpc/core.task.get?input=%7B%22number%22%3A%22x%22%7D' }, 400],
    ['input that is a list', { url: '/trpc/core.task.get?input=%5B%5D' }, 400],
    ['input twice', { url: '/trpc/core.plan.overview?input=%7B%7D&input=%7B%7D' }, 400],
    ['an address that cannot be decoded', { url: '/trpc/%E0%A4%A' }, 400],
    ['a name that is too long', { url: `/trpc/${'x'.repeat(5000)}` }, 400],
    ['a body that is no JSON', { method: 'POST', url: '/trpc/core.unit.enable', headers: json, payload: '{"a"' }, 400],
    ['an empty body', { method: 'POST', url: '/trpc/core.unit.enable', headers: json, payload: '' }, 400],
    ['a NUL in a text', { url: `/trpc/core.unit.get?input=${encodeURIComponent('{"unit":"36\\u00000702"}')}` }, 404],
  ])('says nothing of the inside: %s', async (_what, sent, status) => {
    const answer = await send(sent)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/json')
    expect(wordsOf(answer.body)).toMatch(/[\u4e00-\u9fff]/)
    expect(wordsOf(answer.body)).not.toMatch(inside)
    expect(answer.headers.etag).toBeUndefined()
  })

  it('says nothing of the inside: a statement that fails, before and behind the gate, for a read and for a change', async () => {
    const owner = api.database.db
    const enable = {
      ...{ method: 'POST' as const, url: '/trpc/core.unit.enable', headers: json },
      payload: JSON.stringify({
        key: randomUUID(),
        unit: '360729',
        plugin: 'water',
        enabled: false,
        from: '2025-01-01',
      }),
    }
    for (const [table, sent, status] of [
      ['accounts.session', { url: '/trpc/core.plan.overview?input=%7B%7D' }, 500],
      ['core.task', { url: '/trpc/core.task.list?input=%7B%7D' }, 500],
      ['core.audit', enable, 503],
    ] as const) {
      const [schema = '', name = ''] = table.split('.')
      await sql`alter table ${sql.table(table)} rename to ${sql.id(`${name}_gone`)}`.execute(owner)
      const answer = await send(sent)
      await sql`alter table ${sql.table(`${schema}.${name}_gone`)} rename to ${sql.id(name)}`.execute(owner)
      expect({ table, status: answer.statusCode }).toEqual({ table, status })
      expect(wordsOf(answer.body)).toMatch(/[\u4e00-\u9fff]/)
      expect(toldBy(answer.body)).not.toMatch(inside)
    }
    expect((await send(enable)).statusCode, 'and it works once the database does').toBe(200)
  })

  it('says nothing of the inside: a database that is gone', async () => {
    const { db } = await api.database.service()
    await db.destroy()
    for (const url of ['/trpc/core.plan.overview?input=%7B%7D', '/trpc/accounts.session.options', '/health']) {
      const known = await send({ url })
      expect(known.statusCode, url).toBeGreaterThanOrEqual(500)
      expect(toldBy(known.body)).not.toMatch(inside)
      expect(toldBy((await api.app.inject(url)).body)).not.toMatch(inside)
    }
    const signIn = { username: 'admin', password: 'whatever it is' }
    const answer = await api.app.inject({ method: 'POST', url: '/trpc/accounts.session.signIn', payload: signIn })
    expect(answer.statusCode).toBe(500)
    expect(answer.cookies).toEqual([])
    expect(wordsOf(answer.body)).not.toMatch(inside)
  })
})
