import { randomUUID } from 'node:crypto'
import { codeOf, midStep } from '@workpoints/accounts/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createSignInWorld,
  type Newcomer,
  type Said,
  type SignedInSaid,
  type SignInWorld,
  saidOf,
} from './testing/sign-in-world.ts'

interface Enrolment {
  readonly secret: string
  readonly uri: string
  readonly picture: string
  readonly sealed: string
}

describe('the second factor', () => {
  let world: SignInWorld
  beforeAll(async () => {
    world = await createSignInWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  type Way = SignedInSaid['way']
  const begin = async (way: Way, password: string) =>
    (await way.mutate('accounts.self.startEnrolment', { password })).data as Enrolment
  const confirm = (way: Way, sealed: string, code: string) =>
    way.mutate('accounts.self.confirmEnrolment', { key: randomUUID(), sealed, code })
  const prove = async (way: Way, code: string): Promise<Said> =>
    saidOf(await way.mutate('accounts.session.prove', { code }))
  const pendingOf = async (way: Way) =>
    ((await way.query('accounts.session.me')).data as { pending: string | null }).pending
  /** The step of the last code that was taken is forgotten, as if half a minute had gone by. */
  const nextStep = ({ id }: Newcomer) =>
    world.api.db.updateTable('accounts.person').set({ totp_step: 0 }).where('person_id', '=', id).execute()

  /** Somebody who has set up an authenticator, and the key that is in it. */
  const enrolled = async () => {
    const person = await world.newcomer()
    const { way } = await world.signIn(person.username, person.password)
    const { secret, sealed } = await begin(way, person.password)
    const { data } = await confirm(way, sealed, codeOf(secret))
    await nextStep(person)
    const { recoveryCodes } = data as { recoveryCodes: string[] }
    return { person, way, secret, recoveryCodes }
  }
  const again = async ({ username, password }: Newcomer): Promise<Way> => (await world.signIn(username, password)).way

  it('is set up with a key that is kept only once a code of it was given, and gives ten recovery codes', async () => {
    const person = await world.newcomer()
    const other = await again(person)
    const way = await again(person)
    const { secret, uri, picture, sealed } = await begin(way, person.password)
    expect(uri).toContain(`secret=${secret}`)
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(sealed).not.toContain(secret)
    expect(saidOf(await confirm(way, sealed, '000000'))).toMatchObject({ status: 400 })
    expect(await pendingOf(await again(person))).toBeNull()
    const done = await confirm(way, sealed, codeOf(secret))
    const { recoveryCodes } = done.data as { recoveryCodes: string[] }
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await pendingOf(way)).toBeNull()
    expect((await other.query('accounts.session.me')).status, 'sessions without it are over').toBe(401)
    expect(await pendingOf(await again(person))).toBe('second-factor')
  })

  it('is not set up by the wrong password, nor with a key that was made for somebody else or touched', async () => {
    const [person, other] = [await world.newcomer(), await world.newcomer()]
    const [way, theirs] = [await again(person), await again(other)]
    expect((await way.mutate('accounts.self.startEnrolment', { password: 'wrong' })).status).toBe(400)
    const { sealed, secret } = await begin(theirs, other.password)
    for (const text of [sealed, `${sealed.slice(0, -4)}AAAA`, 'x:y:z', ''])
      expect(saidOf(await confirm(way, text, codeOf(secret))).code).toMatch(/bad-enrolment/)
  })

  it('stands between the password and everything else: nothing is read or changed before it, the account neither', async () => {
    const { person } = await enrolled()
    const way = await again(person)
    const key = randomUUID()
    for (const said of [
      saidOf(await way.query('core.plan.overview', {})),
      saidOf(await way.query('accounts.self.sessions')),
      saidOf(await way.mutate('accounts.self.endSessions', { key })),
      saidOf(
        await way.mutate('accounts.self.changePassword', { key, current: person.password, next: 'Qing-shan 1 Lü' }),
      ),
      saidOf(await way.mutate('accounts.self.removeFactor', { key, password: person.password })),
      saidOf(await way.mutate('accounts.self.startEnrolment', { password: person.password })),
      saidOf(await confirm(way, 'x', '123456')),
    ])
      expect(said).toMatchObject({ status: 403, code: 'core.pending-second-factor' })
  })

  it('takes a code once, however often it is sent, and codes of a clock that is half a minute off', async () => {
    const { person, secret } = await enrolled()
    const [way, second, third] = [await again(person), await again(person), await again(person)]
    await midStep()
    const code = codeOf(secret)
    const said = await Promise.all([prove(way, code), prove(second, code)])
    expect(said.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400])
    expect(said.find(({ status }) => status === 400)?.code).toBe('accounts.wrong-code')
    expect((await prove(third, codeOf(secret, -1))).status, 'older than one that was used').toBe(400)
    expect((await prove(third, codeOf(secret, 1))).status, 'a clock that is fast').toBe(200)
    await nextStep(person)
    const slow = await again(person)
    await midStep()
    expect((await prove(slow, codeOf(secret, -2))).status).toBe(400)
    expect((await prove(slow, codeOf(secret, 2))).status).toBe(400)
    expect((await prove(slow, ` ${codeOf(secret, -1).replace(/(...)/, '$1 ')} `)).status, 'a slow clock').toBe(200)
    expect(await pendingOf(slow)).toBeNull()
    expect(await prove(slow, codeOf(secret))).toMatchObject({ status: 409, code: 'accounts.nothing-to-prove' })
  })

  it('takes each recovery code once, however it is written', async () => {
    const { person, recoveryCodes } = await enrolled()
    const [one = '', two = ''] = recoveryCodes
    expect((await prove(await again(person), one.replaceAll('-', ' '))).status).toBe(200)
    const way = await again(person)
    expect((await prove(way, one)).status).toBe(400)
    expect((await prove(way, two)).status).toBe(200)
  })

  it('locks after five wrong codes, apart from the password, until the administrator or the time opens it', async () => {
    const { person, secret } = await enrolled()
    const way = await again(person)
    const wrong = Array.from({ length: 12 }, (_, turn) => prove(way, `00000${turn % 10}`))
    const statuses = (await Promise.all(wrong)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 400)).toHaveLength(4)
    expect(statuses.filter((status) => status === 429)).toHaveLength(8)
    expect(await prove(way, codeOf(secret))).toMatchObject({ status: 429, code: 'accounts.locked' })
    expect(await pendingOf(await again(person)), 'the password is not locked').toBe('second-factor')
    expect((await world.administer('unlock', person.id)).status).toBe(200)
    expect((await prove(way, codeOf(secret))).status).toBe(200)
  })

  it('can be required by role: who has none may only set one up', async () => {
    const person = await world.newcomer('leader')
    await world.settings({ secondFactor: ['leader'] })
    const way = await again(person)
    expect(await pendingOf(way)).toBe('enrolment')
    const refused = saidOf(await way.query('core.plan.overview', {}))
    expect(refused).toMatchObject({ status: 403, code: 'core.pending-enrolment' })
    const { secret, sealed } = await begin(way, person.password)
    expect((await confirm(way, sealed, codeOf(secret))).status).toBe(200)
    expect((await way.query('core.plan.overview', {})).status).toBe(200)
    await world.settings({ secondFactor: [] })
  })

  it('is taken away by its person with the password, and by the administrator, who ends the sessions', async () => {
    const { person, way } = await enrolled()
    const remove = (password: string) => way.mutate('accounts.self.removeFactor', { key: randomUUID(), password })
    expect(saidOf(await remove('wrong'))).toMatchObject({ status: 400, code: 'accounts.wrong-own-password' })
    expect((await remove(person.password)).status).toBe(200)
    expect(await pendingOf(await again(person))).toBeNull()
    const lost = await enrolled()
    expect((await world.administer('resetFactor', lost.person.id)).status).toBe(200)
    expect((await lost.way.query('accounts.session.me')).status).toBe(401)
    expect(await pendingOf(await again(lost.person))).toBeNull()
  })

  it('stands nowhere in the database as it is, and on no entry of the trail', async () => {
    const { person, secret, recoveryCodes } = await enrolled()
    await prove(await again(person), recoveryCodes[0] ?? '')
    for (const table of ['accounts.person', 'core.audit', 'core.idempotency']) {
      const { rows } = await world.api.database.pool.query(`select one::text as row from ${table} as one`)
      const text = JSON.stringify(rows)
      for (const kept of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
        expect(text).not.toContain(kept)
    }
    const { rows } = await world.api.database.pool.query(
      `select outcome, after from core.audit where subject = $1 and procedure = 'accounts.session.prove'`,
      [`person/${person.id}`],
    )
    expect(rows).toEqual([{ outcome: 'done', after: '{"proof":"recovery"}' }])
  })
})
