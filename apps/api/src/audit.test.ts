import { randomUUID } from 'node:crypto'
import { auditTitle } from '@workpoints/accounts'
import { type AddedPerson, addPerson } from '@workpoints/accounts/server'
import type { Role } from '@workpoints/core'
import { appendAudit, auditedBy, inOrg } from '@workpoints/core/server'
import { readTable } from '@workpoints/documents/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, grantOf, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Line {
  readonly seq: number
  readonly kind: string
  readonly outcome: string
  readonly procedure: string
  readonly who: string
  readonly address: string | null
  readonly words: { readonly zh: string }
  readonly record: { readonly zh: string } | null
}

interface Details {
  readonly row: {
    readonly actor: Readonly<Record<string, string | null>>
    readonly before: unknown
    readonly after: unknown
  }
  readonly changes: readonly {
    readonly field: { readonly zh: string }
    readonly before: unknown
    readonly after: unknown
  }[]
  readonly grant: { readonly zh: string } | null
}

let api: TestApp
let auditor: TestPerson
beforeAll(async () => {
  api = await createTestApp({ plugins: 'rural,water' })
  auditor = await api.person('security-auditor')
})
afterAll(() => api[Symbol.asyncDispose]())

const list = async (filter: object = {}): Promise<readonly Line[]> => {
  const { status, data } = await auditor.query('accounts.audit.list', { limit: 200, ...filter })
  expect(status).toBe(200)
  return (data as { entries: readonly Line[] }).entries
}

const get = async (seq: number): Promise<Details> =>
  (await auditor.query('accounts.audit.get', { seq })).data as Details

/** Makes somebody whose password is known, as those have who sign in by themselves. */
const addOne = (role: Role, name = '李明'): Promise<AddedPerson> =>
  api.db.transaction().execute((trx) => {
    const username = `s${randomUUID().slice(-12)}`
    const grants = [grantOf(role)]
    const fields = { username, name, unit: grants[0]?.unit ?? null, phone: null, grants }
    return addPerson(trx, fields, { by: 'test', family: 'intl', demo: true })
  })

const enable = (who: Pick<TestPerson, 'mutate'>, changes: object = {}) =>
  who.mutate('core.unit.enable', { key: randomUUID(), unit: '360702', plugin: 'rural', enabled: false, ...changes })

describe('who reads the trail', () => {
  const calls = [
    ['query', 'status', undefined],
    ['query', 'list', {}],
    ['query', 'get', { seq: 1 }],
    ['query', 'filters', undefined],
    ['mutate', 'verify', {}],
    ['mutate', 'export', { format: 'csv' }],
  ] as const

  it('the auditor alone', async () => {
    await enable(api, { enabled: true })
    const roles: readonly Role[] = ['system-admin', 'data-operator', 'office', 'leader', 'county-reviewer', 'guest']
    const others = await Promise.all(roles.map((role) => api.person(role)))
    for (const [way, verb, input] of calls) {
      const path = `accounts.audit.${verb}`
      const statuses = await Promise.all(others.map((person) => person[way](path, input).then(({ status }) => status)))
      expect({ verb, statuses }).toEqual({ verb, statuses: roles.map(() => 403) })
      expect({ verb, status: (await api.visitor()[way](path, input)).status }).toEqual({ verb, status: 401 })
      expect({ verb, status: (await auditor[way](path, input)).status }).toEqual({ verb, status: 200 })
    }
  })
})

describe('what stands on it', () => {
  it('a sign-in and a wrong password, with where they came from', async () => {
    const { id, username, password } = await addOne('office')
    const visitor = api.visitor()
    await visitor.mutate('accounts.session.signIn', { username, password: 'Wrong-Password-1' })
    expect((await visitor.mutate('accounts.session.signIn', { username, password })).status).toBe(200)
    const [right, wrong] = await list({ actor: id })
    expect(right).toMatchObject({
      kind: 'sign-in',
      outcome: 'done',
      who: `李明（${username}）`,
      address: '127.0.0.1',
      words: { zh: '登录（密码）' },
      record: { zh: '本人' },
    })
    expect(wrong).toMatchObject({
      kind: 'sign-in',
      outcome: 'refused',
      words: { zh: '登录未成功：用户名或密码不正确' },
    })
  })

  it('a change with who, by which role, and what before and after', async () => {
    const office = await api.person('office')
    await enable(office, { enabled: true, from: '2025-03-01' })
    await enable(office, { enabled: false, from: '2025-03-01' })
    const [off] = await list({ actor: office.id, kinds: ['change'] })
    expect(off).toMatchObject({ words: { zh: expect.stringContaining('为章贡区停用“') }, outcome: 'done' })
    const { row, changes, grant } = await get(off?.seq ?? 0)
    expect(row).toMatchObject({ before: { enabled: true }, after: { enabled: false, from: '2025-03-01' } })
    expect(row.actor).toMatchObject({ id: office.id, address: '127.0.0.1', session: expect.any(String) })
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: { zh: '启用', en: 'on' },
        before: { zh: '是', en: 'yes' },
        after: { zh: '否', en: 'no' },
      }),
    )
    expect(grant?.zh).toMatch(/^市环委办（.+）$/)
  })

  it('a refusal, also where the answer says only that there is no such thing', async () => {
    const county = await api.person('county-reporter')
    expect((await enable(county)).status).toBe(403)
    expect((await county.query('core.unit.get', { unit: '360703' })).status).toBe(404)
    const [hidden, plain] = await list({ actor: county.id, outcome: 'refused' })
    expect(plain).toMatchObject({ kind: 'refusal', procedure: 'core.unit.enable' })
    expect(plain?.words.zh).toContain('没有“启停模块”权限')
    expect(hidden).toMatchObject({ kind: 'refusal', procedure: 'core.unit.get' })
    expect(hidden?.words.zh).toContain('没有“查看”权限（南康区')
  })

  it('page by page, and by each filter', async () => {
    const all = await list()
    const first = (await auditor.query('accounts.audit.list', { limit: 3 })).data as { entries: Line[]; next: number }
    expect(first.entries.map(({ seq }) => seq)).toEqual(all.slice(0, 3).map(({ seq }) => seq))
    expect((await list({ before: first.next })).map(({ seq }) => seq)).toEqual(all.slice(3).map(({ seq }) => seq))
    const last = (await auditor.query('accounts.audit.list', { before: 2 })).data
    expect(last).toMatchObject({ entries: [{ seq: 1 }], next: null })
    expect((await list({ kinds: ['refusal'] })).every(({ kind }) => kind === 'refusal')).toBe(true)
    expect((await list({ unit: '360703' })).map(({ procedure }) => procedure)).toContain('core.unit.get')
    expect((await list({ text: '没有这样的文字' })).length).toBe(0)
    expect((await auditor.query('accounts.audit.list', { from: '2025/01/01' })).status).toBe(400)
    expect(await auditor.query('accounts.audit.get', { seq: 999_999 })).toMatchObject({
      status: 404,
      error: { data: { detail: { code: 'accounts.no-audit-entry' } } },
    })
  })

  it('what there is to choose from', async () => {
    const { data } = await auditor.query('accounts.audit.filters')
    expect(data).toMatchObject({
      kinds: expect.arrayContaining([{ value: 'refusal', text: { zh: '拒绝', en: 'refusal' } }]),
      procedures: expect.arrayContaining([expect.objectContaining({ value: 'core.unit.enable' })]),
      units: expect.arrayContaining([
        expect.objectContaining({ value: '360703', text: expect.objectContaining({ zh: '南康区' }) }),
      ]),
    })
    const { people } = data as { people: readonly { value: string; text: { zh: string } }[] }
    expect(people.find(({ value }) => value === auditor.id)?.text.zh).toContain(auditor.username)
  })
})

it('has a name for every change of core and accounts', () => {
  const { procedures } = api.platform.router._def as { procedures: Record<string, { _def: { type: string } }> }
  const changes = Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation')
  const own = changes.filter((path) => /^(core|accounts)\./.test(path))
  expect(own.length).toBeGreaterThan(20)
  // A name missing here goes into packages/accounts/src/audit-titles.ts.
  expect(own.filter((path) => auditTitle(path) === undefined)).toEqual([])
})

describe('an export', () => {
  const dangerous = '=HYPERLINK("http://evil")'
  const exported = async (format: 'csv' | 'xlsx', filter: object) => {
    const { data } = await (await api.person('security-auditor')).mutate('accounts.audit.export', { format, ...filter })
    const file = data as { name: string; base64: string; count: number }
    return { ...file, bytes: Buffer.from(file.base64, 'base64') }
  }

  it('holds no formula, in neither form, and is on the trail', async () => {
    const { id, username, password } = await addOne('leader', dangerous)
    await api.visitor().mutate('accounts.session.signIn', { username, password })
    for (const format of ['csv', 'xlsx'] as const) {
      const { name, bytes, count } = await exported(format, { actor: id })
      expect({ format, name, count }).toEqual({ format, name: expect.stringMatching(`\\.${format}$`), count: 1 })
      const headers = [
        { key: 'who', head: '人员' },
        { key: 'words', head: '内容' },
      ]
      const table = await readTable(bytes, { name, headers })
      expect(table.rows).toHaveLength(1)
      // Read back it is the text it was; a formula in a workbook would have no result to read and be refused.
      expect(table.rows[0]?.cells).toEqual({ who: `${dangerous}（${username}）`, words: '登录（密码）' })
      const [noted] = await list({ kinds: ['export'] })
      expect(noted?.words.zh).toBe(`导出审计记录 1 条（${format}）`)
      expect((await get(noted?.seq ?? 0)).row.after).toEqual({ count: 1, format, filter: { actor: id } })
    }
    const csv = (await exported('csv', { actor: id })).bytes.toString('utf8')
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"")（${username}）"`)
  })

  it('is not given out when it cannot be noted', async () => {
    await sql`revoke insert on core.audit from workpoints_app`.execute(api.database.db)
    try {
      const person = await api.person('security-auditor')
      const answer = await person.mutate('accounts.audit.export', { format: 'csv' })
      expect(answer).toMatchObject({ status: 503, data: undefined })
    } finally {
      await sql`grant insert on core.audit to workpoints_app`.execute(api.database.db)
    }
  })

  it('may be made six times in a minute', async () => {
    const person = await api.person('security-auditor')
    const statuses: number[] = []
    for (let turn = 0; turn < 7; turn++)
      statuses.push((await person.mutate('accounts.audit.export', { format: 'csv', text: 'x' })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
  })
})

describe('a change whose entry cannot be written', () => {
  const stateOf = async () => ({
    facts: await api.database.db.selectFrom('core.enablement').select('fact_id').execute(),
    keys: await api.database.db.selectFrom('core.idempotency').select('key').orderBy('key').execute(),
    entries: (await list()).length,
    revision: await api.database.db.selectFrom('core.org').select(['org_id', 'revision']).execute(),
  })

  it('does not happen, and leaves nothing behind', async () => {
    const office = await api.person('office')
    const key = randomUUID()
    const before = await stateOf()
    await sql`revoke insert on core.audit from workpoints_app`.execute(api.database.db)
    const refused = await enable(office, { key, enabled: true })
    await sql`grant insert on core.audit to workpoints_app`.execute(api.database.db)
    expect(refused).toMatchObject({ status: 503, error: { data: { detail: { code: 'core.audit-unwritable' } } } })
    expect(await stateOf()).toEqual(before)
    expect((await enable(office, { key, enabled: true })).status).toBe(200)
    expect((await stateOf()).entries).toBe(before.entries + 1)
  })
})

describe('secrets', () => {
  it('appear nowhere on it', async () => {
    const { username, password } = await addOne('office')
    const admin = await api.person('system-admin')
    const next = 'Gannan-Orange-2025'
    const signIn = await api.app.inject({
      method: 'POST',
      url: '/trpc/accounts.session.signIn',
      payload: { username, password },
    })
    const token = /workpoints=([^;]+)/.exec(String(signIn.headers['set-cookie']))?.[1] ?? 'none'
    const own = api.visitor(`workpoints=${token}`)
    const wrong = 'Wrong-Horse-Battery-9'
    await own.mutate('accounts.self.changePassword', { key: randomUUID(), current: wrong, next })
    expect(
      (await own.mutate('accounts.self.changePassword', { key: randomUUID(), current: password, next })).status,
    ).toBe(200)
    const enrolment = (await own.mutate('accounts.self.startEnrolment', { password: next })).data as { secret: string }
    await own.mutate('accounts.self.confirmEnrolment', { key: randomUUID(), sealed: 'nothing', code: '135791' })
    await api.visitor().mutate('accounts.session.signIn', { username: wrong, password: wrong })
    const reset = await admin.mutate('accounts.person.resetPassword', { key: randomUUID(), person: username })
    const given = (reset.data as { password: string }).password
    const rows = await api.database.db.selectFrom('core.audit').selectAll().execute()
    const text = JSON.stringify(rows)
    expect(text).toContain(username)
    const secrets = { password, next, wrong, token, totp: enrolment.secret, tried: '135791', given }
    for (const [what, secret] of Object.entries(secrets)) {
      expect({ what, length: secret.length > 5 }).toEqual({ what, length: true })
      expect({ what, found: text.includes(secret) }).toEqual({ what, found: false })
    }
    const hashes = await api.database.db
      .selectFrom('core.audit')
      .select('after')
      .where('after', 'like', '%scrypt%')
      .execute()
    expect(hashes).toEqual([])
  })
})

it("is the issuing body's own", async () => {
  const name = JSON.stringify({ zh: '别处', en: 'Elsewhere' })
  await api.database.db.insertInto('core.org').values({ org_id: 'elsewhere', name }).execute()
  const before = await list()
  const actor = { id: null, name: '别处的人', session: null, pending: null }
  const entry = auditedBy({ actor, origin: { address: null, agent: null } }, { kind: 'change', procedure: 'far.away' })
  expect((await appendAudit(inOrg(api.database.db, 'elsewhere'), entry)).seq).toBe(1)
  expect(await list()).toEqual(before)
  expect(await list({ procedure: 'far.away' })).toEqual([])
  expect(JSON.stringify((await auditor.query('accounts.audit.filters')).data)).not.toContain('far.away')
})
