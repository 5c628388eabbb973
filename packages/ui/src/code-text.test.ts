import { expect, it } from 'vitest'
import { codeDigits } from './code-text.ts'

it.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  [' 12-34 56\n', '123456'],
  ['１２３４５６', '123456'],
  ['验证码：123456。', '123456'],
  ['1234567', '123456'],
  ['12a', '12'],
  ['', ''],
])('reads %j as %j', (typed, digits) => {
  expect(codeDigits(typed, 6)).toBe(digits)
})
