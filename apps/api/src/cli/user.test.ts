import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WorkpointsError } from '@workpoints/core'
import { readTable, writeTable } from '@workpoints/documents/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { accountsCaller } from './accounts-caller.ts'
import { cliContext } from './cli-context.ts'
import { readCall } from './command.ts'
import { plainError } from './plain-error.ts'
import { user } from './user.ts'
import { userVerbs } from './user-verbs.ts'

describe('workpoints user', () => {
  let api: TestApp
  let folder: string
  beforeAll(async () => {
    api = await createTestApp()
    folder = await mkdtemp(join(tmpdir(), 'workpoints-user-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
    await api[Symbol.asyncDispose]()
  })

  /** Runs the verb as the command does once the database is open. */
  async function run(...args: readonly string[]) {
    let out = ''
    let err = ''
    const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) }
    const call = readCall(user, args, streams)
    const ctx = await cliContext(api.database.db, api.platform, { org: api.orgId })
    const verb = userVerbs[call.words[0] ?? '']
    try {
      const code = await verb?.(accountsCaller(api.platform, ctx), call)
      return { code, out, err, refused: undefined }
    } catch (thrown) {
      const error = plainError(thrown)
      if (!(error instanceof WorkpointsError)) throw error
      return { code: 1, out, err, refused: error }
    }
  }
  const signIn = (username: string, password: string) =>
    api.visitor().mutate('accounts.session.signIn', { username, password })

  it('makes an account for the first hour, and the trail says that the command line did it', async () => {
    const { code, out } = await run(
      'add',
      'zg-1',
      '--name',
      '张三',
      '--role',
      '县区填报员,county-reviewer',
      '--unit',
      '章贡区',
      '--plugins',
      'water,soil',
    )
    expect(code).toBe(0)
    const [username = '', password = ''] = out.trim().split('\t')
    expect((await signIn(username, password)).status).toBe(200)
    const shown = await run('show', 'zg-1')
    expect(shown.out).toContain('县区填报员（章贡区）[water,soil]')
    expect(shown.out).toContain('县区审核员（章贡区）[water,soil]')
    expect(shown.out).toMatch(/记录 +\d{4}-\d\d-\d\d \d\d:\d\d\S* 命令行（\w+） .*张三/)
    const listed = await run('list', '--role', 'county-reporter', '--unit', '360702', '--text', '张三')
    expect(listed.out.split('\n').filter((line) => line.startsWith('zg-1 '))).toHaveLength(1)
    expect((await run('list', '--locked')).out).not.toContain('zg-1')
  })

  it('gives and takes roles, disables, enables, ends sessions, removes when told to mean it', async () => {
    await run('add', 'li-1', '--name', '李四', '--role', 'leader')
    expect((await run('grant', 'li-1', '--role', '部门填报员', '--unit', 'shj')).out).toContain(
      '部门填报员（市生态环境局）',
    )
    expect((await run('revoke', 'li-1', '--role', 'leader')).code).toBe(0)
    expect((await run('show', 'li-1')).out).not.toMatch(/角色 +领导/)
    expect((await run('revoke', 'li-1', '--role', 'leader')).refused?.text.zh).toContain(
      '没有这个角色。现有：部门填报员',
    )
    const { out } = await run('reset-password', 'li-1')
    await signIn('li-1', out.trim().split('\t')[1] ?? '')
    expect((await run('sessions', 'li-1')).out.trim().split('\n')).toHaveLength(2)
    expect((await run('end-sessions', 'li-1')).err).toContain('已结束 1 次登录')
    expect((await run('disable', 'li-1')).code).toBe(0)
    expect((await run('disable', 'li-1')).refused?.code).toBe('accounts.person-status')
    expect((await run('enable', 'li-1')).code).toBe(0)
    expect((await run('unlock', 'li-1')).refused?.code).toBe('accounts.not-locked')
    expect((await run('reset-factor', 'li-1')).refused?.code).toBe('accounts.no-factor')
    expect((await run('remove', 'li-1')).refused?.text.zh).toContain('--yes')
    expect((await run('remove', 'li-1', '--yes')).code).toBe(0)
    expect((await run('list')).out).not.toContain('li-1')
    expect((await run('list', '--status', 'removed')).out).toContain('li-1')
  })

  it('lets nobody remove the last system administrator, not even from here', async () => {
    await run('add', 'root-1', '--name', '管理员', '--role', 'system-admin')
    expect((await run('disable', 'root-1')).refused?.code).toBe('accounts.last-admin')
    expect((await run('remove', 'root-1', '--yes')).refused?.code).toBe('accounts.last-admin')
    expect((await run('revoke', 'root-1', '--role', 'system-admin')).refused?.code).toBe('accounts.last-admin')
  })

  it.each([
    [['add', 'zz-1', '--role', 'leader'], '--name'],
    [['add', '--name', '无名', '--role', 'leader'], '用户名'],
    [['add', 'zz-1', '--name', '甲', '--role', '县长'], 'county-reporter（县区填报员）'],
    [['add', 'zz-1', '--name', '甲', '--role', 'county-reporter'], '应为县（市、区）或功能区'],
    [['add', 'zz-1', '--name', '甲', '--role', 'county-reporter', '--unit', '火星'], '没有单位“火星”'],
    [['add', '王五', '--name', '甲', '--role', 'leader'], '用户名应为'],
    [
      ['add', 'zz-1', '--name', '甲', '--role', 'county-reporter', '--unit', '360702', '--plugins', 'watr'],
      '没有模块“watr”',
    ],
    [['show', 'nobody-here'], '没有这个人员账号'],
    [['list', '--status', 'gone'], 'active、disabled、removed'],
    [['import'], 'template'],
    [['import', '/nowhere/people.xlsx'], '打不开文件'],
  ])('says what would be accepted: %j', async (args, words) => {
    const { refused, out } = await run(...args)
    expect(refused?.text.zh).toContain(words)
    expect(refused?.text.en).not.toBe('')
    expect(out).toBe('')
  })

  it('imports a table, all or none: marks what is wrong in a copy, keeps the passwords in a file of one’s own', async () => {
    const template = join(folder, 'empty.xlsx')
    expect((await run('template', '--out', template)).code).toBe(0)
    expect((await run('template', '--out', template)).refused?.code).toBe('cli.file-there')
    const path = join(folder, 'people.xlsx')
    const heads = ['用户名', '姓名', '角色']
    const save = async (rows: readonly (readonly string[])[]) =>
      writeFile(
        path,
        await writeTable({
          sheetName: '人员',
          columns: heads.map((head) => ({ head, kind: 'text' })),
          rows: rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']))),
        }),
      )
    await save([
      ['im-1', '甲', '领导'],
      ['im-2', '乙', '皇帝'],
    ])
    const bad = await run('import', path)
    expect({ code: bad.code, out: bad.out }).toEqual({ code: 2, out: '' })
    expect(bad.err).toContain('第 3 行 “角色”：没有角色“皇帝”')
    const marked = await readTable(await readFile(join(folder, '导入结果-people.xlsx')), {
      headers: [{ key: 'result', head: '导入结果' }],
    })
    expect(marked.rows.map(({ cells }) => cells['result'])).toEqual([expect.stringContaining('没有角色“皇帝”')])
    expect((await run('show', 'im-1')).refused?.code).toBe('accounts.no-person')

    await save([['im-1', '甲', '领导']])
    expect((await run('import', path, '--check')).err).toContain('可以导入 1 人')
    const passwords = join(folder, 'passwords.xlsx')
    expect((await run('import', path, '--out', passwords)).code).toBe(0)
    expect((await stat(passwords)).mode & 0o077).toBe(0)
    const table = await readTable(await readFile(passwords), {
      headers: ['用户名', '一次性密码'].map((head) => ({ key: head, head })),
    })
    const password = table.rows[0]?.cells['一次性密码'] ?? ''
    expect((await signIn('im-1', password)).status).toBe(200)
  })
})
