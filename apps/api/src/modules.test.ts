import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coreCaller, createContext } from '@workpoints/core/server'
import { choosePlugins, installedPlugins } from '@workpoints/plugins/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { loadPlatform } from './platform.ts'
import { seed } from './seed.ts'
import { createTestApp, type TestApp } from './testing/test-app.ts'

const eight = ['carbon', 'ecology', 'industry', 'urban', 'rural', 'air', 'inspection', 'mechanisms']

describe('with water and soil mounted', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp({ plugins: 'water,soil' })
  })
  afterAll(() => api[Symbol.asyncDispose]())

  it('serves no route of the other eight', async () => {
    for (const plugin of eight) {
      const answer = await api.query(`${plugin}.overview`, {})
      expect({ plugin, status: answer.status }).toEqual({ plugin, status: 404 })
    }
    expect((await api.query('water.overview', {})).status).toBe(200)
  })

  it('puts only the two into the navigation', async () => {
    const { plugins } = await (await api.core()).session.get()
    expect(plugins.map((plugin) => plugin.id)).toEqual(['water', 'soil'])
  })

  it('expects reports for the two alone', async () => {
    const core = await api.core()
    const asked = await core.unit.expected({ unit: '360702' })
    expect(asked.length).toBeGreaterThan(0)
    expect(
      [...new Set(asked.map((entry) => entry.indicator.split('.')[0]))].toSorted((a = '', b = '') =>
        a.localeCompare(b),
      ),
    ).toEqual(['soil', 'water'])
  })

  it('shows the other areas by their text, unjudged', async () => {
    const core = await api.core()
    const toilets = await core.task.get({ task: '23' })
    expect(toilets.text).toContain('农村卫生户厕')
    expect(toilets).toMatchObject({ light: null, enabled: false, details: [] })
    const overview = await core.plan.overview({})
    expect(overview.areas.filter((area) => area.enabled).map((area) => area.plugin)).toEqual(['water', 'soil'])
    expect(overview.areas.filter((area) => !area.enabled).every((area) => area.light === null)).toBe(true)
  })

  it('knows no indicator of the others', async () => {
    expect((await api.query('core.indicator.get', { indicator: 'air.pm25' })).status).toBe(404)
    const indicators = await (await api.core()).indicator.list({})
    expect([...new Set(indicators.map((indicator) => indicator.plugin))]).toEqual(['water', 'soil'])
  })
})

describe('a deployment that mounts more than it did', () => {
  it('finds the months of the new modules and judges them at its next start', async () => {
    await using api = await createTestApp({ plugins: 'water,soil' })
    const secret = Buffer.from(api.secrets.key).toString('base64url')
    const platform = await loadPlatform({ plugins: 'all', dataDir: tmpdir(), secret, crypto: 'intl' })
    await seed(api.database.db, platform, { dir: join(readConfig({}).seedsDir, 'ganzhou-2025'), empty: false })
    const actor = { id: null, name: '测试', session: null, pending: null }
    const grants = [{ id: 'test', role: 'leader', unit: null, plugins: null, from: '2025-01-01', until: null } as const]
    const core = coreCaller(await createContext(api.database.db, platform, { orgId: api.orgId, actor, grants }))
    const { areas, counts } = await core.plan.overview({})
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100)
    expect(areas.every((area) => area.enabled && area.light !== null && area.light !== 'grey')).toBe(true)
    const rows = await api.database.db
      .selectFrom('core.judgement')
      .select('target_id')
      .where('target_id', 'like', 'air.%')
      .execute()
    expect(rows.length).toBeGreaterThan(100)
  })
})

describe('the choice of modules', () => {
  it('is all of them by default, in any writing of a list', async () => {
    expect(await choosePlugins('all')).toEqual(await installedPlugins())
    expect(await choosePlugins(' water，soil ')).toEqual(['water', 'soil'])
  })

  it('stops at an unknown name and lists the known ones', async () => {
    await expect(choosePlugins('water,sol')).rejects.toThrow(/sol[\s\S]*air[\s\S]*water/)
  })
})

describe('a module switched off for one county', () => {
  let api: TestApp
  beforeAll(async () => {
    api = await createTestApp()
  })
  afterAll(() => api[Symbol.asyncDispose]())
  const county = '360729'
  const toggle = (enabled: boolean) =>
    api.mutate('core.unit.enable', { key: randomUUID(), unit: county, plugin: 'rural', enabled, from: '2025-01-01' })

  it('is not there for that county, is there for the others, and comes back with its data', async () => {
    const core = await api.core()
    const before = await core.unit.get({ unit: county })
    const ruralOf = (page: typeof before) => page.reports.filter((report) => report.indicator.startsWith('rural.'))
    expect(ruralOf(before).length).toBeGreaterThan(0)

    expect((await toggle(false)).status).toBe(200)
    expect((await api.query('rural.overview', {}, county)).status).toBe(404)
    expect((await api.query('rural.overview', {}, '360702')).status).toBe(200)
    expect((await api.query('rural.overview', {})).status).toBe(200)
    const session = await (await api.core(county)).session.get()
    expect(session.plugins.map((plugin) => plugin.id)).not.toContain('rural')
    const off = await core.unit.get({ unit: county })
    expect(ruralOf(off)).toEqual([])
    expect(off.modules.find((module) => module.id === 'rural')?.enabled).toBe(false)
    const sent = await api.database.db
      .selectFrom('core.observation')
      .select('fact_id')
      .where('unit_id', '=', county)
      .where('indicator', 'like', 'rural.%')
      .execute()
    expect(sent.length).toBeGreaterThan(0)

    expect((await toggle(true)).status).toBe(200)
    expect(await core.unit.get({ unit: county })).toEqual(before)
  })

  it('leaves its trace: both switches stay as facts, and on the trail with what was before', async () => {
    const facts = await api.database.db
      .selectFrom('core.enablement')
      .select(['enabled', 'recorded_by'])
      .where('unit_id', '=', county)
      .orderBy('recorded_at')
      .execute()
    const by = expect.stringMatching(/^测试（t[0-9a-f]+）$/) as string
    expect(facts).toEqual([
      { enabled: false, recorded_by: by },
      { enabled: true, recorded_by: by },
    ])
    const entries = await api.db
      .selectFrom('core.audit')
      .select(['kind', 'actor_name', 'subject', 'unit', 'plugin', 'before', 'after'])
      .where('procedure', '=', 'core.unit.enable')
      .orderBy('seq')
      .execute()
    const entry = { kind: 'change', actor_name: by, subject: `unit/${county}`, unit: county, plugin: 'rural' }
    const from = '2025-01-01'
    expect(
      entries.map((one) => ({ ...one, before: JSON.parse(one.before ?? ''), after: JSON.parse(one.after ?? '') })),
    ).toEqual([
      { ...entry, before: { enabled: true }, after: { enabled: false, from } },
      { ...entry, before: { enabled: false }, after: { enabled: true, from } },
    ])
  })

  it('is refused for a module or a unit that does not exist, with what does', async () => {
    const module = await api.mutate('core.unit.enable', {
      key: randomUUID(),
      unit: county,
      plugin: 'sol',
      enabled: true,
    })
    expect(module.status).toBe(400)
    expect(JSON.stringify(module.error)).toContain('soil')
    const unit = await api.mutate('core.unit.enable', {
      key: randomUUID(),
      unit: '999999',
      plugin: 'soil',
      enabled: true,
    })
    expect(unit.status).toBe(404)
  })
})
