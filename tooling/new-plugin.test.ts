import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CoreTables, inOrg, mount, newId, type ServerHalf } from '@workpoints/core/server'
import { createTestDatabase } from '@workpoints/core/testing'
import type { Generated } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './boundaries.ts'
import { newPlugin } from './new-plugin.ts'

const home = fileURLToPath(new URL('..', import.meta.url))

interface Visit {
  org_id: Generated<string>
  visit_id: string
  unit_id: string
  visited_on: string
}

/** A repository with nothing but the rack in it. */
describe('a new plugin', () => {
  let root: string
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'workpoints-plugin-'))
    await mkdir(join(root, 'packages/plugins'), { recursive: true })
    for (const file of ['packages/plugins/package.json', 'tsconfig.base.json'])
      await cp(join(home, file), join(root, file))
  })
  afterAll(() => rm(root, { recursive: true, force: true }))

  it('costs one folder and one line of the rack', async () => {
    const before = JSON.parse(await readFile(join(root, 'packages/plugins/package.json'), 'utf8'))
    const files = await newPlugin(root, 'flood')
    expect(files.every((file) => file.startsWith('packages/plugin-flood/'))).toBe(true)
    expect(files).toContain('packages/plugin-flood/src/server/migrations/0001-visit.ts')
    const after = JSON.parse(await readFile(join(root, 'packages/plugins/package.json'), 'utf8'))
    const added = Object.keys(after.dependencies).filter((name) => !(name in before.dependencies))
    expect(added).toEqual(['@workpoints/plugin-flood'])
    expect(Object.keys(after.dependencies)).toEqual(Object.keys(after.dependencies).toSorted())
  })

  it('leaves no trace of the template in what it writes, and breaks no import rule', async () => {
    const index = await readFile(join(root, 'packages/plugin-flood/src/index.ts'), 'utf8')
    expect(index).toContain("id: 'flood'")
    expect(index).not.toContain('__')
    expect(await violations(root)).toEqual([])
  })

  it('mounts as it is: its tables are made, its calculator counts from them, and only for its own issuing body', async () => {
    const folder = join(root, 'packages/plugin-flood/node_modules')
    await mkdir(join(folder, '@workpoints'), { recursive: true })
    await symlink(join(home, 'packages/core'), join(folder, '@workpoints/core'))
    await symlink(join(home, 'packages/core/node_modules/kysely'), join(folder, 'kysely'))
    const { default: half } = (await import(join(root, 'packages/plugin-flood/src/server/index.ts'))) as {
      default: ServerHalf
    }
    const platform = mount([half])
    expect(platform.mounted.plugins.map((plugin) => plugin.id)).toEqual(['flood'])
    await using database = await createTestDatabase<CoreTables & { 'flood.visit': Visit }>({ halves: platform.halves })
    const [ganzhou, elsewhere] = ['ganzhou', 'elsewhere'].map((org) => inOrg(database.db, org))
    for (const db of [ganzhou, elsewhere])
      await db?.insertInto('core.org').values({ name: '{"zh":"市","en":"City"}' }).execute()
    const visit = (day: string) => ({ visit_id: newId(), unit_id: '360702', visited_on: day })
    await ganzhou
      ?.insertInto('flood.visit')
      .values([visit('2025-06-01'), visit('2025-06-30'), visit('2025-07-01')])
      .execute()
    const june = { unit: '360702', period: '2025-06' }
    const count = platform.calculators.get('flood.visits')
    expect(await count?.(ganzhou as never, june)).toMatchObject({ value: '2' })
    expect(await count?.(elsewhere as never, june)).toBeNull()
  })

  it.each([
    ['flood', /已存在/],
    ['core', /保留字/],
    ['Two-Words', /小写/],
    ['', /小写/],
  ])('is refused the name "%s"', async (id, reason) => {
    await expect(newPlugin(root, id)).rejects.toThrow(reason)
  })
})
