import type { Plugin, Unit } from '@workpoints/core'
import { mountedOf } from '@workpoints/core/server'
import { assert, constantFrom, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NewPerson } from '../person.ts'
import { personColumns } from '../person-import.ts'
import { readPersonRow } from './person-row.ts'

const unitOf = (fields: Pick<Unit, 'id' | 'kind' | 'name'> & Partial<Unit>): Unit => ({
  ...{ full: `赣州市${fields.name.zh}`, code: null, aliases: [], members: [] },
  ...{ tile: null, validFrom: '2025-01-01', validTo: null, ...fields },
})
const units = [
  unitOf({ id: '360702', kind: 'county', name: { zh: '章贡区', en: 'Zhanggong' } }),
  unitOf({
    ...{ id: 'shj', kind: 'department', name: { zh: '市生态环境局', en: 'Ecology Bureau' } },
    aliases: [{ text: '环保局', source: '测试' }],
  }),
  unitOf({ id: 'hwb', kind: 'committee', name: { zh: '市环委办', en: 'Office' } }),
]
const plugins = (['water', 'soil'] as const).map(
  (id): Plugin => ({ id, title: { zh: id === 'water' ? '碧水' : '净土', en: id }, area: null, indicators: [] }),
)
const against = { units, mounted: mountedOf(plugins), on: '2025-06-30' }
const read = (cells: Record<string, string>) => readPersonRow({ username: 'li.mei', name: '李梅', ...cells }, against)

describe('a row of a table of people', () => {
  it.each([
    [{ unit: '章贡区', roles: '县区填报员' }, [['county-reporter', '360702', null]]],
    [
      { unit: '360702', roles: 'county-reporter，县区审核员' },
      [
        ['county-reporter', '360702', null],
        ['county-reviewer', '360702', null],
      ],
    ],
    [
      { unit: '环保局', roles: 'Department reporter', modules: '碧水、soil' },
      [['department-reporter', 'shj', ['water', 'soil']]],
    ],
    [{ unit: '赣州市市生态环境局', roles: '领导', modules: '全部' }, [['leader', null, null]]],
    [
      { unit: '市环委办', roles: '市环委办;数据操作员' },
      [
        ['office', 'hwb', null],
        ['data-operator', null, null],
      ],
    ],
  ])('is understood: %j', (cells, grants) => {
    const { person, faults } = read(cells)
    expect(faults).toEqual([])
    expect(person?.grants.map(({ role, unit, plugins: own }) => [role, unit, own])).toEqual(grants)
  })

  it.each([
    [{ unit: '章贡区' }, 'roles', '请填写角色'],
    [{ unit: '火星', roles: '县区填报员' }, 'unit', '没有名为“火星”的单位'],
    [{ roles: '县区填报员' }, 'unit', '须填写单位'],
    [{ unit: '环保局', roles: '县区填报员' }, 'roles', '不适用于“市生态环境局”'],
    [{ roles: '系统管理员、领导' }, 'roles', '三员分立'],
    [{ roles: '系统管理员', modules: '碧水' }, 'modules', '请选全部模块'],
    [{ roles: '领导', modules: '水质' }, 'modules', '没有模块“水质”'],
    [{ roles: '领导', username: '李梅' }, 'username', '3 至 32 位'],
    [{ roles: '领导', name: '' }, 'name', '请填写姓名'],
    [{ roles: '领导', phone: '无' }, 'phone', '电话只能含'],
  ])('is refused, once: %j', (cells, column, words) => {
    const { person, faults } = read(cells)
    expect(person).toBeNull()
    expect(faults.map((fault) => [fault.column, fault.text.zh])).toEqual([[column, expect.stringContaining(words)]])
    expect(faults.every(({ text }) => text.en !== '' && text.en !== text.zh)).toBe(true)
  })

  it('of any texts at all is either a person that can be made or says why not', () => {
    const text = oneof(
      string({ unit: 'binary', maxLength: 40 }),
      constantFrom(
        '章贡区',
        '环保局',
        '领导',
        '县区填报员、县区审核员',
        '系统管理员',
        '碧水',
        '全部',
        '',
        '13800000000',
        'li.mei',
        '=1+1',
      ),
    )
    const cells = record({ username: text, name: text, unit: text, roles: text, phone: text, modules: text })
    assert(
      property(cells, (written) => {
        const { person, faults } = readPersonRow(written, against)
        expect(person === null).toBe(faults.length > 0)
        expect(person === null || NewPerson.safeParse(person).success).toBe(true)
        for (const { column } of faults) expect(Object.keys(personColumns)).toContain(column)
      }),
      { numRuns: 500 },
    )
  })
})
