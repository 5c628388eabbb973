import { describe, expect, it } from 'vitest'
import { choice, coordinate, date, text, unit } from './field.ts'
import { defineRegister, fieldAt, firstState, hasStates, stateAt } from './register.ts'
import { villages } from './testing/villages.ts'

const words = (zh: string) => ({ zh, en: zh })
const name = text({ title: words('名称'), required: true })
const county = unit({ title: words('县'), required: true })
const declare = (changes: object) =>
  defineRegister({
    ...{ plugin: 'rural', id: 'wells', title: words('水井'), item: words('水井') },
    ...{ fields: { name, county }, label: 'name', unit: 'county' },
    ...changes,
  })

describe('a register', () => {
  it('is plain data: fields in order with what they are, the natural key, where rows begin', () => {
    expect(villages.id).toBe('rural.villages')
    expect(villages.fields[0]).toMatchObject({ key: 'county', kind: 'unit', required: true, unique: true })
    expect(villages.key.map(({ key }) => key)).toEqual(['county', 'name'])
    expect([firstState(villages), hasStates(villages), stateAt(villages, 'accepted')?.tone]).toEqual([
      'planned',
      true,
      'done',
    ])
    expect([firstState(declare({})), hasStates(declare({}))]).toEqual(['', false])
    expect(() => fieldAt(villages, 'nothing')).toThrow('no field nothing')
  })

  it.each([
    [{ id: 'Wells' }, 'no id'],
    [{ label: 'title' }, 'no field'],
    [{ unit: 'name' }, 'no field of a unit'],
    [{ fields: { name, county: unit({ title: words('县') }) } }, 'has to be required'],
    [{ fields: { name, county, Odd: date({ title: words('日') }) } }, 'no name for a field'],
    [{ fields: { name, county, other: text({ title: words('名称') }) } }, 'two fields'],
    [{ place: { lon: 'name', lat: 'name' } }, 'two coordinates'],
    [{ rules: [{ field: 'x', holds: () => true, text: words('') }] }, 'a rule speaks'],
    [{ states: [] }, 'states have to be'],
    [{ states: [{ key: 'a', title: words('甲'), next: [{ to: 'b' }] }] }, 'no state'],
    [{ states: [{ key: 'a', title: words('甲'), next: [{ to: 'a', fields: ['x'] }] }] }, 'no field'],
  ])('does not stand when it contradicts itself: %j', (changes, told) => {
    expect(() => declare(changes)).toThrow(told)
  })

  it('gives what its rules and counts are handed the types of its fields', () => {
    const made = defineRegister({
      ...{ plugin: 'rural', id: 'wells', title: words('水井'), item: words('水井'), label: 'name', unit: 'county' },
      fields: {
        name,
        county,
        kind: choice({ title: words('类'), choices: [{ key: 'deep', title: words('深') }] }),
        lon: coordinate({ title: words('经'), axis: 'lon' }),
      },
      rules: [
        { field: 'kind', holds: ({ kind }) => kind !== 'deep', text: words('不可') },
        // @ts-expect-error -- a choice has no other words than its own.
        { field: 'kind', holds: ({ kind }) => kind !== 'shallow', text: words('不可') },
        // @ts-expect-error -- a field that is not required may be empty.
        { field: 'lon', holds: ({ lon }) => lon.length > 0, text: words('不可') },
      ],
    })
    expect(made.rules).toHaveLength(3)
  })
})
