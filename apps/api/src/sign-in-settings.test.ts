import { randomUUID } from 'node:crypto'
import { defaultPolicy, type Policy } from '@workpoints/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Kept {
  policy: Policy
  version: number
  changed: { by: string } | null
  unenrolled: Record<string, number>
}
interface Session {
  id: string
  person: { id: string; username: string }
  agent: { zh: string }
  own: boolean
}

let api: TestApp
let admin: TestPerson
beforeAll(async () => {
  api = await createTestApp()
  admin = await api.person('system-admin')
})
afterAll(() => api[Symbol.asyncDispose]())

const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data: { detail: { code: string } } } | undefined)?.data.detail.code
const kept = async () => (await admin.query('accounts.policy.get')).data as Kept
const set = (by: TestPerson, change: Partial<Policy>, { policy, version }: Pick<Kept, 'policy' | 'version'>) =>
  by.mutate('accounts.policy.update', { key: randomUUID(), policy: { ...policy, ...change }, version })
const trailOf = (subject: string) =>
  api.database.db.selectFrom('core.audit').selectAll().where('subject', '=', subject).orderBy('seq', 'desc').execute()

describe('the sign-in settings', () => {
  it('are those of a new installation until somebody changes them, and only the administrator sees them', async () => {
    expect(await kept()).toMatchObject({ policy: defaultPolicy, version: 0, changed: null })
    for (const role of ['office', 'security-auditor', 'data-operator', 'county-reviewer'] as const)
      expect((await (await api.person(role)).query('accounts.policy.get')).status).toBe(403)
  })

  it('keep the change of the faster of two administrators, and give the slower one a chance to compare', async () => {
    const second = await api.person('system-admin')
    const seen = await kept()
    const answers = await Promise.all([set(admin, { failures: 4 }, seen), set(second, { failures: 7 }, seen)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const slower = answers.find(({ status }) => status === 409) ?? { error: null }
    expect(codeOf(slower)).toBe('accounts.policy-changed')
    const now = await kept()
    const faster = answers[0]?.status === 200 ? { failures: 4, by: admin } : { failures: 7, by: second }
    expect(now).toMatchObject({
      ...{ version: 1, policy: { ...defaultPolicy, failures: faster.failures } },
      changed: { by: `测试（${faster.by.username}）` },
    })
    expect((await set(second, { failures: 6 }, now)).status).toBe(200)
    const [entry] = await trailOf('policy')
    expect(JSON.parse(entry?.before ?? '')).toMatchObject({ failures: faster.failures })
    expect(JSON.parse(entry?.after ?? '')).toMatchObject({ failures: 6 })
    expect(entry?.actor_grant).not.toBeNull()
  })

  it.each([
    ['minLength', 4],
    ['failures', 1],
    ['idleMinutes', 0],
    ['sessionHours', 1000],
    ['lockMinutes', 2.5],
    ['secondFactor', ['emperor']],
  ])('refuse %s = %j', async (key, value) => {
    const now = await kept()
    const answer = await admin.mutate('accounts.policy.update', {
      ...{ key: randomUUID(), version: now.version, policy: { ...now.policy, [key]: value } },
    })
    expect(answer.status).toBe(400)
    expect((await kept()).version).toBe(now.version)
  })

  it('ask the people of a role for a second factor from their next request on', async () => {
    const leader = await api.person('leader')
    const reporter = await api.person('county-reporter')
    expect((await leader.query('core.plan.overview', {})).status).toBe(200)
    const now = await kept()
    expect(now.unenrolled['leader']).toBe(1)
    expect((await set(admin, { secondFactor: ['leader'] }, now)).status).toBe(200)
    const refused = await leader.query('core.plan.overview', {})
    expect({ status: refused.status, code: codeOf(refused) }).toEqual({ status: 403, code: 'core.pending-enrolment' })
    expect((await leader.query('accounts.session.me')).data).toMatchObject({ pending: 'enrolment' })
    expect((await reporter.query('core.plan.overview', {})).status).toBe(200)
    expect((await set(admin, { secondFactor: [] }, await kept())).status).toBe(200)
    expect((await leader.query('core.plan.overview', {})).status).toBe(200)
  })

  it('shorten open sessions too', async () => {
    const person = await api.person('office')
    await api.database.db
      .updateTable('accounts.session' as never)
      .set({ started_at: new Date(Date.now() - 2 * 3_600_000) } as never)
      .where('person_id' as never, '=', person.id as never)
      .execute()
    expect((await person.query('core.session.get')).status).toBe(200)
    expect((await set(admin, { sessionHours: 1 }, await kept())).status).toBe(200)
    const over = await person.query('core.session.get')
    expect({ status: over.status, code: codeOf(over) }).toEqual({ status: 401, code: 'accounts.session-expired' })
    expect((await set(admin, { sessionHours: 12 }, await kept())).status).toBe(200)
  })
})

describe('open sessions', () => {
  const list = async (input: object = {}) =>
    ((await admin.query('accounts.liveSession.list', input)).data as { sessions: Session[] }).sessions

  it('are listed with person and browser, to be found by name and unit', async () => {
    const person = await api.person('county-reporter', '360703')
    expect((await list({ text: person.username })).map((session) => session.person.id)).toEqual([person.id])
    expect((await list({ unit: '360703' })).map((session) => session.person.username)).toEqual([person.username])
    expect(await list({ text: '%' })).toEqual([])
    const all = await list()
    expect(all.filter((session) => session.own)).toHaveLength(1)
    expect(await list({ before: all[1]?.id })).toEqual(all.slice(2))
    expect((await person.query('accounts.liveSession.list', {})).status).toBe(403)
  })

  it('end at the next request of whoever holds them, and say who ended them', async () => {
    const person = await api.person('county-reporter')
    const [session] = await list({ text: person.username })
    const end = () => admin.mutate('accounts.liveSession.end', { key: randomUUID(), session: session?.id })
    expect((await end()).data).toEqual({ ended: 1 })
    const over = await person.query('core.session.get')
    expect({ status: over.status, code: codeOf(over) }).toEqual({
      ...{ status: 401, code: 'accounts.session-ended-by-admin' },
    })
    expect(await list({ text: person.username })).toEqual([])
    expect((await end()).status).toBe(404)
    const [entry] = await trailOf(`person/${person.id}`)
    expect(entry).toMatchObject({ procedure: 'accounts.liveSession.end', kind: 'change', unit: '360702' })
  })

  it('end all at once for a person, and for nobody there is nothing to end', async () => {
    const person = await api.person('leader')
    const other = await api.person('leader')
    const endAll = (id: string) => admin.mutate('accounts.liveSession.endAll', { key: randomUUID(), person: id })
    expect((await endAll(person.id)).data).toEqual({ ended: 1 })
    expect((await person.query('core.session.get')).status).toBe(401)
    expect((await other.query('core.session.get')).status).toBe(200)
    expect(codeOf(await endAll(randomUUID()))).toBe('accounts.no-person')
  })

  it('are ended by the administrator alone', async () => {
    const [session] = await list()
    for (const role of ['office', 'security-auditor', 'leader'] as const) {
      const person = await api.person(role)
      const answer = await person.mutate('accounts.liveSession.end', { key: randomUUID(), session: session?.id })
      expect({ role, status: answer.status }).toEqual({ role, status: 403 })
    }
  })
})

describe('locks', () => {
  const fail = (username: string) =>
    api.visitor().mutate('accounts.session.signIn', { username, password: 'not-the-password-1' })
  const locked = async () =>
    (await admin.query('accounts.lock.list')).data as {
      locked: { username: string; step: string; until: string }[]
      strangers: number
    }
  const unlock = (username: string) => admin.mutate('accounts.lock.unlock', { key: randomUUID(), username })

  it('are listed with their end and opened before it; names that nobody has are only counted', async () => {
    const person = await api.person('county-reporter')
    const now = await kept()
    expect((await set(admin, { failures: 3 }, now)).status).toBe(200)
    for (const name of [person.username, 'typed-a-password-here'])
      for (let time = 0; time < 3; time += 1) await fail(name)
    const before = await locked()
    expect(before.locked.map(({ username, step }) => ({ username, step }))).toEqual([
      { username: person.username, step: 'password' },
    ])
    expect(before.strangers).toBe(1)
    expect(JSON.stringify(before)).not.toContain('typed-a-password-here')
    expect((await fail(person.username)).status).toBe(429)
    expect((await unlock(person.username)).status).toBe(200)
    expect((await fail(person.username)).status).toBe(401)
    expect((await locked()).locked).toEqual([])
    expect(codeOf(await unlock(person.username))).toBe('accounts.not-locked')
    expect(codeOf(await unlock('nobody-here'))).toBe('accounts.no-person')
    const [entry] = (await trailOf(`person/${person.id}`)).filter(({ kind }) => kind === 'change')
    expect(entry).toMatchObject({ procedure: 'accounts.lock.unlock', before: '{"locked":true}' })
  })

  it('are opened by the administrator alone', async () => {
    const office = await api.person('office')
    expect((await office.query('accounts.lock.list')).status).toBe(403)
    const answer = await office.mutate('accounts.lock.unlock', { key: randomUUID(), username: 'somebody' })
    expect(answer.status).toBe(403)
  })
})
