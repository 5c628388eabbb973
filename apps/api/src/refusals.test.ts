import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from './testing/authorization.ts'
import { createWorld, figureOf, keyed, type World } from './testing/world.ts'

const plan = 'ganzhou-2025'

describe('a refusal', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  /** The refusals that a call leaves on the trail: who, what, on which unit. */
  async function refusalsOf(caller: Caller, call: (person: Awaited<ReturnType<World['as']>>) => Promise<unknown>) {
    const entries = () =>
      world.api.db
        .selectFrom('core.audit')
        .select(['actor_id', 'procedure', 'unit', 'plugin', 'outcome', 'after'])
        .where('kind', '=', 'refusal')
        .orderBy('seq')
        .execute()
    const known = (await entries()).length
    await call(await world.as(caller))
    return (await entries())
      .slice(known)
      .map(({ after, ...entry }) => ({ ...entry, ...(JSON.parse(after ?? '{}') as object) }))
  }
  const by = (caller: Caller, rest: object) => [
    { actor_id: world.idOf(caller), plugin: null, outcome: 'refused', ...rest },
  ]

  it('of another county’s page is on the trail, though it is answered that there is none', async () => {
    const left = await refusalsOf('county-reporter', (person) => person.query('core.unit.get', { unit: '360703' }))
    expect(left).toEqual(by('county-reporter', { procedure: 'core.unit.get', unit: '360703', action: 'read' }))
  })

  it('of another county’s view is', async () => {
    const left = await refusalsOf('county-reviewer', (person) => person.query('core.plan.overview', {}, '360703'))
    expect(left).toEqual(by('county-reviewer', { procedure: 'core.plan.overview', unit: '360703', action: 'read' }))
  })

  it('of a figure is, by unit and module', async () => {
    const observations = [figureOf('360702'), figureOf('360703')]
    const send = keyed({ plan, observations })
    const left = await refusalsOf('county-reporter', (person) => person.mutate('core.indicator.record', send))
    const rest = { procedure: 'core.indicator.record', unit: '360703', plugin: 'rural', action: 'report' }
    expect(left).toEqual(by('county-reporter', rest))
    const kept = await world.api.db.selectFrom('core.observation').select('fact_id').execute()
    expect(kept, 'nothing of a refused call is kept, not even what was allowed').toEqual([])
  })

  it('of an action is, and of a module that no grant reaches', async () => {
    const switching = keyed({ unit: '360702', plugin: 'rural', enabled: false })
    const left = await refusalsOf('leader', (person) => person.mutate('core.unit.enable', switching))
    expect(left).toEqual(by('leader', { procedure: 'core.unit.enable', unit: null, action: 'enable' }))
    const module = await refusalsOf('system-admin', (person) => person.query('air.overview', {}))
    expect(module).toEqual(by('system-admin', { procedure: 'air.overview', unit: null, plugin: 'air', action: 'read' }))
  })

  it('leaves nothing where there was nothing to refuse', async () => {
    expect(await refusalsOf('county-reporter', (person) => person.query('core.unit.get', { unit: '999999' }))).toEqual(
      [],
    )
    expect(await refusalsOf('anonymous', (person) => person.query('core.unit.get', { unit: '360703' }))).toEqual([])
  })
})
