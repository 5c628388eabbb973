import { expect, it } from 'vitest'
import { meetsTarget } from './target.ts'

it.each([
  ['25.54', '25.5', 'lower', true],
  ['25.55', '25.5', 'lower', false],
  ['25.45', '25.4', 'lower', true],
  ['19.949', '19.9', 'lower', true],
  ['95.89', 96, 'higher', false],
  ['95.95', 96, 'higher', true],
  ['97.15', '97.2', 'higher', true],
  ['97.14', '97.2', 'higher', false],
  ['99.96', 100, 'higher', false],
  ['100', 100, 'higher', true],
] as const)('%s against %s (%s is better): %s', (...[value, target, better, meets]) => {
  expect(meetsTarget({ value, target, better }).meets).toBe(meets)
})

it('compares the whole value when asked, and nothing without one', () => {
  expect(meetsTarget({ value: '25.54', target: '25.5', better: 'lower', comparison: 'exact' })).toMatchObject({
    meets: false,
    compared: '25.54',
  })
  expect(meetsTarget({ value: '25.54', target: '25.5', better: 'lower' }).compared).toBe('25.5')
  expect(meetsTarget({ value: null, target: '25.5', better: 'lower' })).toMatchObject({
    meets: null,
    reason: { code: 'no-data' },
  })
})
