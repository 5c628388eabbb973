import { coreDb, listAudit } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignInWorld, type Newcomer, type SignInWorld } from './testing/sign-in-world.ts'

describe('signing in', () => {
  let world: SignInWorld
  beforeAll(async () => {
    world = await createSignInWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const wrongly = async (username: string, times: number) => {
    const said = []
    for (let turn = 0; turn < times; turn++) said.push(await world.signIn(username, `wrong ${turn}`))
    return said
  }
  const trailOf = ({ id }: Newcomer) => listAudit(coreDb(world.api.db), { subject: `person/${id}`, limit: 50 })

  it('works with the right password, however the name was typed', async () => {
    const { username, password } = await world.newcomer()
    for (const typed of [username, ` ${username.toUpperCase()} `]) {
      const { status, way } = await world.signIn(typed, password)
      expect(status).toBe(200)
      expect((await way.query('accounts.session.me')).data).toMatchObject({
        username,
        method: 'password',
        pending: null,
      })
    }
    expect((await world.signIn(username, password.toUpperCase())).status).toBe(401)
  })

  it('says the same of a wrong password, a name that nobody has, one who was removed and one who signs in elsewhere', async () => {
    const known = await world.newcomer()
    const removed = await world.newcomer()
    const elsewhere = await world.newcomer()
    await world.administer('remove', removed.id)
    await world.api.db
      .updateTable('accounts.person')
      .set({ password: null })
      .where('person_id', '=', elsewhere.id)
      .execute()
    const answers = [
      await world.signIn(known.username, 'not this one'),
      await world.signIn('nobody-here', 'not this one'),
      await world.signIn('no such name at all', 'not this one'),
      await world.signIn(removed.username, removed.password),
      await world.signIn(elsewhere.username, elsewhere.password),
    ]
    const [first] = answers
    expect(first).toMatchObject({ status: 401, code: 'accounts.wrong-password', cookie: undefined })
    for (const { status, code, text, cookie } of answers)
      expect({ status, code, text, cookie }).toEqual({
        ...{ status: first?.status, code: first?.code, text: first?.text, cookie: undefined },
      })
  })

  it('locks a name after five failures, says until when, and lets the right password in afterwards by itself', async () => {
    const { username, password } = await world.newcomer()
    const said = await wrongly(username, 5)
    expect(said.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429])
    expect(said[4]).toMatchObject({ code: 'accounts.locked' })
    expect(said[4]?.text).toMatch(/将于 (\d{4}-\d\d-\d\d )?\d\d:\d\d 自动解除/)
    expect(await world.signIn(username, password)).toMatchObject({
      status: 429,
      code: 'accounts.locked',
      text: said[4]?.text,
    })
    await world.pass(14)
    expect((await world.signIn(username, password)).status).toBe(429)
    await world.pass(1.1)
    expect((await world.signIn(username, 'wrong again')).status, 'and counts anew').toBe(401)
    expect((await world.signIn(username, password)).status).toBe(200)
  })

  it('locks a name that nobody has in the same words and at the same failure, and keeps what was typed nowhere', async () => {
    const typed = 'hunter2-is-my-password'
    const said = await wrongly(typed, 6)
    expect(said.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 429])
    expect(said[5]?.text).toMatch(/^连续多次登录失败，该用户名已锁定，将于 (\d{4}-\d\d-\d\d )?\d\d:\d\d 自动解除/)
    for (const table of ['accounts.attempt', 'accounts.allowance', 'core.audit']) {
      const { rows } = await world.api.database.pool.query(`select ${table.split('.')[1]}::text as row from ${table}`)
      expect(JSON.stringify(rows)).not.toContain('hunter2')
    }
  })

  it('lets no more than five guesses be judged, however many come at once', async () => {
    const { username, password } = await world.newcomer()
    const guesses = Array.from({ length: 24 }, (_, turn) => world.signIn(username, `guess ${turn}`))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(4)
    expect(statuses.filter((status) => status === 429)).toHaveLength(20)
    expect((await world.signIn(username, password)).status).toBe(429)
  })

  it('forgets failures once the right password came, and after a while', async () => {
    const { username, password } = await world.newcomer()
    await wrongly(username, 4)
    expect((await world.signIn(username, password)).status).toBe(200)
    expect((await wrongly(username, 4)).map(({ status }) => status)).toEqual([401, 401, 401, 401])
    await world.pass(16)
    expect((await wrongly(username, 1)).map(({ status }) => status)).toEqual([401])
  })

  it('does not lock a second step by a name that looks like one', async () => {
    const { username } = await world.newcomer()
    await wrongly(`${username} second-factor`, 5)
    const names = await world.api.db.selectFrom('accounts.attempt').select('username').execute()
    expect(names.map((row) => row.username)).not.toContain(`${username} second-factor`)
  })

  it('is open again for a person locked out on Monday morning as soon as the administrator says so', async () => {
    const person = await world.newcomer()
    await wrongly(person.username, 5)
    expect(await world.signIn(person.username, person.password)).toMatchObject({ status: 429, code: 'accounts.locked' })
    expect((await world.administer('unlock', person.id)).status).toBe(200)
    expect((await world.signIn(person.username, person.password)).status).toBe(200)
    const kinds = (await trailOf(person)).map(
      ({ kind, outcome, actor }) => `${kind} ${outcome} ${actor.name.slice(0, 2)}`,
    )
    expect(kinds).toEqual([
      ...['sign-in done 新人', 'change done 测试', 'sign-in refused 新人'],
      ...Array.from({ length: 5 }, () => 'sign-in refused 新人'),
      'change done 测试',
    ])
  })

  it('tells a disabled person so only with the right password, and lets them in again once enabled', async () => {
    const { id, username, password } = await world.newcomer()
    await world.administer('disable', id)
    expect(await world.signIn(username, 'not this one')).toMatchObject({ code: 'accounts.wrong-password' })
    expect(await world.signIn(username, password)).toMatchObject({ status: 401, code: 'accounts.session-disabled' })
    await world.administer('enable', id)
    expect((await world.signIn(username, password)).status).toBe(200)
  })

  it('begins no session beside a change of the administrator’s: a password taken away while it is judged does not count', async () => {
    for (const verb of ['resetPassword', 'disable', 'remove']) {
      const { id, username, password } = await world.newcomer()
      const [said] = await Promise.all([world.signIn(username, password), world.administer(verb, id)])
      expect((await said.way.query('accounts.session.me')).status, verb).toBe(401)
    }
  })

  it.each([
    ['an empty name', { username: '', password: 'x' }],
    ['an empty password', { username: 'x', password: '' }],
    ['a novel as password', { username: 'x', password: 'x'.repeat(129) }],
    ['a list', { username: ['admin'], password: 'x' }],
    ['nothing', {}],
  ])('refuses %s without judging it', async (_what, payload) => {
    const answer = await world.api.app.inject({ method: 'POST', url: '/trpc/accounts.session.signIn', payload })
    expect(answer.statusCode).toBe(400)
  })
})
