import { randomUUID } from 'node:crypto'
import { readTable, writeTable } from '@workpoints/documents/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, createRegisterWorld, type RegisterWorld, textOf } from './testing/register-world.ts'

let world: RegisterWorld
beforeAll(async () => {
  world = await createRegisterWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

type Row = Readonly<Record<string, string | number | null>>
interface Sent {
  readonly name: string
  readonly base64: string
}
interface Preview {
  readonly counts: Readonly<Record<'total' | 'new' | 'changed' | 'same' | 'refused', number>>
  readonly faults: readonly { row: number; column: string | null; text: { zh: string } }[]
  readonly faultCount: number
  readonly extra: readonly string[]
  readonly marked: Sent | null
}

const heads = ['县（市、区）*', '行政村*', '户数（户）*', '治理率（%）', '状态', '村支书']
const sheet = async (rows: readonly Row[], columns: readonly string[] = heads): Promise<Sent> => {
  const bytes = await writeTable({
    sheetName: '村',
    title: '各县填报',
    columns: columns.map((head) => ({ head, kind: 'text' })),
    rows,
  })
  return { name: '村.xlsx', base64: Buffer.from(bytes).toString('base64') }
}
const csv = (text: string | Uint8Array, name = '村.csv'): Sent => ({
  name,
  base64: Buffer.from(text).toString('base64'),
})
const village = (name: string, cells: Row = {}): Row => ({
  '县（市、区）*': '章贡区',
  '行政村*': name,
  '户数（户）*': '12',
  ...cells,
})
const preview = async (file: Sent, person = world.county) =>
  (await world.call(person, 'sheet.preview', file)).data as Preview
const commit = (file: Sent, person = world.county, key: string = randomUUID()) =>
  world.call(person, 'sheet.commit', { key, ...file })
const total = async () => (await world.list(world.keeper)).total

describe('a sheet of rows', () => {
  it('is taken as a whole: new rows, changed ones by their natural key, others as they are', async () => {
    const first = await sheet([village('甲'), village('乙', { '治理率（%）': '50%' })])
    expect((await preview(first)).counts).toEqual({ total: 2, new: 2, changed: 0, same: 0, refused: 0 })
    expect(await total()).toBe(0)
    expect((await commit(first)).data).toMatchObject({ new: 2, changed: 0 })
    const second = await sheet([
      village('甲'),
      village('乙', { '户数（户）*': '13', '治理率（%）': '50' }),
      village('丙'),
    ])
    expect((await commit(second)).data).toMatchObject({ total: 3, new: 1, changed: 1, same: 1 })
    const { rows } = await world.list(world.keeper, { sort: { column: 'name', direction: 'up' } })
    expect(rows.map(({ label, version }) => [label, version])).toEqual([
      ['丙', 1],
      ['甲', 1],
      ['乙', 2],
    ])
  })

  it('happens once however often it is sent, and is undone as a whole', async () => {
    const before = await total()
    const [file, key] = [await sheet([village('一次'), village('两次')]), randomUUID()]
    const first = await commit(file, world.county, key)
    expect(await commit(file, world.county, key)).toEqual(first)
    expect(await total()).toBe(before + 2)
    await world.call(world.county, 'entry.undo', { batch: key })
    expect(await total()).toBe(before)
  })

  it('comes back with every refused cell in place, and nothing of it is kept', async () => {
    const before = await total()
    const file = await sheet([
      village('好的'),
      village('坏的', { '户数（户）*': '很多', '治理率（%）': '300' }),
      village('好的'),
      village('别县', { '县（市、区）*': '南康区' }),
      village('无县', { '县（市、区）*': '' }),
      village('状态', { 状态: '不知道' }),
    ])
    const { faults, counts, marked, extra } = await preview(file)
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [4, 'households'],
      [4, 'rate'],
      [5, 'county'],
      [6, 'county'],
      [7, 'county'],
      [8, '$state'],
    ])
    expect([counts.refused, extra]).toEqual([5, ['村支书']])
    const refused = await commit(file)
    expect([refused.status, codeOf(refused)]).toEqual([400, 'registers.sheet-errors'])
    expect(textOf(refused)).toContain('第 4 行“户数”')
    expect(await total()).toBe(before)
    const back = await readTable(Buffer.from(marked?.base64 ?? '', 'base64'), {
      headers: [
        { key: 'name', head: '行政村' },
        { key: 'why', head: '导入结果' },
      ],
    })
    expect(back.rows[1]?.cells['why']).toContain('整数')
    expect(back.rows[3]?.cells['why']).toContain('请只导入本单位的行')
  })

  it('may bring a new row in any state, and another on by steps that ask for nothing', async () => {
    await commit(await sheet([village('新态', { 状态: '建设中' }), village('旧态')]))
    expect((await commit(await sheet([village('旧态', { 状态: '建设中' })]))).data).toMatchObject({ changed: 1 })
    const { faults } = await preview(await sheet([village('旧态', { 状态: '已验收' })]))
    expect(faults[0]?.text.zh).toContain('请在台账页面办理')
  })

  it('goes out with the columns of the template and comes back unchanged', async () => {
    const reviewer = await world.api.person('county-reviewer', '360702')
    for (const format of ['xlsx', 'csv'] as const) {
      const { data } = await world.call(reviewer, 'sheet.export', { format })
      const { counts } = await preview(data as Sent, reviewer)
      expect({ format, ...counts }).toMatchObject({ format, new: 0, changed: 0, refused: 0, same: counts.total })
      expect(counts.total).toBeGreaterThan(4)
    }
    const { data } = await world.ask(world.county, 'sheet.template')
    const empty = await world.call(world.county, 'sheet.preview', data as Sent)
    expect(codeOf(empty)).toBe('registers.sheet-empty')
    expect((await world.call(world.county, 'sheet.export', { format: 'csv' })).status).toBe(403)
  })

  it('is written so that no text becomes a formula', async () => {
    await world.add({ name: '=HYPERLINK("http://x")' })
    const { data } = await world.call(world.keeper, 'sheet.export', { format: 'csv' })
    const text = Buffer.from((data as Sent).base64, 'base64').toString('utf8')
    expect(text).toContain(`'=HYPERLINK`)
  })
})

describe('a file that cannot be taken', () => {
  const row = '章贡区,某村,3'
  it.each([
    ['a sheet of another register', csv('企业名称,行业\n某厂,化工\n'), 'documents.columns-missing', '缺少'],
    ['no rows', csv('县（市、区）,行政村,户数\n'), 'registers.sheet-empty', '没有数据'],
    ['one column twice', csv(`县（市、区）,行政村,户数,户数\n${row},4\n`), 'documents.column-twice', '户数'],
    [
      'a million columns',
      csv(`县（市、区）,行政村,户数${',x'.repeat(100_000)}\n${row}\n`),
      'documents.too-many-columns',
      '列',
    ],
    ['no table at all', csv(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])), 'documents.', ''],
    ['a broken workbook', csv(Buffer.from('504b0304ffffffff', 'hex'), '村.xlsx'), 'documents.', ''],
    ['nothing', csv(''), 'documents.', ''],
  ])('is refused with a reason: %s', async (...[, file, code, told]) => {
    const before = await total()
    for (const answer of [await world.call(world.county, 'sheet.preview', file), await commit(file)]) {
      expect(answer.status).toBe(400)
      expect(codeOf(answer)).toContain(code)
      expect(textOf(answer)).toContain(told)
    }
    expect(await total()).toBe(before)
  })

  it.each([
    [
      'GB18030',
      Buffer.concat([
        Buffer.from('cfd8a3a8cad0a1a2c7f8a3a92cd0d0d5feb4e52cbba7cafd0a', 'hex'),
        Buffer.from('d5c2b9b1c7f82cb9fab1ead2bbb4e52c330a', 'hex'),
      ]),
    ],
    ['UTF-16', Buffer.from('\ufeff县（市、区）\t行政村\t户数\n章贡区\t统一码村\t3\n', 'utf16le')],
    ['UTF-8 with a mark and semicolons', Buffer.from('\ufeff县（市、区）;行政村;户数\n章贡区;分号村;3\n')],
  ])('is not one in another encoding: %s', async (_name, bytes) => {
    expect((await preview(csv(bytes))).counts).toMatchObject({ total: 1, new: 1 })
  })
})
