import { randomUUID } from 'node:crypto'
import type { UnitFields } from '@workpoints/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from './testing/test-app.ts'
import { fieldsOf, station, unitsBy } from './testing/unit-world.ts'

let api: TestApp
let admin: TestPerson
let auditor: TestPerson
let list: ReturnType<typeof unitsBy>['list']
let known: ReturnType<typeof unitsBy>['known']
let send: ReturnType<typeof unitsBy>['save']
beforeAll(async () => {
  api = await createTestApp()
  admin = await api.person('system-admin')
  auditor = await api.person('security-auditor')
  ;({ list, known, save: send } = unitsBy(admin))
})
afterAll(() => api[Symbol.asyncDispose]())

const codeOf = (answer: { error: unknown }) =>
  (answer.error as { data: { detail: { code: string } } } | undefined)?.data.detail.code
const textOf = (answer: { error: unknown }) => JSON.stringify(answer.error)
const save = (unit: UnitFields, basedOn: string | null, more: { from?: string } = {}) =>
  send(unit, { basedOn, ...more })

describe('units, as the system administrator keeps them', () => {
  it('lists all with the version that was seen, to the administrator alone', async () => {
    const units = await list()
    expect(units).toHaveLength(54)
    expect(units.every((unit) => unit.valid && unit.can.includes('administer'))).toBe(true)
    for (const other of [auditor, await api.person('office'), await api.person('county-reviewer')])
      expect((await other.query('core.unit.listAll')).status).toBe(403)
  })

  it('records a new one, which everybody then sees, and never the same id again', async () => {
    expect((await save(station, null)).status).toBe(200)
    const seen = (await api.query('core.unit.list', {})).data as { id: string }[]
    expect(seen.map(({ id }) => id)).toContain('hjzx')
    const again = await save({ ...station, name: { zh: '另一个', en: 'Another' }, full: '另一个', aliases: [] }, null)
    expect({ status: again.status, code: codeOf(again) }).toEqual({ status: 409, code: 'core.unit-id' })
    expect(textOf(again)).toContain('不再重用')
  })

  it('corrects one as if it had always been so, and keeps what was known before', async () => {
    const before = await known('slj')
    const corrected = { ...fieldsOf(before), aliases: [...before.aliases, { text: '市水务局', source: '测试' }] }
    expect((await save(corrected, before.version)).status).toBe(200)
    const after = await known('slj')
    expect(after.aliases.map(({ text }) => text)).toContain('市水务局')
    expect({ from: after.holdsFrom, by: after.recordedBy }).toEqual({
      from: before.holdsFrom,
      by: `测试（${admin.username}）`,
    })
    const facts = await api.database.db.selectFrom('core.unit').selectAll().where('unit_id', '=', 'slj').execute()
    expect(facts.map((fact) => fact.supersedes)).toEqual(expect.arrayContaining([null, before.version]))
  })

  it('renames one from a day on: before it the old name holds', async () => {
    const before = await known('cgj')
    const renamed = { ...fieldsOf(before), name: { zh: '市城市运行局', en: 'City Operation Bureau' } }
    expect((await save(renamed, before.version, { from: '2025-05-01' })).status).toBe(200)
    const nameOn = async (on: string) =>
      ((await api.query('core.unit.get', { unit: 'cgj', on })).data as { unit: UnitFields }).unit.name.zh
    expect(await nameOn('2025-04-30')).toBe('市城管局')
    expect(await nameOn('2025-05-01')).toBe('市城市运行局')
    const latest = await known('cgj')
    const early = await save(fieldsOf(latest), latest.version, { from: '2025-03-01' })
    expect({ status: early.status, code: codeOf(early) }).toEqual({ status: 400, code: 'core.unit-from' })
  })

  it('tells the slower of two administrators who was faster, and keeps the faster one’s', async () => {
    const before = await known('kjj')
    const second = await api.person('system-admin')
    const change = (by: TestPerson, full: string) =>
      by.mutate('core.unit.save', {
        key: randomUUID(),
        unit: { ...fieldsOf(before), full },
        basedOn: before.version,
      })
    const answers = await Promise.all([change(admin, '赣州市科技创新局'), change(second, '赣州市科学局')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const slower = answers.find(({ status }) => status === 409)
    expect(codeOf(slower ?? { error: null })).toBe('core.unit-changed')
    const kept = await known('kjj')
    expect(textOf(slower ?? { error: null })).toContain(kept.recordedBy)
    expect(kept.full).toBe(answers[0]?.status === 200 ? '赣州市科技创新局' : '赣州市科学局')
  })

  const wrong: readonly [string, Partial<UnitFields>, string][] = [
    ['a name that another has', { aliases: [{ text: '环保局', source: '测试' }] }, 'core.unit-aliases'],
    ['a code that another has', { code: '360702' }, 'core.unit-code'],
    ['a department on the map', { tile: [9, 9] }, 'core.unit-tile'],
    ['members of what is no group', { members: ['360702'] }, 'core.unit-members'],
    ['a second committee office', { kind: 'committee' }, 'core.unit-kind'],
    ['an end before the beginning', { validTo: '2024-12-31' }, 'core.unit-validTo'],
    ['an empty group', { kind: 'group' }, 'core.unit-members'],
  ]
  it.each(wrong)('refuses %s', async (_, fields, code) => {
    const unit = {
      ...station,
      id: 'wrong',
      full: '错误单位',
      name: { zh: '错误单位', en: 'Wrong' },
      aliases: [],
      ...fields,
    }
    const answer = await save(unit, null)
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code })
    expect((await list()).some(({ id }) => id === 'wrong')).toBe(false)
  })

  it('names the field that is not filled in as it should be, in both languages', async () => {
    const answer = await save({ ...station, id: 'Nope!', full: '' }, null)
    expect(answer.status).toBe(400)
    const { fields } = (answer.error as { data: { detail: { fields: Record<string, string> } } }).data.detail
    expect(fields['unit.id']).toMatch(/小写字母.*small letters/)
    expect(fields['unit.full']).toMatch(/请填写全称.*is needed/)
  })

  it('does not let a county become a department, nor anything in use end within the year', async () => {
    const county = await known('360702')
    expect(codeOf(await save({ ...fieldsOf(county), kind: 'department', tile: null }, county.version))).toBe(
      'core.unit-kind',
    )
    const bureau = await known('lyj')
    const early = await save({ ...fieldsOf(bureau), validTo: '2025-08-31' }, bureau.version)
    expect(codeOf(early)).toBe('core.unit-in-use')
    expect(textOf(early)).toContain('2025-12-31')
    expect((await save({ ...fieldsOf(bureau), validTo: '2025-12-31' }, bureau.version)).status).toBe(200)
  })

  it('judges anew when the members of a group change', async () => {
    const lights = async () => JSON.stringify((await api.query('core.indicator.list', {})).data)
    const before = await lights()
    const group = await known('zxcq')
    const fewer = { ...fieldsOf(group), members: ['360702'] }
    expect((await save(fewer, group.version)).status).toBe(200)
    expect(await lights()).not.toBe(before)
  })
})
