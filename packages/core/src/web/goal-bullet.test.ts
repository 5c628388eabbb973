import { expect, test } from 'vitest'
import { bulletFigures } from './goal-bullet.ts'

const rate = {
  kind: 'at-least',
  accumulation: 'ratio',
  unit: { zh: '%', en: '%' },
  goalValue: '97.2',
  value: '96.7771639042',
  expected: '97.2',
} as const

test('a rate near its goal is drawn where the difference can be seen', () => {
  expect(bulletFigures(rate)).toEqual({ value: 96.7771639042, target: 97.2, expected: 97.2, min: 90, max: 100 })
  expect(bulletFigures({ ...rate, goalValue: '98.63', value: '98.63', expected: null })?.min).toBe(95)
  expect(bulletFigures({ ...rate, goalValue: '55', value: '31', expected: null })?.min).toBe(0)
})

test('an amount is always drawn from zero, so that the length of its bar is true', () => {
  const amount = bulletFigures({ ...rate, accumulation: 'flow', unit: { zh: '台', en: 'machines' }, goalValue: '800' })
  expect(amount?.min).toBe(0)
  expect(amount).not.toHaveProperty('max')
})

test('nothing known is not zero', () => {
  expect(bulletFigures({ ...rate, value: null })?.value).toBeNull()
})

test.each(['zero', 'class', 'stable', 'done', 'pending'] as const)('a demand of kind %s has no bar', (kind) => {
  expect(bulletFigures({ ...rate, kind })).toBeNull()
})
