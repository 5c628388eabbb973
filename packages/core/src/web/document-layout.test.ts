import { expect, test } from 'vitest'
import type { Block } from '../server/document.view.ts'
import { isShown, roleOf, runsOf, showOf, worstOf } from './document-layout.ts'

const identity = { issuer: '赣州市生态环境保护委员会办公室', number: '赣市环委办字[2025]3号' }
const head = (text: string, kind: Block['kind'] = 'head'): Block => ({
  kind,
  ref: null,
  segments: [{ text, targets: [] }],
})

test.each([
  ['赣州市生态环境保护委员会办公室', 'issuer'],
  ['赣市环委办字〔2025〕3号', 'number'],
  ['关于印发《2025年赣州市生态环境保护工作要点》的通知', 'notice'],
  ['市生态环境保护委员会各成员单位，各县（市、区）生态环境保护委员会：', 'addressee'],
  ['某个不认识的抬头', 'head'],
])('the head line “%s” is set as %s', (text, role) => {
  expect(roleOf(head(text), identity)).toBe(role)
})

test('a paragraph that ends like an addressee inside the body is only one when it is short', () => {
  const long = head(`${'各项工作'.repeat(20)}：`, 'paragraph')
  expect(roleOf(long, identity)).toBe('paragraph')
})

test('a target over two runs begins in the first and ends in the second, even where another one overlaps it', () => {
  const runs = runsOf([
    { text: '赣江干流、', targets: ['a'] },
    { text: '东江出境断面达到Ⅱ类', targets: ['a', 'b'] },
    { text: '。', targets: [] },
  ])
  expect(runs.map(({ starts, ends }) => [starts, ends])).toEqual([
    [['a'], []],
    [['b'], ['a', 'b']],
    [[], []],
  ])
})

test('the filter shows what is behind, one light, or all', () => {
  expect([showOf('behind'), showOf('nonsense'), showOf(undefined)]).toEqual(['behind', 'all', 'all'])
  expect(isShown({ light: 'yellow' }, 'behind')).toBe(true)
  expect(isShown({ light: null }, 'behind')).toBe(false)
  expect(isShown({ light: 'blue' }, 'blue')).toBe(true)
})

test('a run is underlined in the worst light that is known', () => {
  expect(worstOf([{ light: 'green' }, { light: 'grey' }])).toBe('green')
  expect(worstOf([{ light: 'blue' }, { light: 'red' }])).toBe('red')
  expect(worstOf([{ light: null }])).toBeNull()
})
