import { roleRules } from '@workpoints/core'
import { expect, test } from 'vitest'
import { reachLines } from './role-words.ts'

const zhanggong = { name: { zh: '章贡区', en: 'Zhanggong' } }
const zh = (role: Parameters<typeof reachLines>[0]): string[] => reachLines(role).map((line) => line.zh)

test("a county reporter's role is said for the county and for the city", () => {
  expect(zh({ reach: roleRules['county-reporter'].reach, unit: zhanggong, plugins: null })).toEqual([
    '可查看：工作要点和全市情况、章贡区（全部模块）',
    '可填报：章贡区（全部模块）',
  ])
})

test('modules are named where a role is held for some only', () => {
  const plugins = [
    { zh: '碧水', en: 'Water' },
    { zh: '净土', en: 'Soil' },
  ]
  expect(zh({ reach: { report: 'own' }, unit: zhanggong, plugins })).toEqual(['可填报：章贡区（碧水、净土）'])
})

test('actions that reach equally far share a line, and those of no unit name none', () => {
  expect(
    zh({ reach: roleRules.office.reach, unit: { name: { zh: '市环委办', en: 'Office' } }, plugins: null }),
  ).toEqual(['可查看、审核、导出、启停模块：全部单位（全部模块）', '可填报：市环委办（全部模块）', '可组织调度'])
  expect(zh({ reach: roleRules['security-auditor'].reach, unit: null, plugins: null })).toEqual(['可查阅审计'])
  expect(zh({ reach: roleRules.guest.reach, unit: null, plugins: null })).toEqual([
    '可查看：工作要点和全市情况（全部模块）',
  ])
})
