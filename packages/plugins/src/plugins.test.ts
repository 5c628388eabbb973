import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createContext, migrateAll, mount, pendingMigrations, type ServerHalf } from '@workpoints/core/server'
import { createTestDatabase } from '@workpoints/core/testing'
import type { WebHalf } from '@workpoints/core/web'
import { describe, expect, it } from 'vitest'
import { installedPlugins, loadServerHalves } from './server.ts'

const installed = await installedPlugins()
const halves = await loadServerHalves(installed)

/** Whatever is listed in the rack is held to this; a new plugin is covered the moment it joins. */
describe.each(halves.map((half): [string, ServerHalf] => [half.plugin.id, half]))('plugin %s', (id, half) => {
  it('has the name of its package, and one face for each side', () => {
    expect(installed).toContain(id)
    const folder = new URL(`../node_modules/@workpoints/plugin-${id}/`, import.meta.url)
    const { exports } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { exports: object }
    expect(Object.keys(exports)).toEqual(['.', './server', './web'])
    // The rack's glob goes past `exports`: this path is a convention.
    expect(existsSync(new URL('src/web/index.tsx', folder))).toBe(true)
  })

  it('says what each indicator is, in both languages', () => {
    const { indicators } = half.plugin
    expect(new Set(indicators.map((indicator) => indicator.key)).size).toBe(indicators.length)
    for (const { key, name, meaning, unit } of indicators)
      for (const text of [name, meaning, unit])
        expect({ key, zh: text.zh !== '', en: text.en !== '' }).toEqual({ key, zh: true, en: true })
  })

  it('opens every page it lists', async () => {
    const { default: web } = (await import(`@workpoints/plugin-${id}/web`)) as { default: WebHalf }
    expect(web.plugin.id).toBe(id)
    expect(web.pages[0]?.path).toBe('')
    for (const page of web.pages) expect(typeof (await page.load()).default).toBe('function')
  })

  it('brings its own tables to an empty database and to one that core has used before', async () => {
    await using empty = await createTestDatabase({ halves: [] })
    await migrateAll(empty.db, mount([half]).halves)
    expect(await pendingMigrations(empty.db, mount([half]).halves)).toEqual([])
    await using used = await createTestDatabase({ halves: mount([]).halves })
    const run = await migrateAll(used.db, mount([half]).halves)
    expect(run.every((migration) => migration.half === id)).toBe(true)
  })

  it('answers as if it were not there where it is off', async () => {
    await using database = await createTestDatabase({ halves: mount([half]).halves })
    const platform = mount([half])
    const actor = { id: null, name: '测试', session: null, pending: null }
    const grants = [{ id: 'test', role: 'leader', unit: null, plugins: null, from: '2025-01-01', until: null } as const]
    const ctx = await createContext(database.db as never, platform, { orgId: 'nobody', actor, grants })
    const off = { ...ctx, enabled: new Set<string>() }
    const paths = Object.keys(half.router._def.procedures as object)
    expect(paths).toContain('overview')
    for (const path of paths) {
      const caller = platform.router.createCaller(off) as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >
      await expect(caller[id]?.[path]?.({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })
})

describe('all plugins together', () => {
  it('own each indicator once, and stand in the order of the plan', () => {
    const { mounted } = mount(halves)
    const declared = halves.reduce((sum, half) => sum + half.plugin.indicators.length, 0)
    expect(mounted.indicators.size).toBe(declared)
    const areas = mounted.plugins.flatMap((plugin) => plugin.area ?? [])
    expect(areas).toEqual(areas.toSorted((a, b) => a - b))
    expect(new Set(areas).size).toBe(areas.length)
  })

  it('load no React, no page and no style into the server', () => {
    const script = `
      import { registerHooks } from 'node:module'
      const loaded = []
      registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
      const { installedPlugins, loadServerHalves } = await import(${JSON.stringify(new URL('server.ts', import.meta.url).href)})
      await loadServerHalves(await installedPlugins())
      console.log(JSON.stringify(loaded))`
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
    })
    const loaded = JSON.parse(out) as string[]
    expect(loaded.some((url) => url.includes('/plugin-air/src/server/'))).toBe(true)
    expect(loaded.filter((url) => /\/src\/web\/|\/packages\/ui\/|node_modules\/react|\.css$/.test(url))).toEqual([])
  })

  it('carry nothing of the database into the browser', () => {
    const assets = new URL('../../../apps/web/dist/assets/', import.meta.url)
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(20)
    const guilty = scripts.filter((file) =>
      /createQueryCompiler|selectFrom\(|core\.observation/.test(readFileSync(new URL(file, assets), 'utf8')),
    )
    expect(guilty).toEqual([])
  })
})
