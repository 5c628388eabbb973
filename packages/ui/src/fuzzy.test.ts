import { describe, expect, it } from 'vitest'
import { fitOf, searchItems } from './fuzzy.ts'

const items = [
  { label: '章贡区', keywords: ['zgq', 'zhanggongqu'] },
  { label: '崇义县', keywords: ['cyx', 'chongyixian'] },
  { label: '18. 新改建污水管网 180 公里', keywords: ['xgjwsgw'] },
  { label: '污水', keywords: ['ws'] },
  { label: '污水厂网一体化', keywords: ['wscwyth'] },
]
const labels = (query: string) => searchItems(items, query).map(({ item }) => item.label)

describe('searchItems', () => {
  it('keeps everything in its order for an empty query', () => {
    expect(labels('  ')).toEqual(items.map((item) => item.label))
  })

  it('puts the whole label first, then its beginning, then its middle', () => {
    expect(labels('污水')).toEqual(['污水', '污水厂网一体化', '18. 新改建污水管网 180 公里'])
  })

  it('finds by pinyin initials and by full pinyin, in any case and width', () => {
    expect(labels('zgq')).toEqual(['章贡区'])
    expect(labels('ZHANGG')).toEqual(['章贡区'])
    expect(labels('ｚｇｑ')).toEqual(['章贡区'])
  })

  it('asks for every word of the query', () => {
    expect(labels('污水 180')).toEqual(['18. 新改建污水管网 180 公里'])
    expect(labels('污水 章贡')).toEqual([])
  })

  it('finds letters that are scattered in order, but not out of order', () => {
    expect(labels('新管')).toEqual(['18. 新改建污水管网 180 公里'])
    expect(labels('管新')).toEqual([])
  })
})

describe('fitOf', () => {
  it('marks the place of the match in the label', () => {
    expect(fitOf({ label: '新改建污水管网' }, '污水')?.range).toEqual([3, 5])
    expect(fitOf({ label: '章贡区', keywords: ['zgq'] }, 'zgq')?.range).toBeNull()
  })
})
