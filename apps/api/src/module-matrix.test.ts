import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, grantOf, type TestApp, type TestPerson } from './testing/test-app.ts'

interface Cell {
  plugin: string
  enabled: boolean
  said: { from: string; by: string } | null
  can: string[]
}
interface Grid {
  plugins: { id: string }[]
  units: { id: string; kind: string; modules: Cell[] }[]
}

let api: TestApp
let office: TestPerson
beforeAll(async () => {
  api = await createTestApp({ plugins: 'water,rural,soil' })
  office = await api.person('office')
})
afterAll(() => api[Symbol.asyncDispose]())

const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data: { detail: { code: string } } } | undefined)?.data.detail.code
const grid = async () => (await office.query('core.unit.modules')).data as Grid
const cellOf = async (unit: string, plugin: string) =>
  (await grid()).units.find(({ id }) => id === unit)?.modules.find((cell) => cell.plugin === plugin)
const many = (modules: readonly object[], enabled: boolean, by = office) =>
  by.mutate('core.unit.enableMany', { key: randomUUID(), modules, enabled })

describe('the matrix of units and modules', () => {
  it('holds every place and body that reports, by every mounted module, all on until somebody switches', async () => {
    const { plugins, units } = await grid()
    expect(plugins.map(({ id }) => id).toSorted()).toEqual(['rural', 'soil', 'water'])
    expect(units.filter(({ kind }) => kind === 'county')).toHaveLength(18)
    expect(units.filter(({ kind }) => kind === 'zone')).toHaveLength(2)
    expect(units.some(({ kind }) => ['group', 'collective', 'city', 'committee'].includes(kind))).toBe(false)
    for (const { modules } of units)
      for (const cell of modules) expect(cell).toMatchObject({ enabled: true, said: null, can: expect.any(Array) })
  })

  it('is for who switches modules: the office and the system administrator', async () => {
    const admin = await api.person('system-admin')
    expect((await admin.query('core.unit.modules')).status).toBe(200)
    for (const role of ['leader', 'county-reviewer', 'department-reviewer', 'security-auditor', 'guest'] as const) {
      const person = await api.person(role)
      expect({ role, status: (await person.query('core.unit.modules')).status }).toEqual({ role, status: 403 })
      const answer = await many([{ unit: '360702', plugin: 'soil' }], false, person)
      expect({ role, status: answer.status }).toEqual({ role, status: 403 })
    }
  })

  it('switches at once, with before, after and grant on the trail, and says since when and by whom', async () => {
    const reporter = await api.person('county-reporter', '360723')
    expect((await reporter.query('rural.overview', {})).status).toBe(200)
    const off = { key: randomUUID(), unit: '360723', plugin: 'rural', enabled: false }
    expect((await office.mutate('core.unit.enable', off)).status).toBe(200)
    expect((await reporter.query('rural.overview', {})).status).toBe(404)
    const name = `测试（${office.username}）`
    expect(await cellOf('360723', 'rural')).toMatchObject({ enabled: false, said: { by: name } })
    const entry = await api.database.db
      .selectFrom('core.audit')
      .selectAll()
      .where('subject', '=', 'unit/360723')
      .executeTakeFirstOrThrow()
    const grant = await api.db
      .selectFrom('accounts.role_grant')
      .select('grant_id')
      .where('person_id', '=', office.id)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({
      ...{ kind: 'change', procedure: 'core.unit.enable', plugin: 'rural', unit: '360723' },
      ...{ actor_id: office.id, actor_name: name, actor_grant: grant.grant_id, actor_address: '127.0.0.1' },
      before: '{"enabled":true}',
    })
    expect(JSON.parse(entry.after ?? '')).toMatchObject({ enabled: false })
  })

  it('counts at once also after a switch that held from a later day', async () => {
    const enable = (enabled: boolean, from?: string) =>
      office.mutate('core.unit.enable', { key: randomUUID(), unit: '360724', plugin: 'soil', enabled, from })
    expect((await enable(false, '2025-12-01')).status).toBe(200)
    expect((await cellOf('360724', 'soil'))?.enabled).toBe(false)
    expect((await enable(true)).status).toBe(200)
    expect(await cellOf('360724', 'soil')).toMatchObject({ enabled: true, said: { from: '2025-12-01' } })
  })
})

describe('switching many', () => {
  const soil = (units: readonly string[]) => units.map((unit) => ({ unit, plugin: 'soil' }))

  it('switches all of them, each with its own entry, and back again', async () => {
    const counties = (await grid()).units.filter(({ kind }) => kind === 'county').map(({ id }) => id)
    const before = await api.query('core.indicator.list', {})
    expect((await many(soil(counties), false)).data).toEqual({ switched: 18, enabled: false })
    const off = (await grid()).units.flatMap(({ modules }) => modules).filter(({ enabled }) => !enabled)
    expect(off.filter(({ plugin }) => plugin === 'soil')).toHaveLength(18)
    const entries = await api.database.db
      .selectFrom('core.audit')
      .select('subject')
      .where('procedure', '=', 'core.unit.enableMany')
      .where('outcome', '=', 'done')
      .execute()
    expect(entries.map(({ subject }) => subject ?? '').toSorted()).toEqual(
      counties.map((id) => `unit/${id}`).toSorted(),
    )
    expect((await many(soil(counties), true)).status).toBe(200)
    expect((await api.query('core.indicator.list', {})).data).toEqual(before.data)
  })

  it.each([
    ['an unknown unit', [...soil(['360702']), ...soil(['999999'])], 'core.no-unit'],
    ['an unknown module', [...soil(['360702']), { unit: '360703', plugin: 'sol' }], 'core.unknown-plugin'],
  ])('switches nothing when the list holds %s', async (_, modules, code) => {
    expect(codeOf(await many(modules, false))).toBe(code)
    expect((await cellOf('360702', 'soil'))?.enabled).toBe(true)
  })

  it('lets nobody with a grant for one module switch another along with it', async () => {
    const grant = { ...grantOf('office'), plugins: ['soil'] }
    const person = await api.person([grant])
    expect((await many(soil(['360702']), false, person)).status).toBe(200)
    expect((await many(soil(['360702']), true, person)).status).toBe(200)
    const both = [...soil(['360702']), { unit: '360702', plugin: 'water' }]
    expect(codeOf(await many(both, false, person))).toBe('core.not-allowed')
    expect((await cellOf('360702', 'soil'))?.enabled).toBe(true)
  })
})
