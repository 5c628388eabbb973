import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Content, emptyContent, emptyEntry } from './content.ts'
import { fieldsOf, withFields } from './draft.ts'

const text = fc.string({ maxLength: 20 })
const entry = text.map((note) => ({ ...emptyEntry, note }))
const content: fc.Arbitrary<Content> = fc.record({
  ...{ progress: text, problems: text, next: text },
  values: fc.dictionary(fc.constantFrom('a.b/1', 'a.c/2', 'd.e/3'), entry),
  unchanged: fc.option(fc.record({ reason: text }), { nil: null }),
  quotes: fc.constant([]),
})

it('a content taken apart and laid over nothing is the same content', () => {
  fc.assert(
    fc.property(content, (one) => {
      expect(withFields(emptyContent, fieldsOf(one))).toEqual(one)
    }),
  )
})

it('what was not saved stays as the form begins', () => {
  const start = { ...emptyContent, progress: '起', values: { 'a.b/1': { ...emptyEntry, value: '3' } } }
  const shown = withFields(start, [{ field: 'value:a.c/2', value: { value: '7' } }])
  expect(shown).toMatchObject({
    progress: '起',
    values: { 'a.b/1': { value: '3' }, 'a.c/2': { value: '7', note: '' } },
  })
  expect(start.values).not.toHaveProperty('a.c/2')
})
