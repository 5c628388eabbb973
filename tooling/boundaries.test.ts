import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesNaming, importsOf, violations } from './boundaries.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const plugins = ['carbon', 'ecology', 'industry', 'urban', 'rural', 'air', 'water', 'soil', 'inspection', 'mechanisms']

describe('the import rules', () => {
  it('hold in this repository', async () => {
    expect(await violations(root)).toEqual([])
  })

  it('keep plugin names out of core and the apps', async () => {
    expect(await filesNaming(root, ['packages/core/src', 'apps/api/src', 'apps/web/src'], plugins)).toEqual([])
  })
})

describe('a repository that breaks them', () => {
  let broken: string
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(broken, file)), { recursive: true })
    await writeFile(join(broken, file), text)
  }

  beforeAll(async () => {
    broken = await mkdtemp(join(tmpdir(), 'workpoints-boundaries-'))
    await write('packages/plugin-air/src/index.ts', "import { water } from '@workpoints/plugin-water'\n")
    await write('packages/plugin-air/src/server/index.ts', "import { useState } from 'react'\n")
    await write('packages/plugin-air/src/web/page.tsx', "import { listRuns } from '../server/runs.ts'\n")
    await write('packages/plugin-air/src/web/api.ts', "import type server from '../server/index.ts'\n")
    await write('packages/core/src/plan.ts', "import { sql } from 'kysely'\n")
    await write('packages/core/src/server/mount.ts', "const names = await import('@workpoints/plugins/server')\n")
    await write('packages/ui/src/table.tsx', "import type { Light } from '@workpoints/core'\n")
    await write('packages/accounts/src/server/index.ts', "import { rounds } from '@workpoints/reporting/server'\n")
    await write('packages/accounts/src/server/import.ts', "import { readTable } from '@workpoints/documents/server'\n")
    await write('packages/documents/src/table.ts', "import type { Person } from '@workpoints/accounts'\n")
    await write('apps/api/src/app.ts', "import {\n  soil,\n} from '@workpoints/plugin-soil'\n")
  })
  afterAll(() => rm(broken, { recursive: true, force: true }))

  it('is told each broken rule and nothing else', async () => {
    const found = (await violations(broken)).map(({ file, rule }) => `${file}: ${rule}`).toSorted()
    expect(found).toEqual([
      'apps/api/src/app.ts: only the rack names plugins',
      'packages/accounts/src/server/index.ts: capability packages import along the arrows only',
      'packages/core/src/plan.ts: the shared face runs everywhere: no database, no Node',
      'packages/core/src/server/mount.ts: core imports nothing of ours but ui in its web half',
      'packages/documents/src/table.ts: capability packages import along the arrows only',
      'packages/plugin-air/src/index.ts: a plugin never imports another plugin',
      'packages/plugin-air/src/server/index.ts: server never imports web, ui or react',
      'packages/plugin-air/src/web/page.tsx: web imports a server half for its types only',
      'packages/ui/src/table.tsx: ui knows no domain word and no API',
    ])
  })

  it('is found out when core names a plugin in a string', async () => {
    await write('packages/core/src/special.ts', "export const first = (id: string) => id === 'water'\n")
    expect(await filesNaming(broken, ['packages/core/src'], plugins)).toEqual(['packages/core/src/special.ts'])
  })
})

describe('reading imports', () => {
  it('sees every form, and tells types apart', () => {
    const source = `
import a from 'one'
import type { B } from 'two'
import 'three'
export { c } from './four.ts'
export type { D } from './five.ts'
import {
  e,
  f,
} from 'six'
const g = await import('seven')
`
    expect(importsOf(source)).toEqual([
      { names: 'one', typeOnly: false },
      { names: 'two', typeOnly: true },
      { names: 'three', typeOnly: false },
      { names: './four.ts', typeOnly: false },
      { names: './five.ts', typeOnly: true },
      { names: 'six', typeOnly: false },
      { names: 'seven', typeOnly: false },
    ])
  })
})
