import { randomUUID } from 'node:crypto'
import type { AnyTRPCProcedure } from '@trpc/server'
import { defaultPolicy } from '@workpoints/accounts'
import type { Meta } from '@workpoints/core/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createSignInWorld,
  type Newcomer,
  type Said,
  type SignedInSaid,
  type SignInWorld,
  saidOf,
} from './testing/sign-in-world.ts'

const strong = (count: number): string => `Qing-shan ${count} Lü-shui`

describe('one’s own password', () => {
  let world: SignInWorld
  beforeAll(async () => {
    world = await createSignInWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  const send = async ({ way }: SignedInSaid, input: { key: string; current: string; next: string }): Promise<Said> =>
    saidOf(await way.mutate('accounts.self.changePassword', input))
  const change = (session: SignedInSaid, current: string, next: string): Promise<Said> =>
    send(session, { key: randomUUID(), current, next })
  const pendingOf = async ({ way }: SignedInSaid) =>
    ((await way.query('accounts.session.me')).data as { pending: string | null }).pending

  it('has to be chosen before anything else may be done: every procedure but one’s own account is closed', async () => {
    const { username, password } = await world.newcomer('office', { settled: false })
    const session = await world.signIn(username, password)
    expect(await pendingOf(session)).toBe('password')
    const procedures = world.api.platform.router._def.procedures as Record<string, AnyTRPCProcedure>
    let closed = 0
    for (const [path, { _def }] of Object.entries(procedures)) {
      const { needs } = _def.meta as Meta
      if (needs === 'self' || needs === 'anyone') continue
      const said = saidOf(await session.way[_def.type === 'query' ? 'query' : 'mutate'](path, {}))
      expect({ path, ...said }).toMatchObject({ path, status: 403, code: 'core.pending-password' })
      closed++
    }
    expect(closed).toBeGreaterThan(30)
    expect((await change(session, password, strong(0))).status).toBe(200)
    expect(await pendingOf(session)).toBeNull()
    expect((await session.way.query('core.plan.overview', {})).status).toBe(200)
    expect((await world.signIn(username, password)).status).toBe(401)
    expect((await world.signIn(username, strong(0))).status).toBe(200)
  })

  it('has to meet the rules, each of which is named when it is missed; weak ones do not lock', async () => {
    const { username, password } = await world.newcomer()
    const session = await world.signIn(username, password)
    for (const [weak, rule] of [
      ['Ab1!', '10 至 128 个字符'],
      ['abcdefghijkl', '至少三种'],
      [`${username}A!9`, '不含用户名'],
      ['Password2025', '不是常见密码'],
      ['AAAAAAAAAA1b!', '重复'],
      ['', '10 至 128 个字符'],
    ] as const) {
      const said = await change(session, password, weak)
      expect(said).toMatchObject({ status: 400, code: 'accounts.weak-password' })
      expect(said.text).toContain(rule)
    }
    expect((await change(session, password, strong(0))).status).toBe(200)
  })

  it('may not be one of the last ones that the settings count, five at first, and may be the one before them', async () => {
    expect(defaultPolicy.history).toBe(5)
    await world.settings({ history: 2 })
    const { username, password } = await world.newcomer()
    const session = await world.signIn(username, password)
    let current = password
    for (const count of [1, 2, 3]) {
      expect((await change(session, current, strong(count))).status).toBe(200)
      current = strong(count)
    }
    for (const count of [3, 2])
      expect(await change(session, current, strong(count))).toMatchObject({
        status: 400,
        code: 'accounts.used-password',
      })
    expect((await change(session, current, strong(1))).status).toBe(200)
    await world.settings({ history: defaultPolicy.history })
  })

  it('has to be renewed after half a year, and only it', async () => {
    const { id, username, password } = await world.newcomer()
    const session = await world.signIn(username, password)
    const age = (days: number) =>
      world.api.db
        .updateTable('accounts.person')
        .set({ password_set_at: new Date(Date.now() - days * 86_400_000) })
        .where('person_id', '=', id)
        .execute()
    await age(179)
    expect(await pendingOf(session)).toBeNull()
    await age(181)
    expect(await pendingOf(session)).toBe('password')
    expect((await change(session, password, strong(0))).status).toBe(200)
    expect(await pendingOf(session)).toBeNull()
  })

  it('ends every other session when it is changed, and says why', async () => {
    const { username, password } = await world.newcomer()
    const [here, there] = await Promise.all([world.signIn(username, password), world.signIn(username, password)])
    expect((await change(here, password, strong(0))).status).toBe(200)
    expect((await here.way.query('accounts.session.me')).status).toBe(200)
    expect(saidOf(await there.way.query('accounts.session.me'))).toMatchObject({
      ...{ status: 401, code: 'accounts.session-password-changed' },
    })
  })

  const refusals = async ({ id }: Newcomer) =>
    world.api.db
      .selectFrom('core.audit')
      .select('procedure')
      .where('subject', '=', `person/${id}`)
      .where('outcome', '=', 'refused')
      .execute()

  it('is asked for again before it is changed: wrong ones count, lock like sign-ins, and are on the trail', async () => {
    const person = await world.newcomer()
    const session = await world.signIn(person.username, person.password)
    const said: Said[] = []
    for (let turn = 0; turn < 5; turn++) said.push(await change(session, `wrong ${turn}`, strong(0)))
    expect(said.map(({ status }) => status)).toEqual([400, 400, 400, 400, 429])
    expect(said[0]?.code).toBe('accounts.wrong-own-password')
    expect(await change(session, person.password, strong(0))).toMatchObject({ status: 429, code: 'accounts.locked' })
    expect((await world.signIn(person.username, person.password)).status).toBe(429)
    expect(await refusals(person)).toHaveLength(6)
    await world.administer('unlock', person.id)
    expect((await change(session, person.password, strong(0))).status).toBe(200)
  })

  it('is changed once by a call that is repeated, which gets the first answer although the password is another one now', async () => {
    const person = await world.newcomer()
    const session = await world.signIn(person.username, person.password)
    const input = { key: randomUUID(), current: person.password, next: strong(0) }
    expect((await send(session, input)).status).toBe(200)
    expect((await send(session, input)).status).toBe(200)
    expect(await refusals(person)).toHaveLength(0)
    expect((await world.signIn(person.username, strong(0))).status).toBe(200)
  })

  it('never stands on the trail or in what is kept of a call', async () => {
    const person = await world.newcomer()
    const session = await world.signIn(person.username, person.password)
    const next = `Geheim-${randomUUID()}`
    await change(session, person.password, next)
    for (const table of ['core.audit', 'core.idempotency', 'core.answer']) {
      const { rowCount } = await world.api.database.pool.query(
        `select 1 from ${table} as one where position($1 in one::text) + position($2 in one::text) > 0`,
        [next, person.password],
      )
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 })
    }
  })
})
