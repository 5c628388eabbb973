import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '../server/history.view.ts'
import { deedText, fieldChanges } from './history-words.ts'

const entry = (fields: Partial<HistoryEntry>): HistoryEntry => ({
  ...{ seq: 1, at: '2025-06-30T01:15:00.000Z', kind: 'change', procedure: 'core.unit.save', by: '李明（admin）' },
  ...{ unit: '360702', plugin: null, reason: null, before: null, after: null, origin: null },
  ...fields,
})

describe('a record’s history in words', () => {
  it('names what was done, modules by their title', () => {
    const title = (id: string) => (id === 'air' ? { zh: '大气', en: 'Air' } : undefined)
    const off = entry({ procedure: 'core.unit.enable', plugin: 'air', after: { enabled: false } })
    expect(deedText(off, title).zh).toBe('停用模块“大气”')
    expect(deedText(entry({ ...off, plugin: 'gone', after: { enabled: true } }), title).zh).toBe('启用模块“gone”')
    expect(deedText(entry({}), title).zh).toBe('新增单位')
    expect(deedText(entry({ before: {} }), title).en).toBe('Changed')
    expect(deedText(entry({ procedure: 'reporting.round.open' }), title).zh).toBe('reporting.round.open')
  })

  it('tells each field as it was and as it is, in the words of the screens', () => {
    const before = {
      name: { zh: '市城管局', en: 'Urban Management' },
      aliases: ['城管'],
      kind: 'department',
      validTo: null,
    }
    const after = {
      name: { zh: '市城市运行局', en: 'City Operation' },
      aliases: [],
      kind: 'institution',
      validTo: null,
    }
    expect(fieldChanges({ before, after })).toMatchObject([
      { field: 'name', name: { zh: '简称' }, before: { zh: '市城管局' }, after: { zh: '市城市运行局' } },
      { field: 'aliases', before: { zh: '城管' }, after: null },
      { field: 'kind', before: { zh: '市直部门' }, after: { zh: '市直事业单位' } },
    ])
  })

  it('tells a change of the English name alone in English', () => {
    const name = { zh: '市水利局', en: 'Water Bureau' }
    const changes = fieldChanges({ before: { name }, after: { name: { ...name, en: 'Water Conservancy Bureau' } } })
    expect(changes).toMatchObject([{ before: { zh: 'Water Bureau' }, after: { zh: 'Water Conservancy Bureau' } }])
  })

  it('says nothing of an entry without fields', () => {
    expect(fieldChanges({ before: null, after: null })).toEqual([])
    expect(fieldChanges({ before: 'text', after: ['a'] })).toEqual([])
  })
})
