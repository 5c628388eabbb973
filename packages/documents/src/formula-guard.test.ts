import { describe, expect, it } from 'vitest'
import { guardText, startsFormula, unguardText } from './formula-guard.ts'

describe('telling what a spreadsheet takes for a formula', () => {
  it.each([
    '=1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\rA',
    '\nA',
    ' =1',
    '　＝1',
    '＋1',
    '－1',
    '＠a',
    '\u200B=1',
    '\uFEFF-1',
    '\0=1',
    '﹦1',
  ])('sees it in %j', (text) => expect(startsFormula(text)).toBe(true))

  it.each(['', '1', 'a=1', '市=县', ' 12', "'", '——说明', '1-2', '（-1）'])('leaves %j alone', (text) =>
    expect(startsFormula(text)).toBe(false),
  )
})

it('is undone to the letter, also where the text itself begins with apostrophes', () => {
  for (const text of ['=1', "'=1", "''=1", "'", "'a", 'a', '', ' ＝1', '\t', "'\t"]) {
    expect(unguardText(guardText(text)), text).toBe(text)
    expect(startsFormula(guardText(text)), text).toBe(false)
  }
})
