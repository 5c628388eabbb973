import { randomUUID } from 'node:crypto'
import { readTable, writeCsv } from '@workpoints/documents/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'

interface File {
  name: string
  base64: string
}
interface Preview {
  rows: { row: number; effect: string | null }[]
  errors: { row: number; column: string; text: { zh: string; en: string } }[]
  marked: File | null
  seen: Record<string, string | null>
}

let api: TestApp
let admin: TestPerson
beforeAll(async () => {
  api = await createTestApp({ plugins: 'soil' })
  admin = await api.person('system-admin')
})
afterAll(() => api[Symbol.asyncDispose]())

const head = ['编号', '类别', '简称', '英文名', '全称', '别名']
const csv = (rows: readonly string[][], columns = head): File => ({
  name: '单位表.csv',
  base64: Buffer.from(
    writeCsv(
      columns.map((one) => ({ head: one, kind: 'text' as const })),
      rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [columns[index], cell]))),
    ),
  ).toString('base64'),
})
const preview = async (file: File) => (await admin.mutate('accounts.unit.importPreview', file)).data as Preview
const commit = (file: File, seen: Preview['seen'], key = randomUUID()) =>
  admin.mutate('accounts.unit.importCommit', { key, seen, ...file })
const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data: { detail: { code: string } } } | undefined)?.data.detail.code
const unitOf = async (id: string) =>
  (
    (await admin.query('core.unit.listAll')).data as { id: string; version: string; aliases: { text: string }[] }[]
  ).find((unit) => unit.id === id)

describe('units by table', () => {
  it('come out as a table that changes nothing when it is read again', async () => {
    const file = (await admin.mutate('accounts.unit.exportTable', {})).data as File
    const { rows, errors } = await preview(file)
    expect(errors).toEqual([])
    expect(rows).toHaveLength(54)
    expect(new Set(rows.map(({ effect }) => effect))).toEqual(new Set(['same']))
    const again = await commit(file, {})
    expect({ status: again.status, code: codeOf(again) }).toEqual({ status: 400, code: 'accounts.unit-import-same' })
    const exports = await api.database.db
      .selectFrom('core.audit')
      .select(['actor_id', 'after'])
      .where('kind', '=', 'export')
      .execute()
    expect(exports).toEqual([{ actor_id: admin.id, after: '{"units":54}' }])
  })

  it('are shown before they are recorded: new, changed, the same; and are recorded with their entries', async () => {
    const file = csv([
      ['hjzx', '市直事业单位', '市环境监测中心', '', '赣州市环境监测中心', '监测站'],
      ['slj', '市直部门', '市水利局', '', '赣州市水利局', '市水务局、水利局'],
      ['lyj', '', '市林业局', '', '', ''],
    ])
    const looked = await preview(file)
    expect(looked.errors).toMatchObject([{ row: 4, column: 'kind' }])
    expect(looked.rows.map(({ effect }) => effect)).toEqual(['new', 'changed', null])
    expect(await unitOf('hjzx')).toBeUndefined()
    const good = csv([
      ['hjzx', '市直事业单位', '市环境监测中心', '', '赣州市环境监测中心', '监测站'],
      ['slj', '市直部门', '市水利局', '', '赣州市水利局', '市水务局、水利局'],
    ])
    const { seen } = await preview(good)
    const key = randomUUID()
    expect((await commit(good, seen, key)).data).toEqual({ added: 1, changed: 1, same: 0 })
    expect((await commit(good, seen, key)).data).toEqual({ added: 1, changed: 1, same: 0 })
    expect((await unitOf('slj'))?.aliases.map(({ text }) => text)).toEqual(['市水务局', '水利局'])
    const entries = await api.database.db
      .selectFrom('core.audit')
      .select('subject')
      .where('procedure', '=', 'accounts.unit.importCommit')
      .execute()
    expect(entries.map(({ subject }) => subject ?? '').toSorted()).toEqual(['unit/hjzx', 'unit/slj'])
  })

  it('are refused with row and column, all of them or none, and given back marked', async () => {
    const file = csv([
      ['good', '市直部门', '市档案馆', '', '赣州市档案馆', ''],
      ['BAD ID', '市直部门', '市甲局', '', '赣州市甲局', ''],
      ['twin', '市直部门', '市乙局', '', '赣州市乙局', '环保局'],
      ['good', '市直部门', '市丙局', '', '赣州市丙局', ''],
      ['none', '神秘部门', '', '', '', ''],
    ])
    const { errors, marked } = await preview(file)
    expect(errors.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual([
      ...['3 id', '4 aliases', '5 id', '6 full', '6 kind', '6 name', '6 en'].toSorted(),
    ])
    expect(errors.every(({ text }) => text.zh !== '' && text.en !== '' && text.zh !== text.en)).toBe(true)
    const answer = await commit(file, {})
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({
      ...{ status: 400, code: 'accounts.unit-import-errors' },
    })
    expect(await unitOf('good')).toBeUndefined()
    const given = await readTable(Buffer.from(marked?.base64 ?? '', 'base64'), {
      headers: [
        { key: 'id', head: '编号' },
        { key: 'result', head: '导入结果' },
      ],
    })
    expect(given.rows.find(({ cells }) => cells['id'] === 'twin')?.cells['result']).toContain('市生态环境局')
  })

  it('do not take away what somebody else changed since the preview', async () => {
    const file = csv([['zrj', '市直部门', '市自然资源局', '', '赣州市自然资源与规划局', '']])
    const { seen } = await preview(file)
    const own = await unitOf('zrj')
    const {
      version,
      valid: _v,
      can: _c,
      holdsFrom: _h,
      recordedAt: _a,
      recordedBy: _b,
      ...unit
    } = own as never as Record<string, unknown>
    const saved = await admin.mutate('core.unit.save', {
      ...{ key: randomUUID(), basedOn: version, unit: { ...unit, aliases: [] } },
    })
    expect(saved.status).toBe(200)
    const answer = await commit(file, seen)
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 409, code: 'core.unit-changed' })
  })

  it('are for the system administrator', async () => {
    const file = csv([['x1', '市直部门', '市甲局', '', '赣州市甲局', '']])
    for (const role of ['office', 'security-auditor', 'data-operator'] as const) {
      const person = await api.person(role)
      const answers = await Promise.all([
        person.mutate('accounts.unit.importPreview', file),
        person.mutate('accounts.unit.importCommit', { key: randomUUID(), seen: {}, ...file }),
        person.mutate('accounts.unit.exportTable', {}),
        person.query('accounts.unit.importTemplate'),
      ])
      expect({ role, all: answers.map(({ status }) => status) }).toEqual({ role, all: [403, 403, 403, 403] })
    }
  })
})
