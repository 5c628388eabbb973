import { describe, expect, it } from 'vitest'
import { changedFields, naturalKey, readEntry, searchText } from './entry-cells.ts'
import type { Register } from './register.ts'
import { ganzhou } from './testing/ganzhou.ts'
import { villageCells, villageRow, villages } from './testing/villages.ts'

const register = villages as unknown as Register
const read = (cells: object, before?: ReturnType<typeof villageRow>) =>
  readEntry(register, { ...cells }, { units: ganzhou, before })

describe('a row of written cells', () => {
  it('comes to values, blanks to null', () => {
    expect(read(villageCells({ rate: '98.50', note: '' }))).toEqual({ data: villageRow({ rate: '98.5' }), faults: [] })
  })

  it('tells everything that is wrong with it at once', () => {
    const { faults } = read({ county: '章贡区', households: '三', started: '昨天' })
    expect(faults.map(({ field }) => field).toSorted()).toEqual(['households', 'name', 'started'])
  })

  it('leaves alone what is not written of a row that is there, and empties what is written blank', () => {
    const before = villageRow({ rate: '50', note: '旧' })
    expect(read({ note: '' }, before)).toEqual({ data: villageRow({ rate: '50' }), faults: [] })
    expect(read({ name: '' }, before).faults).toHaveLength(1)
  })

  it('is held to the rules across fields once each field is in order', () => {
    const dates = { started: '2025-05-01', finished: '2025-04-01' }
    expect(read(villageCells(dates)).faults).toEqual([{ field: 'finished', text: villages.rules[0]?.text }])
    expect(read(villageCells({ ...dates, households: '-' })).faults.map(({ field }) => field)).toEqual(['households'])
  })

  it('is the same row however its name is spaced and wide, and found by its texts', () => {
    expect(naturalKey(register, villageRow({ name: '水西村１组' }))).toBe(
      naturalKey(register, villageRow({ name: ' 水西村 1组' })),
    )
    expect(naturalKey(register, villageRow())).not.toBe(naturalKey(register, villageRow({ county: '360703' })))
    expect(naturalKey({ key: [] }, villageRow())).toBeNull()
    expect(searchText(register, villageRow({ name: 'ABC村' }))).toBe('abc村')
  })

  it('differs in the fields that differ', () => {
    const before = villageRow({ measures: ['pipes'], listed: null })
    expect(changedFields(register, before, villageRow({ measures: ['pipes'], listed: false, rate: '1' }))).toEqual([
      'rate',
      'listed',
    ])
    expect(changedFields(register, before, before)).toEqual([])
  })
})
