import { expect, it } from 'vitest'
import { compareLights, countLights, worstLight } from './light-order.ts'

it('shows the worst light of a group, and grey only where nothing else is known', () => {
  expect(worstLight(['green', 'red', 'grey', 'blue'])).toBe('red')
  expect(worstLight(['blue', 'green', 'yellow'])).toBe('yellow')
  expect(worstLight(['blue', 'green'])).toBe('green')
  expect(worstLight(['grey', 'blue'])).toBe('blue')
  expect(worstLight(['grey'])).toBe('grey')
  expect(worstLight([])).toBe('grey')
})

it('sorts the worst first and grey last', () => {
  expect((['grey', 'blue', 'red', 'green', 'yellow'] as const).toSorted(compareLights)).toEqual([
    'red',
    'yellow',
    'green',
    'blue',
    'grey',
  ])
})

it('counts every light, those that are absent too', () => {
  expect(countLights(['red', 'red', 'grey'])).toEqual({ blue: 0, green: 0, yellow: 0, red: 2, grey: 1 })
})
