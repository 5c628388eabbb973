import type { Unit } from '@workpoints/core'
import { describe, expect, it } from 'vitest'
import { draftOf, newDraft, readUnitDraft } from './unit-draft.ts'

const bureau: Unit = {
  ...{ id: 'slj', kind: 'department', name: { zh: '市水利局', en: 'Water Bureau' }, full: '赣州市水利局', code: null },
  aliases: [{ text: '水利局', source: '文件' }],
  ...{ members: [], tile: null, validFrom: '2025-01-01', validTo: null },
}
const county: Unit = {
  ...bureau,
  ...{ id: '360702', kind: 'county', name: { zh: '章贡区', en: 'Zhanggong' }, full: '赣州市章贡区', code: '360702' },
  ...{ aliases: [], tile: [2, 1] },
}
const all = [bureau, county]
const read = (change: object, before: Unit | undefined = bureau) =>
  readUnitDraft(
    { ...(before === undefined ? newDraft('2025-06-30') : draftOf(before)), ...change },
    {
      ...{ before, all, language: 'zh' },
    },
  )

describe('a unit as it is typed', () => {
  it('comes back as it was, aliases with where they were met', () => {
    expect(read({})).toEqual({ unit: bureau })
    expect(read({}, county)).toEqual({ unit: county })
    expect(read({ aliases: ' 水务局 \n水利局\n水务局\n' })).toMatchObject({
      unit: {
        aliases: [
          { text: '水务局', source: '单位管理' },
          { text: '水利局', source: '文件' },
        ],
      },
    })
  })

  it('takes the Chinese name where the English or the official one is left out', () => {
    const typed = { id: 'hjzx', zh: '市监测中心' }
    expect(
      readUnitDraft({ ...newDraft('2025-06-30'), ...typed }, { before: undefined, all, language: 'zh' }),
    ).toMatchObject({
      unit: { name: { zh: '市监测中心', en: '市监测中心' }, full: '市监测中心', validFrom: '2025-06-30' },
    })
  })

  it.each([
    [{ zh: '' }, 'unit.name.zh'],
    [{ zh: '章贡区' }, 'unit.name.zh'],
    [{ code: '12' }, 'unit.code'],
    [{ code: '360702' }, 'unit.code'],
    [{ aliases: '赣州市章贡区' }, 'unit.aliases'],
    [{ validTo: '2024-01-01' }, 'unit.validTo'],
    [{ kind: 'county' }, 'unit.kind'],
  ])('is refused as %j, at its field', (change, field) => {
    expect(read(change)).toMatchObject({ errors: [{ field }] })
  })

  it('is refused with half a place on the map', () => {
    expect(read({ row: '' }, county)).toMatchObject({ errors: [{ field: 'unit.tile.1' }] })
    expect(read({ row: '', column: '' }, county)).toMatchObject({ unit: { tile: null } })
  })
})
