import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WorkpointsError } from '@workpoints/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { type Callers, callersOf } from './callers.ts'
import { cliContext } from './cli-context.ts'
import { type Call, type Command, readCall } from './command.ts'
import { plainError } from './plain-error.ts'
import { policy, policyVerbs } from './policy.ts'
import { session, sessionVerbs } from './session.ts'
import { unit, unitVerbs } from './unit.ts'

let api: TestApp
let folder: string
beforeAll(async () => {
  api = await createTestApp({ plugins: 'soil' })
  folder = await mkdtemp(join(tmpdir(), 'workpoints-admin-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await api[Symbol.asyncDispose]()
})

type Verbs = Readonly<Record<string, (callers: Callers, call: Call) => Promise<number>>>

/** Runs a verb as the command does once the database is open. */
const runner =
  (command: Command, verbs: Verbs) =>
  async (...args: readonly string[]) => {
    const told = { out: '', err: '' }
    const streams = { out: (text: string) => (told.out += text), err: (text: string) => (told.err += text) }
    const call = readCall(command, args, streams)
    const ctx = await cliContext(api.database.db, api.platform, { org: api.orgId })
    try {
      const code = await verbs[call.words[0] ?? '']?.(callersOf(api.platform, ctx), call)
      return { code, ...told, refused: undefined }
    } catch (thrown) {
      const error = plainError(thrown)
      if (!(error instanceof WorkpointsError)) throw error
      return { code: 1, ...told, refused: error }
    }
  }

describe('workpoints session', () => {
  const run = runner(session, sessionVerbs)

  it('lists the open ones and ends one, or all of a person', async () => {
    const one = await api.person('leader')
    const other = await api.person('county-reporter')
    const { out } = await run('list', '--text', one.username)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(out).toContain(one.username)
    const [id = ''] = out.split(' ')
    expect((await run('end', id)).err).toContain('1')
    expect((await one.query('core.session.get')).status).toBe(401)
    expect((await run('end', id)).refused?.code).toBe('accounts.no-session')
    expect((await run('end', '--person', other.username)).code).toBe(0)
    expect((await other.query('core.session.get')).status).toBe(401)
    expect((await run('end')).refused?.code).toBe('cli.missing')
  })
})

describe('workpoints policy', () => {
  const run = runner(policy, policyVerbs)

  it('shows the settings and changes one, on the trail as the command line', async () => {
    expect((await run('show')).out).toMatch(/idleMinutes +30/)
    expect((await run('set', 'idleMinutes', '45')).err).toContain('30 → 45')
    expect((await run('set', 'secondFactor', '系统管理员,office')).code).toBe(0)
    expect((await run('set', 'maxAgeDays', 'none')).code).toBe(0)
    const { out } = await run('show')
    expect(out).toMatch(/idleMinutes +45/)
    expect(out).toMatch(/secondFactor +system-admin,office/)
    expect(out).toMatch(/maxAgeDays +none/)
    const entry = await api.database.db
      .selectFrom('core.audit')
      .select(['actor_name', 'after'])
      .where('subject', '=', 'policy')
      .orderBy('seq')
      .executeTakeFirstOrThrow()
    expect(entry.actor_name).toContain('命令行')
    expect(JSON.parse(entry.after ?? '')).toMatchObject({ idleMinutes: 45 })
    expect((await run('set', 'secondFactor', 'none')).code).toBe(0)
  })

  it.each([
    ['idleMinutes', '2', 'cli.invalid-input'],
    ['failures', 'many', 'cli.invalid-input'],
    ['secondFactor', 'emperor', 'cli.invalid-input'],
    ['colour', '3', 'cli.missing'],
  ])('refuses %s = %s', async (key, value, code) => {
    expect((await run('set', key, value)).refused?.code).toBe(code)
  })
})

describe('workpoints unit', () => {
  const run = runner(unit, unitVerbs)
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  it('lists, looks at a table, imports it, and gives the list back as Excel', async () => {
    expect((await run('list')).err).toContain('54')
    const path = await file('new.csv', '编号,类别,简称,全称\nhjzx,市直事业单位,市环境监测中心,赣州市环境监测中心\n')
    expect((await run('import', path, '--check')).err).toContain('新增 1')
    expect((await run('list')).out).not.toContain('hjzx')
    expect(await run('import', path)).toMatchObject({ code: 0 })
    expect((await run('list')).out).toContain('hjzx')
    const target = join(folder, 'units.xlsx')
    expect((await run('export', '--out', target)).code).toBe(0)
    expect((await run('import', target, '--check')).err).toContain('不变 55')
    expect((await run('export', '--out', target)).refused?.code).toBe('cli.file-there')
  })

  it('imports nothing of a table with errors, and marks them in a copy', async () => {
    const path = await file(
      'bad.csv',
      '编号,类别,简称,全称\nok,市直部门,市档案馆,赣州市档案馆\nshj,神秘部门,环保,环保\n',
    )
    const { code, err } = await run('import', path)
    expect(code).toBe(2)
    expect(err).toContain('第 3 行 “类别”')
    expect(await readFile(join(folder, '导入结果-bad.csv'), 'utf8')).toContain('导入结果')
    expect((await run('list')).out).not.toContain('市档案馆')
    expect((await run('import', join(folder, 'nowhere.xlsx'))).refused?.code).toBe('cli.no-file')
    expect((await run('import')).refused?.code).toBe('cli.missing')
  })
})
