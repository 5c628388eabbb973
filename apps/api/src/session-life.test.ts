import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInWorld, type SignInWorld, saidOf } from './testing/sign-in-world.ts'
import { grantOf, type TestPerson } from './testing/test-app.ts'

const me = 'accounts.session.me'

describe('a session', () => {
  let world: SignInWorld
  beforeAll(async () => {
    world = await createSignInWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  /** Moves one session's moments, so that others go on. */
  const move = (person: TestPerson, column: 'seen_at' | 'expires_at' | 'started_at', minutes: number) =>
    world.api.database.pool.query(
      `update accounts.session set ${column} = ${column} - interval '${minutes} minutes' where person_id = $1`,
      [person.id],
    )
  const asked = async (person: Pick<TestPerson, 'query'>) => saidOf(await person.query(me))

  it('ends after half an hour without a request, and says so; a request keeps it open', async () => {
    const person = await world.api.person('office')
    await move(person, 'seen_at', 29)
    expect((await asked(person)).status).toBe(200)
    await move(person, 'seen_at', 29)
    expect((await asked(person)).status, 'seen in between').toBe(200)
    await move(person, 'seen_at', 31)
    expect(await asked(person)).toMatchObject({ status: 401, code: 'accounts.session-idle' })
    expect((await asked(person)).text).toContain('长时间没有操作')
  })

  it('ends after twelve hours however busy, and says so', async () => {
    const person = await world.api.person('office')
    await move(person, 'expires_at', 719)
    expect((await asked(person)).status).toBe(200)
    await move(person, 'expires_at', 2)
    expect(await asked(person)).toMatchObject({ status: 401, code: 'accounts.session-expired' })
  })

  it('stays over: a request does not bring it back', async () => {
    const person = await world.api.person('office')
    await move(person, 'seen_at', 31)
    await asked(person)
    await asked(person)
    expect(await asked(person)).toMatchObject({ status: 401, code: 'accounts.session-idle' })
  })

  it('is over at the next request after signing out, and its token is of no more use', async () => {
    const person = await world.api.person('office')
    expect((await person.mutate('accounts.session.signOut', {})).status).toBe(200)
    expect(await asked(person)).toMatchObject({ status: 401, code: 'accounts.session-signed-out' })
  })

  it.each([
    ['disable', 'accounts.session-disabled'],
    ['remove', 'accounts.session-unknown'],
    ['resetPassword', 'accounts.session-password-changed'],
  ])('is over at the next request after the administrator’s %s, for reads and for changes', async (verb, code) => {
    const person = await world.api.person('office')
    expect((await world.administer(verb, person.id)).status).toBe(200)
    expect(await asked(person)).toMatchObject({ status: 401, code })
    const input = { key: randomUUID(), unit: '360729', plugin: 'water', enabled: false, from: '2025-01-01' }
    expect(saidOf(await person.mutate('core.unit.enable', input))).toMatchObject({ status: 401, code })
  })

  it('does not come back when a disabled person is enabled again', async () => {
    const person = await world.api.person('office')
    await world.administer('disable', person.id)
    await world.administer('enable', person.id)
    expect((await asked(person)).status).toBe(401)
  })

  it('may do what the roles of this moment allow, not those it began with', async () => {
    const person = await world.api.person('office')
    const read = async () => (await person.query('core.unit.get', { unit: '360702' })).status
    expect(await read()).toBe(200)
    await world.api.db
      .updateTable('accounts.role_grant')
      .set({ revoked_at: new Date() })
      .where('person_id', '=', person.id)
      .execute()
    expect(await read()).toBe(403)
    await world.api.db
      .updateTable('accounts.role_grant')
      .set({ revoked_at: null, holds_until: '2025-01-02' })
      .where('person_id', '=', person.id)
      .execute()
    expect(await read(), 'a role that has run out').toBe(403)
  })

  it('is over once a role was given or taken, so that nothing goes on under the former ones', async () => {
    const person = await world.api.person('county-reporter')
    await world.administer('grant', person.id, { grant: grantOf('county-reviewer') })
    expect(await asked(person)).toMatchObject({ status: 401, code: 'accounts.session-access-changed' })
  })

  it('can be ended everywhere else by its person, or one by one, and no other person’s', async () => {
    const { username, password } = await world.newcomer()
    const [here, there, third] = await Promise.all([
      world.signIn(username, password),
      world.signIn(username, password),
      world.signIn(username, password),
    ])
    const listed = (await here.way.query('accounts.self.sessions')).data as { id: string; own: boolean }[]
    expect(listed).toHaveLength(3)
    expect(listed.filter(({ own }) => own)).toHaveLength(1)
    const stranger = await world.api.person('leader')
    const [foreign] = (await stranger.query('accounts.self.sessions')).data as { id: string }[]
    const end = async (session?: string) =>
      saidOf(await here.way.mutate('accounts.self.endSessions', { key: randomUUID(), session }))
    expect(await end(foreign?.id)).toEqual(await end(randomUUID()))
    expect(await end(foreign?.id)).toMatchObject({ status: 404, code: 'accounts.no-session' })
    expect((await asked(stranger)).status).toBe(200)
    const [other] = listed.filter(({ own }) => !own)
    expect((await end(other?.id)).status).toBe(200)
    expect((await end()).status).toBe(200)
    expect((await asked(here.way)).status).toBe(200)
    for (const { way } of [there, third])
      expect(await asked(way)).toMatchObject({ status: 401, code: 'accounts.session-ended-elsewhere' })
  })

  it.each(['', 'x', 'x'.repeat(43), '../../etc/passwd', "' or 1=1 --", 'x'.repeat(4000), '%00', '你好'])(
    'is not found by a token that nobody was given: %j',
    async (token) => {
      const visitor = world.api.visitor(`workpoints=${encodeURIComponent(token)}`)
      expect((await visitor.query(me)).status).toBe(401)
    },
  )

  it('is kept as the hash of its token, and passwords as theirs: nothing in the database lets anybody in', async () => {
    const { username, password } = await world.newcomer()
    const { cookie = '' } = await world.signIn(username, password)
    const token = cookie.replace('workpoints=', '')
    const { rows: tables } = await world.api.database.pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('accounts', 'core')`,
    )
    expect(tables.length).toBeGreaterThan(10)
    for (const { name } of tables) {
      const found = await world.api.database.pool.query(
        `select 1 from ${name} as one where position($1 in one::text) > 0 or position($2 in one::text) > 0`,
        [token, password],
      )
      expect({ name, found: found.rowCount }).toEqual({ name, found: 0 })
    }
  })
})
