import { expect, test } from 'vitest'
import { bareValueText, type ValueWording, valueText } from './value-text.ts'

const percent: ValueWording = { kind: 'at-least', accumulation: 'ratio', decimals: 2, unit: { zh: '%', en: '%' } }
const factories: ValueWording = { ...percent, accumulation: 'flow', decimals: 0, unit: { zh: '个', en: 'factories' } }

test('a percentage stands close to its sign, a count apart from its unit', () => {
  expect(valueText(percent, '98.630').zh).toBe('98.63%')
  expect(valueText(factories, '4200')).toEqual({ zh: '4,200 个', en: '4,200 factories' })
})

test('a water class is written as its sign and never as a number', () => {
  expect(valueText({ ...factories, kind: 'class' }, '2').zh).toBe('Ⅱ类')
})

test('a deliverable is done or not done; zero of it is not a missing value', () => {
  const milestone: ValueWording = { ...factories, kind: 'done', accumulation: 'milestone' }
  expect(valueText(milestone, '0').zh).toBe('未完成')
  expect(bareValueText(milestone, '1').en).toBe('done')
})
