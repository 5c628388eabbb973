import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from './testing/authorization.ts'
import { createElsewhere, type Elsewhere } from './testing/elsewhere.ts'
import { createWorld, figureOf, keyed, type World } from './testing/world.ts'

type Ids = readonly string[]
type Send = (id: string) => unknown

interface Sweep {
  readonly path: string
  readonly caller: Caller
  readonly input: Send
  /** What is there and not the caller's: of another issuing body, another unit, another person, or gone. */
  readonly ids: Ids
  /** An id of the same form that was never given out. */
  readonly missing: string
}

const plan = 'ganzhou-2025'
const unit = '360702'
const reading = [
  'plan.overview',
  'plan.document',
  'task.list',
  'indicator.list',
  'unit.list',
  'unit.matrix',
  'unit.map',
]

/** One answer for what is not there, what is elsewhere and what is hidden: same status, same code, same words. */
describe('an id that is not the caller’s', { timeout: 120_000 }, () => {
  let world: World
  let elsewhere: Elsewhere
  let before: ReadonlyMap<string, string>
  const gone = { session: '', grant: '' }
  let somebody: { id: string; username: string }
  const others = { session: '', grant: '' }

  beforeAll(async () => {
    world = await createWorld()
    elsewhere = await createElsewhere(world.api)
    before = await elsewhere.rows()
    const { db } = world.api
    somebody = await world.somebody()
    gone.session = await world.session('county-reporter')
    await db
      .updateTable('accounts.session')
      .set({ ended_at: new Date(), ended_why: 'signed-out' })
      .where('session_id', '=', gone.session)
      .execute()
    others.session = await world.session('leader')
    const grantOfSomebody = async (person: string): Promise<string> => {
      const row = await db
        .selectFrom('accounts.role_grant')
        .select('grant_id')
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow()
      return row.grant_id
    }
    others.grant = await grantOfSomebody(world.idOf('leader'))
    const revoked = await world.api.person('leader')
    gone.grant = await grantOfSomebody(revoked.id)
    await db
      .updateTable('accounts.role_grant')
      .set({ revoked_at: new Date(), revoked_by: 'test' })
      .where('grant_id', '=', gone.grant)
      .execute()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  async function answer({ path, caller, input }: Sweep, id: string) {
    const person = await world.as(caller)
    const isQuery =
      (world.api.platform.router._def.procedures as Record<string, { _def: { type: string } }>)[path]?._def.type ===
      'query'
    const { status, error } = await (isQuery ? person.query(path, input(id)) : person.mutate(path, input(id)))
    return { status, error: JSON.stringify(error).replaceAll(id, '#') }
  }

  async function hold(sweep: Sweep) {
    const missing = await answer(sweep, sweep.missing)
    expect({ path: sweep.path, status: missing.status }).toEqual({ path: sweep.path, status: 404 })
    for (const id of sweep.ids)
      expect({ path: sweep.path, id, ...(await answer(sweep, id)) }).toEqual({ path: sweep.path, id, ...missing })
  }

  it('of a unit is answered alike to a county, hidden or elsewhere', async () => {
    expect.hasAssertions()
    const ids = ['360703', 'shj', '360700', elsewhere.unit]
    const sweep = (path: string, input: Send, some: Ids = ids): Promise<void> =>
      hold({ path, caller: 'county-reporter', input, ids: some, missing: '999999' })
    await sweep('core.unit.get', (id) => ({ unit: id }))
    await sweep('core.unit.expected', (id) => ({ unit: id }))
    await sweep('core.history.list', (id) => ({ subject: `unit/${id}` }))
    const figures: Send = (id) => keyed({ plan, observations: [figureOf(unit), figureOf(id)] })
    await sweep('core.indicator.record', figures, ['360703', 'shj', elsewhere.unit])
  })

  it('of a unit as whose eyes one looks is answered alike too', async () => {
    const county = await world.as('county-reporter')
    const ask = async (eyes: string) => county.query('core.plan.overview', {}, eyes)
    const missing = await ask('999999')
    expect(missing.status).toBe(404)
    for (const eyes of ['360703', 'shj', elsewhere.unit]) expect(await ask(eyes)).toEqual(missing)
    expect((await ask(unit)).status).toBe(200)
  })

  it('of a unit elsewhere is nothing to who switches modules either', async () => {
    expect.hasAssertions()
    const ids = [elsewhere.unit]
    const of = { plugin: 'rural', enabled: false, from: '2025-01-01' }
    await hold({
      path: 'core.unit.enable',
      caller: 'office',
      input: (id) => keyed({ unit: id, ...of }),
      ids,
      missing: '999999',
    })
    const many: Send = (id) =>
      keyed({
        modules: [
          { unit, plugin: 'rural' },
          { unit: id, plugin: 'rural' },
        ],
        enabled: false,
      })
    await hold({ path: 'core.unit.enableMany', caller: 'office', input: many, ids, missing: '999999' })
  })

  it('of a plan is answered alike in every call that names one', async () => {
    expect.hasAssertions()
    const ids = [elsewhere.plan]
    const sweep = (path: string, input: Send, caller: Caller = 'office') =>
      hold({ path, caller, input, ids, missing: 'nowhere-2025' })
    for (const path of reading) await sweep(`core.${path}`, (id) => ({ plan: id }))
    await sweep('core.task.get', (id) => ({ plan: id, task: '18' }))
    await sweep('core.task.target', (id) => ({ plan: id, target: 'water.good-sections' }))
    await sweep('core.indicator.get', (id) => ({ plan: id, indicator: 'air.pm25' }))
    await sweep('core.unit.get', (id) => ({ plan: id, unit }))
    await sweep('core.unit.expected', (id) => ({ plan: id, unit }))
    await sweep('core.history.list', (id) => ({ subject: `plan/${id}` }))
    for (const { id } of world.api.platform.mounted.plugins) await sweep(`${id}.overview`, (one) => ({ plan: one }))
    await sweep('core.plan.clearDemo', (id) => keyed({ plan: id }), 'data-operator')
    await sweep('core.indicator.record', (id) => keyed({ plan: id, observations: [figureOf(unit)] }), 'data-operator')
  })

  it('of a session is answered alike: another person’s, ended, elsewhere', async () => {
    const ids = [others.session, gone.session, elsewhere.session]
    const own: Send = (id) => keyed({ session: id })
    await hold({ path: 'accounts.self.endSessions', caller: 'county-reporter', input: own, ids, missing: randomUUID() })
    const admin = { caller: 'system-admin', missing: randomUUID() } as const
    await hold({ ...admin, path: 'accounts.liveSession.end', input: own, ids: [gone.session, elsewhere.session] })
    const ofPerson: Send = (id) => keyed({ person: somebody.id, session: id })
    await hold({ ...admin, path: 'accounts.person.endSessions', input: ofPerson, ids })
    expect((await (await world.as('leader')).query('accounts.self.sessions')).status).toBe(200)
  })

  it('of a person or a grant elsewhere is nothing to an administrator', async () => {
    const admin = { caller: 'system-admin', missing: randomUUID() } as const
    const verbs = ['disable', 'enable', 'remove', 'resetPassword', 'resetFactor', 'unlock', 'endSessions']
    const ids = [elsewhere.person.id, elsewhere.person.username]
    for (const verb of verbs)
      await hold({ ...admin, path: `accounts.person.${verb}`, input: (id) => keyed({ person: id }), ids })
    await hold({ ...admin, path: 'accounts.person.get', input: (id) => ({ person: id }), ids })
    const fields = { name: '改名', unit: null, phone: null, version: 1 }
    await hold({ ...admin, path: 'accounts.person.update', input: (id) => keyed({ person: id, ...fields }), ids })
    const grant = { role: 'leader', unit: null, plugins: null, from: '2025-01-01', until: null }
    await hold({ ...admin, path: 'accounts.person.grant', input: (id) => keyed({ person: id, grant }), ids })
    const taken: Send = (id) => keyed({ person: somebody.id, grant: id })
    await hold({
      ...admin,
      path: 'accounts.person.revoke',
      input: taken,
      ids: [others.grant, gone.grant, elsewhere.grant],
    })
    await hold({
      ...admin,
      path: 'accounts.liveSession.endAll',
      input: (id) => keyed({ person: id }),
      ids: [elsewhere.person.id],
    })
    const names = { ids: [elsewhere.person.username], missing: 'nobody-1' }
    await hold({ ...admin, ...names, path: 'accounts.lock.unlock', input: (id) => keyed({ username: id }) })
    const people = await (await world.as('system-admin')).query('accounts.person.list', { text: 'elsewhere' })
    expect(JSON.stringify(people.data)).not.toContain(elsewhere.person.username)
  })

  it('of an entry of another trail is nothing to the auditor', async () => {
    const { error, status } = await (await world.as('security-auditor')).query('accounts.audit.get', {
      seq: elsewhere.entries,
    })
    const missing = await (await world.as('security-auditor')).query('accounts.audit.get', { seq: 99_999 })
    const plain = (text: unknown, seq: number) => JSON.stringify(text).replaceAll(String(seq), '#')
    expect([status, plain(error, elsewhere.entries)]).toEqual([404, plain(missing.error, 99_999)])
  })

  it('changed nothing of the other issuing body, whatever was tried', async () => {
    expect(await elsewhere.rows()).toEqual(before)
  })
})
