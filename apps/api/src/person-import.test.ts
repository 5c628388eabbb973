import { randomUUID } from 'node:crypto'
import { readTable, writeTable } from '@workpoints/documents/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

const heads = ['用户名', '姓名', '单位', '角色', '电话', '模块'] as const
type Cells = readonly string[]

const workbook = (rows: readonly Cells[]): Promise<Uint8Array> =>
  writeTable({
    sheetName: '人员',
    columns: heads.map((head) => ({ head, kind: 'text' })),
    rows: rows.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? '']))),
  })
const file = (bytes: Uint8Array, name = '人员.xlsx') => ({ name, base64: Buffer.from(bytes).toString('base64') })
const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'))

interface Preview {
  readonly rows: { row: number; ready: boolean }[]
  readonly errors: { row: number; column: string; text: { zh: string; en: string } }[]
  readonly marked: { name: string; base64: string } | null
}

describe('people by table', () => {
  let api: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    api = await createTestApp()
    admin = await api.person('system-admin')
  })
  afterAll(() => api[Symbol.asyncDispose]())
  beforeEach(() => sql`delete from accounts.allowance`.execute(api.database.db))

  const preview = async (sent: object) => {
    const { status, data, error } = await admin.mutate('accounts.person.importPreview', sent)
    return { status, error, ...(data as Preview | undefined) }
  }
  const commit = (sent: object, key = randomUUID()) => admin.mutate('accounts.person.importCommit', { key, ...sent })
  const count = async () => {
    const { rows } = await sql<{ n: string }>`select count(*) as n from accounts.person`.execute(api.database.db)
    return rows[0]?.n
  }

  const good: readonly Cells[] = [
    ['zg.li', '李梅', '章贡区', '县区填报员、县区审核员', '13800000001', '水,土壤'],
    ['shj.wang', '王强', '市环保局', '部门审核员', '', '全部'],
    ['ld.zhao', '赵领导', '', 'Leader', '', ''],
  ]

  it('are looked at first, then made all together, with one-time passwords in a workbook that is given once', async () => {
    const titles = api.platform.mounted.plugins.filter(({ id }) => id === 'water' || id === 'soil')
    const modules = titles.map(({ title }) => title.zh).join('，')
    const sent = file(
      await workbook(good.map((cells, index) => (index === 0 ? [...cells.slice(0, 5), modules] : cells))),
    )
    const before = await count()
    expect(await preview(sent)).toMatchObject({ status: 200, errors: [], marked: null })
    expect(await count()).toBe(before)

    const key = randomUUID()
    const { status, data } = await commit(sent, key)
    expect(status).toBe(200)
    const made = data as { people: { username: string; password: string }[]; passwords: { base64: string } }
    expect(made.people.map(({ username }) => username)).toEqual(['zg.li', 'shj.wang', 'ld.zhao'])
    const table = await readTable(bytesOf(made.passwords), {
      headers: ['用户名', '一次性密码', '单位'].map((head) => ({ key: head, head })),
    })
    expect(table.rows.map(({ cells }) => [cells['用户名'], cells['一次性密码']])).toEqual(
      made.people.map(({ username, password }) => [username, password]),
    )
    for (const { username, password } of made.people)
      expect((await api.visitor().mutate('accounts.session.signIn', { username, password })).status).toBe(200)
    const li = await admin.query('accounts.person.get', { person: 'zg.li' })
    expect(li.data).toMatchObject({
      name: '李梅',
      unit: { id: '360702' },
      grants: [
        { role: 'county-reporter', unit: { id: '360702' }, plugins: expect.arrayContaining(['water', 'soil']) },
        { role: 'county-reviewer', unit: { id: '360702' } },
      ],
      history: expect.arrayContaining([expect.objectContaining({ procedure: 'accounts.person.importCommit' })]),
    })
    expect((await admin.query('accounts.person.get', { person: 'shj.wang' })).data).toMatchObject({
      unit: { id: 'shj' },
      grants: [{ plugins: null }],
    })
    const again = await commit(sent, key)
    expect(again.status).toBe(409)
    expect(JSON.stringify(again)).toContain('core.told-once')
    expect(JSON.stringify(again)).not.toContain(made.people[0]?.password)
  })

  it('are refused with the reason for each row and column, all or nothing, and the file comes back marked', async () => {
    const taken = (await api.person('leader')).username
    const rows: readonly Cells[] = [
      ['ok.person', '好人', '章贡区', '县区填报员', '', ''],
      ['张三', '', '火星', '县区填报员', '无', ''],
      ['two.times', '甲', '章贡区', '填报', '', '水质'],
      ['two.times', '乙', '市生态环境局', '县区填报员', '', ''],
      ['three.hats', '丙', '', '系统管理员、安全审计员', '', ''],
      [taken, '丁', '', '部门填报员', '', ''],
      ['admin.water', '戊', '', '系统管理员', '', '全部'],
    ]
    const sent = file(await workbook(rows))
    const before = await count()
    const seen = await preview(sent)
    const places = seen.errors?.map(({ row, column }) => `${row} ${column}`)
    expect(places?.toSorted()).toEqual(
      [
        '3 username',
        '3 name',
        '3 unit',
        '3 phone',
        '4 roles',
        '4 modules',
        '5 roles',
        '5 username',
        '6 roles',
        '7 username',
        '7 unit',
      ].toSorted(),
    )
    expect(seen.errors?.every(({ text }) => text.zh !== '' && text.en !== '' && text.zh !== text.en)).toBe(true)
    expect(seen.rows?.filter(({ ready }) => ready).map(({ row }) => row)).toEqual([2, 8])
    const marked = await readTable(bytesOf(seen.marked ?? { base64: '' }), {
      headers: [
        { key: 'username', head: '用户名' },
        { key: 'result', head: '导入结果' },
      ],
    })
    expect(marked.rows.find(({ row }) => row === 3)?.cells['result']).toContain('没有名为“火星”的单位')
    expect(marked.rows.find(({ row }) => row === 2)?.cells['result']).toBe('')
    const refused = await commit(sent)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.error)).toContain('没有导入任何人')
    expect(await count()).toBe(before)
  })

  it('are read from a CSV file of Excel, with other words in the header and columns in any order', async () => {
    const csv = '姓名,手机,岗位,登录名,所在单位\r\n孙云,13900000002,县区填报员,csv.sun,360703\r\n'
    const { status } = await commit(file(new TextEncoder().encode(csv), '名单.csv'))
    expect(status).toBe(200)
    expect((await admin.query('accounts.person.get', { person: 'csv.sun' })).data).toMatchObject({
      ...{ name: '孙云', phone: '13900000002', unit: { id: '360703' } },
    })
  })

  it.each([
    ['an empty table', async () => workbook([]), 'accounts.import-empty'],
    ['a picture', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'documents.'],
    ['other columns', async () => new TextEncoder().encode('甲,乙\n1,2\n'), 'documents.columns-missing'],
    [
      'more than 300 people',
      async () => workbook(Array.from({ length: 301 }, (_, n) => [`u-${n}xx`, '某人', '', '领导', '', ''])),
      'documents.too-many-rows',
    ],
  ])('say what is wrong with %s', async (_name, bytes, code) => {
    const answer = await preview(file(await bytes()))
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.error)).toContain(code)
  })

  it('are not taken from a file over 2 MB, nor more than ten times a minute', async () => {
    const large = await preview({ name: 'a.csv', base64: 'A'.repeat(2_900_000) })
    expect(large.status).toBe(400)
    expect(JSON.stringify(large.error)).toContain('2 MB')
    const small = file(new TextEncoder().encode('x'))
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await preview(small)).status)
    expect(answers.at(-1)).toBe(429)
    expect(answers.slice(0, 9)).toEqual(Array(9).fill(400))
  })

  it('have a template with the columns that are read', async () => {
    const { data } = await admin.query('accounts.person.importTemplate')
    const template = data as { name: string; base64: string }
    expect(template.name).toBe('人员导入模板.xlsx')
    const table = await readTable(bytesOf(template), { headers: heads.map((head) => ({ key: head, head })) })
    expect(table.header.cells.filter(Boolean)).toEqual([...heads])
  })
})
