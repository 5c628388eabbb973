import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, grantOf, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Shown {
  readonly id: string
  readonly username: string
  readonly version: number
  readonly status: string
  readonly phone: string | null
  readonly can: string[]
  readonly lockedUntil: string | null
  readonly grants: { id: string; role: string; unit: { id: string } | null }[]
  readonly sessions: { id: string; address: string }[]
  readonly history: { procedure: string; who: string; words: { zh: string } }[]
}

describe('people, kept by the system administrator', () => {
  let api: TestApp
  let admin: TestPerson
  let other: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    admin = await api.person('system-admin')
    other = await api.person('system-admin')
  })
  afterAll(() => api[Symbol.asyncDispose]())
  // The limit on imports a minute is tried by itself.
  beforeEach(() => sql`delete from accounts.allowance`.execute(api.database.db))

  let serial = 0
  const fieldsOf = (more: object = {}) => ({
    username: `ren-${++serial}`,
    name: '钱多多',
    unit: '360702',
    phone: '13800001234',
    grants: [grantOf('county-reporter')],
    ...more,
  })
  const send = (verb: string, input: object, by = admin) =>
    by.mutate(`accounts.person.${verb}`, { key: randomUUID(), ...input })
  const make = async (more: object = {}) => {
    const fields = fieldsOf(more)
    const { status, data, error } = await send('create', fields)
    expect({ status, error }).toEqual({ status: 200, error: undefined })
    return data as { id: string; username: string; password: string }
  }
  const show = async (person: string, by = admin) => {
    const { status, data } = await by.query('accounts.person.get', { person })
    expect(status).toBe(200)
    return data as Shown
  }
  const signIn = (username: string, password: string) =>
    api.visitor().mutate('accounts.session.signIn', { username, password })
  /** Sends it, and gives the status and the stable code of the refusal. */
  const refused = async (verb: string, input: object, by = admin) => {
    const { status, error } = await send(verb, input, by)
    const { data } = error as { data: { detail: { code: string; text: { zh: string; en: string } } } }
    return { status, code: data.detail.code, text: data.detail.text }
  }
  const trail = async (person: string, procedure: string) =>
    (await show(person)).history.filter((entry) => entry.procedure === `accounts.person.${procedure}`)

  it('are nobody else’s to see or change', async () => {
    const { id } = await make()
    for (const role of ['security-auditor', 'data-operator', 'office', 'leader', 'county-reviewer', 'guest'] as const) {
      const person = await api.person(role)
      for (const path of ['list', 'choices', 'importTemplate'])
        expect({ role, path, status: (await person.query(`accounts.person.${path}`, {})).status }).toEqual({
          ...{ role, path, status: 403 },
        })
      expect((await send('disable', { person: id }, person)).status).toBe(403)
      expect((await person.query('accounts.person.get', { person: id })).status).toBe(403)
    }
    expect((await api.visitor().query('accounts.person.list', {})).status).toBe(401)
  })

  it('are made with a password that is shown once, works, and has to be changed', async () => {
    const key = randomUUID()
    const fields = fieldsOf()
    const first = await admin.mutate('accounts.person.create', { key, ...fields })
    const { password, id } = first.data as { password: string; id: string }
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
    const again = await admin.mutate('accounts.person.create', { key, ...fields })
    expect(again.status).toBe(409)
    expect(JSON.stringify(again)).not.toContain(password)
    expect((await signIn(fields.username, password)).status).toBe(200)
    const kept = await sql<{ text: string }>`select row_to_json(p)::text as text from accounts.person p
      where person_id = ${id} union all select row_to_json(a)::text from core.audit a
      union all select row_to_json(i)::text from core.idempotency i`.execute(api.database.db)
    expect(kept.rows.filter(({ text }) => text.includes(password))).toEqual([])
    expect(kept.rows.filter(({ text }) => text.includes('13800001234'))).toHaveLength(1)
    expect((await show(id)).history.map((entry) => entry.procedure)).toContain('accounts.person.create')
  })

  it('are refused with the reason: name taken, unknown unit, roles apart, role and unit, modules, dates', async () => {
    const { username } = await make()
    const cases: readonly (readonly [object, number, string])[] = [
      [{ username }, 409, 'accounts.username-taken'],
      [{ unit: '999999' }, 400, 'accounts.no-unit'],
      [{ grants: [grantOf('system-admin'), grantOf('security-auditor')] }, 400, 'accounts.roles-apart'],
      [{ grants: [grantOf('system-admin'), grantOf('office')] }, 400, 'accounts.roles-apart'],
      [{ grants: [grantOf('county-reporter', 'shj')] }, 400, 'accounts.role-seat'],
      [{ grants: [grantOf('county-reporter', null)] }, 400, 'accounts.role-seat'],
      [{ grants: [grantOf('leader', '360702')] }, 400, 'accounts.role-seat'],
      [{ grants: [{ ...grantOf('county-reporter'), plugins: ['watr'] }] }, 400, 'accounts.no-module'],
      [{ grants: [{ ...grantOf('system-admin'), plugins: ['water'] }] }, 400, 'accounts.role-modules'],
      [{ grants: [{ ...grantOf('leader'), until: '2024-12-31' }] }, 400, 'accounts.grant-dates'],
    ]
    for (const [more, status, code] of cases)
      expect(await refused('create', fieldsOf(more))).toMatchObject({ status, code })
    const typed = await send('create', fieldsOf({ username: '张三', phone: '电话' }))
    expect(typed.status).toBe(400)
    expect(JSON.stringify(typed.error)).toContain('用户名应为')
    const list = await admin.query('accounts.person.list', { text: '999' })
    expect(list.data).toMatchObject({ total: 0 })
  })

  it('sit and hold roles only in units that are in use; who sat there before keeps the rest', async () => {
    const unit = {
      ...{ id: 'jiuju', kind: 'department', name: { zh: '市旧局', en: 'Old Bureau' }, full: '赣州市旧局', code: null },
      ...{ aliases: [], members: [], tile: null, validFrom: '2025-01-01', validTo: null },
    }
    const saved = await admin.mutate('core.unit.save', { key: randomUUID(), unit, basedOn: null })
    expect(saved.error).toBeUndefined()
    const { id } = await make({ unit: 'jiuju', grants: [grantOf('department-reporter', 'jiuju')] })
    const all = (await admin.query('core.unit.listAll')).data as { id: string; version: string }[]
    const basedOn = all.find((one) => one.id === 'jiuju')?.version
    const closed = { ...unit, validTo: '2025-12-31' }
    expect((await admin.mutate('core.unit.save', { key: randomUUID(), unit: closed, basedOn })).error).toBeUndefined()
    expect(await refused('create', fieldsOf({ unit: 'jiuju' }))).toMatchObject({ code: 'accounts.no-unit' })
    const grant = grantOf('department-reviewer', 'jiuju')
    expect(await refused('grant', { person: id, grant })).toMatchObject({ code: 'accounts.role-seat' })
    const { data } = await admin.query('accounts.person.choices')
    expect(JSON.stringify(data)).not.toContain('jiuju')
    const { version } = await show(id)
    const kept = { person: id, name: '钱多多', unit: 'jiuju', phone: '13800009999', version }
    expect((await send('update', kept)).status).toBe(200)
  })

  it('are found by name, unit, role, status, lock, and page after page by user name', async () => {
    const found = async (filter: object) => {
      const { data } = await admin.query('accounts.person.list', filter)
      return data as { people: Shown[]; total: number; next: string | null }
    }
    const { id } = await make({
      username: 'zhou.shiji',
      name: '周世纪',
      unit: '360703',
      grants: [grantOf('county-reviewer', '360703')],
    })
    expect((await found({ text: '世纪' })).people.map((person) => person.id)).toEqual([id])
    expect((await found({ text: 'ZHOU.' })).total).toBe(1)
    expect((await found({ text: '%' })).total).toBe(0)
    expect((await found({ unit: '360703', role: 'county-reviewer' })).people.map((person) => person.id)).toEqual([id])
    expect((await found({ text: '世纪', role: 'leader' })).total).toBe(0)
    await send('disable', { person: id })
    expect((await found({ status: 'disabled', text: '世纪' })).total).toBe(1)
    expect((await found({ text: '世纪', locked: true })).total).toBe(0)
    for (let n = 0; n < 55; n++)
      await api.db
        .insertInto('accounts.person')
        .values({
          ...{ person_id: randomUUID(), username: `many-${String(n).padStart(2, '0')}`, name: '众人' },
          ...{ unit_id: null, phone: null, status: 'active', password: null, totp: null, oidc_subject: null },
          created_by: 'test',
        })
        .execute()
    const first = await found({ text: '众人' })
    expect({ length: first.people.length, total: first.total, next: first.next }).toEqual({
      ...{ length: 50, total: 55, next: 'many-49' },
    })
    const second = await found({ text: '众人', after: first.next })
    expect({ names: second.people.map(({ username }) => username), next: second.next }).toEqual({
      names: ['many-50', 'many-51', 'many-52', 'many-53', 'many-54'],
      next: null,
    })
  })

  it('are not found alike, whether the id is unknown, malformed or another’s', async () => {
    const answers = await Promise.all(
      [randomUUID(), 'no-such-name', "x' or 1=1", 'ren', ''].map(async (person) => {
        const get = await admin.query('accounts.person.get', { person })
        return [get.status, get.error, (await refused('disable', { person })).code]
      }),
    )
    for (const [status, error, code] of answers) {
      expect({ status, code }).toEqual({ status: 404, code: 'accounts.no-person' })
      expect(JSON.stringify(error)).toBe(JSON.stringify(answers[0]?.[1]))
    }
  })

  it('changed by two administrators at once lose nothing: the second is told who changed what, and may save again', async () => {
    const { id, username } = await make()
    const { version } = await show(id)
    const seen = { person: id, name: '钱多多', unit: '360702', phone: '13800001234', version }
    const firstAnswer = await send('update', { ...seen, name: '钱多' }, other)
    expect(firstAnswer.status).toBe(200)
    const late = await refused('update', { ...seen, phone: '13900005678' })
    expect(late).toMatchObject({ status: 409, code: 'accounts.person-changed' })
    expect(late.text.zh).toContain(`测试（${other.username}）`)
    expect(late.text.zh).toContain('姓名：现为“钱多”，您填写的是“钱多多”')
    expect(late.text.zh).toContain('电话：现为“13800001234”，您填写的是“13900005678”')
    const now = await show(username)
    expect(now).toMatchObject({ name: '钱多', phone: '13800001234' })
    const again = await send('update', { ...seen, name: '钱多', phone: '13900005678', version: now.version })
    expect(again.status).toBe(200)
    expect(await show(id)).toMatchObject({ name: '钱多', phone: '13900005678' })
    expect((await trail(id, 'update')).map(({ who }) => who)).toEqual([
      `测试（${admin.username}）`,
      `测试（${other.username}）`,
    ])
    // The same change twice is no contradiction, and neither is one after the person's own password change.
    expect((await send('update', { ...seen, name: '钱多', phone: '13900005678' }, other)).status).toBe(200)
    const before = await show(id)
    await send('resetPassword', { person: id })
    const { name, phone } = { name: '钱多多多', phone: null }
    expect((await send('update', { person: id, name, phone, unit: null, version: before.version })).status).toBe(200)
  })

  it('are given and lose roles, each time signed out, and never two that exclude each other', async () => {
    const { id } = await make()
    const { data } = await send('grant', { person: id, grant: grantOf('county-reviewer') })
    expect((await show(id)).grants.map(({ role }) => role)).toEqual(['county-reporter', 'county-reviewer'])
    expect(await refused('grant', { person: id, grant: grantOf('county-reviewer') })).toMatchObject({
      ...{ status: 409, code: 'accounts.grant-held' },
    })
    expect(await refused('grant', { person: id, grant: grantOf('system-admin') })).toMatchObject({
      ...{ status: 400, code: 'accounts.roles-apart' },
    })
    const grant = (data as { id: string }).id
    expect((await send('revoke', { person: id, grant })).status).toBe(200)
    expect(await refused('revoke', { person: id, grant })).toMatchObject({ status: 404, code: 'accounts.no-grant' })
    expect(await refused('revoke', { person: other.id, grant })).toMatchObject({
      status: 404,
      code: 'accounts.no-grant',
    })
    expect(await trail(id, 'revoke')).toMatchObject([
      { words: { zh: expect.stringMatching(/收回.*钱多多.*角色：县区审核员（章贡区）/) } },
    ])

    const auditing = await api.person('security-auditor')
    const clashing = ['system-admin', 'data-operator'].map((role) =>
      send('grant', { person: auditing.id, grant: grantOf(role as 'data-operator') }),
    )
    expect((await Promise.all(clashing)).map(({ status }) => status)).toEqual([400, 400])
  })

  it('holding two that exclude each other does not come about by two administrators at once', async () => {
    const { id } = await make({ grants: [] })
    const both = await Promise.all([
      send('grant', { person: id, grant: grantOf('data-operator') }),
      send('grant', { person: id, grant: grantOf('security-auditor') }, other),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
    expect((await show(id)).grants).toHaveLength(1)
  })

  it.each(['disable', 'remove', 'resetPassword', 'grant', 'revoke', 'endSessions'])(
    'with a session that is open are refused at the next request after %s',
    async (verb) => {
      const person = await api.person('county-reporter')
      expect((await person.query('core.unit.list', {})).status).toBe(200)
      const [held] = (await show(person.id)).grants
      const more =
        verb === 'grant' ? { grant: grantOf('county-reviewer') } : verb === 'revoke' ? { grant: held?.id } : {}
      expect((await send(verb, { person: person.id, ...more })).status).toBe(200)
      const next = await person.query('core.unit.list', {})
      expect(next.status).toBe(401)
      expect(JSON.stringify(next.error)).toMatch(/重新登录|已停用/)
      expect((await person.mutate('accounts.session.signOut', {})).status).toBe(401)
    },
  )

  it('who were disabled cannot sign in until they are enabled; who were removed never again', async () => {
    const { id, username, password } = await make()
    await send('disable', { person: id })
    expect((await signIn(username, password)).status).toBe(401)
    expect(await refused('disable', { person: id })).toMatchObject({ status: 409, code: 'accounts.person-status' })
    await send('enable', { person: id })
    expect((await signIn(username, password)).status).toBe(200)
    expect(await refused('enable', { person: id })).toMatchObject({ status: 409 })
    await send('remove', { person: id })
    expect((await signIn(username, password)).status).toBe(401)
    expect(await show(id)).toMatchObject({ status: 'removed', phone: null, grants: [], can: [] })
    for (const verb of ['enable', 'disable', 'remove', 'resetPassword', 'unlock'])
      expect(await refused(verb, { person: id })).toMatchObject({ status: 409, code: 'accounts.person-removed' })
    expect(await refused('create', fieldsOf({ username }))).toMatchObject({ code: 'accounts.username-taken' })
    const listed = await admin.query('accounts.person.list', { text: username })
    expect(listed.data).toMatchObject({ total: 0 })
  })

  it('who locked themselves out are let in again by unlocking, or by a new password', async () => {
    const { id, username, password } = await make()
    const lock = async () => {
      for (let n = 0; n < 5; n++) await signIn(username, 'wrong-Password-1')
      expect((await signIn(username, password)).status).toBe(429)
    }
    await lock()
    expect(await show(id)).toMatchObject({
      lockedUntil: expect.stringMatching(/^20/),
      can: expect.arrayContaining(['unlock']),
    })
    const locked = await admin.query('accounts.person.list', { locked: true })
    expect((locked.data as { people: Shown[] }).people.map((person) => person.id)).toEqual([id])
    expect((await send('unlock', { person: username })).status).toBe(200)
    expect(await refused('unlock', { person: id })).toMatchObject({ status: 409, code: 'accounts.not-locked' })
    expect((await signIn(username, password)).status).toBe(200)
    await lock()
    const reset = await send('resetPassword', { person: id })
    const fresh = (reset.data as { password: string }).password
    expect((await signIn(username, password)).status).toBe(401)
    expect((await signIn(username, fresh)).status).toBe(200)
    expect(JSON.stringify(await show(id))).not.toContain(fresh)
  })

  it('who lost the telephone get rid of their second factor', async () => {
    const { id } = await make()
    expect(await refused('resetFactor', { person: id })).toMatchObject({ status: 409, code: 'accounts.no-factor' })
    await sql`update accounts.person set totp = 'sealed', recovery = '["x"]' where person_id = ${id}`.execute(
      api.database.db,
    )
    expect((await show(id)).can).toContain('resetFactor')
    expect((await send('resetFactor', { person: id })).status).toBe(200)
    expect((await trail(id, 'resetFactor')).map(({ words }) => words.zh)).toEqual([expect.stringContaining('动态口令')])
  })

  it('have their sessions listed and ended one by one', async () => {
    const { id, username, password } = await make()
    await signIn(username, password)
    await signIn(username, password)
    const [one, two] = (await show(id)).sessions
    expect((await send('endSessions', { person: id, session: one?.id })).data).toEqual({ ended: 1 })
    expect((await show(id)).sessions.map((session) => session.id)).toEqual([two?.id])
    expect(await refused('endSessions', { person: id, session: one?.id })).toMatchObject({ status: 404 })
    expect(await refused('endSessions', { person: other.id, session: two?.id })).toMatchObject({ status: 404 })
    expect((await send('endSessions', { person: id })).data).toEqual({ ended: 1 })
  })

  it('do not widen or lose their own rights: an administrator’s account is another administrator’s', async () => {
    const own = await show(admin.id)
    expect(own.can).toEqual(['update', 'endSessions'])
    const grant = own.grants[0]?.id
    for (const [verb, more] of [
      ['grant', { grant: grantOf('data-operator') }],
      ['revoke', { grant }],
      ['disable', {}],
      ['remove', {}],
      ['resetPassword', {}],
      ['resetFactor', {}],
    ] as const)
      expect(await refused(verb, { person: admin.id, ...more })).toMatchObject({
        status: 403,
        code: 'accounts.own-account',
      })
    const kept = await api.database.db
      .selectFrom('core.audit')
      .select(['procedure', 'subject'])
      .where('kind', '=', 'refusal')
      .execute()
    expect(kept).toContainEqual({ procedure: 'accounts.person.grant', subject: `person/${admin.id}` })
    const { name, phone, unit, version } = own as Shown & { name: string; unit: null }
    expect((await send('update', { person: admin.id, name, phone, unit, version })).status).toBe(200)
  })

  it('keep one active system administrator, also when the last two remove each other', async () => {
    const both = await Promise.all([
      send('disable', { person: other.id }, admin),
      send('remove', { person: admin.id }, other),
    ])
    const statuses = both.map(({ status }) => status).toSorted((a, b) => a - b)
    expect([200, 401, 409]).toEqual(expect.arrayContaining(statuses))
    expect(statuses[0]).toBe(200)
    expect(statuses[1]).not.toBe(200)
    const [left] = await sql<{
      count: string
    }>`select count(*) from accounts.person p join accounts.role_grant g using (person_id)
      where g.role = 'system-admin' and g.revoked_at is null and p.status = 'active'`
      .execute(api.database.db)
      .then(({ rows }) => rows)
    expect(left?.count).toBe('1')
  })
})
