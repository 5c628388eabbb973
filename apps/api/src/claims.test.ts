import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createElsewhere } from './testing/elsewhere.ts'
import { createWorld, figureOf, keyed, type World } from './testing/world.ts'

const plan = 'ganzhou-2025'

describe('what a body claims', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('does not move a record to another issuing body, nor say who wrote it', async () => {
    const elsewhere = await createElsewhere(world.api)
    const before = await elsewhere.rows()
    const claims = {
      org_id: elsewhere.org,
      orgId: elsewhere.org,
      recordedBy: '别人',
      recorded_by: '别人',
      id: randomUUID(),
    }
    const county = await world.as('county-reporter')
    const observations = [{ ...figureOf('360702'), ...claims, supersedes: randomUUID() }]
    expect((await county.mutate('core.indicator.record', keyed({ plan, observations, ...claims }))).status).toBe(200)
    const [kept] = await world.api.db.selectFrom('core.observation').selectAll().execute()
    expect(kept).toMatchObject({ org_id: world.api.orgId, unit_id: '360702', supersedes: null })
    expect(kept?.recorded_by).toMatch(/^测试（t/)
    expect(kept?.fact_id).not.toBe(claims.id)
    const admin = await world.as('system-admin')
    const { id } = await world.somebody()
    const fields = { person: id, name: '改名', unit: '360702', phone: null, version: 1 }
    const raised = {
      ...claims,
      status: 'removed',
      must_change: false,
      demo: true,
      username: 'root',
      grants: [{ role: 'office' }],
    }
    expect((await admin.mutate('accounts.person.update', keyed({ ...fields, ...raised, id: undefined }))).status).toBe(
      200,
    )
    const row = await world.api.db
      .selectFrom('accounts.person')
      .selectAll()
      .where('person_id', '=', id)
      .executeTakeFirst()
    expect(row).toMatchObject({ org_id: world.api.orgId, name: '改名', status: 'active', demo: false })
    expect(row?.username).not.toBe('root')
    expect(await elsewhere.rows()).toEqual(before)
  })

  it('does not let a reporter claim a computed, imported or simulated figure', async () => {
    const county = await world.as('county-reporter')
    for (const kind of ['computed', 'imported', 'simulated']) {
      const figure = { ...figureOf('360702'), period: '2025-03', source: { kind, note: '' } }
      const { status, error } = await county.mutate('core.indicator.record', keyed({ plan, observations: [figure] }))
      expect({ kind, status }).toEqual({ kind, status: 400 })
      expect(JSON.stringify(error)).toContain('core.not-reported')
    }
  })

  it('is one call: several in one request are not taken apart', async () => {
    const office = await world.api.person('office')
    const headers = { cookie: office.cookie }
    const input = encodeURIComponent(JSON.stringify({ 0: {}, 1: {} }))
    const url = `/trpc/core.plan.overview,core.task.list?batch=1&input=${input}`
    const batch = await world.api.app.inject({ method: 'GET', url, headers })
    expect(batch.statusCode).toBe(404)
    const one = await world.api.app.inject({
      method: 'GET',
      url: `/trpc/core.plan.overview?batch=1&input=${input}`,
      headers,
    })
    expect([one.statusCode, Array.isArray(one.json())]).toEqual([200, false])
    const key = randomUUID()
    const changes = { 0: { key, plan }, 1: { key: randomUUID(), plan } }
    const operator = await world.api.person('data-operator')
    const sent = await world.api.app.inject({
      ...{ method: 'POST', url: '/trpc/core.plan.clearDemo,core.plan.clearDemo?batch=1', payload: changes },
      headers: { cookie: operator.cookie },
    })
    expect(sent.statusCode).toBe(404)
    const done = await world.api.db
      .selectFrom('core.audit')
      .select('seq')
      .where('procedure', '=', 'core.plan.clearDemo')
      .execute()
    expect(done).toEqual([])
  })
})
