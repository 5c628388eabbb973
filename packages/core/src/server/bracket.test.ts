import { expect, test } from 'vitest'
import { bracketLength } from './bracket.ts'

test.each([
  ['[责任单位:市林业局]\n10. 下一项', '[责任单位:市林业局]'],
  ['\n[责任单位: 市城管局〕后文', '\n[责任单位: 市城管局〕'],
  ['〔责任单位:各县(市、区),各县(市、区)为各项责任单位)〕后文', '〔责任单位:各县(市、区),各县(市、区)为各项责任单位)'],
  ['[责任单位:甲、乙(丙(丁))]后文', '[责任单位:甲、乙(丙(丁))]'],
  ['没有括号(一)', ''],
  ['  ', ''],
  ['[没有收口', '[没有收口'],
])('of “%s” the bracket is “%s”', (text, bracket) => {
  expect(text.slice(0, bracketLength(text))).toBe(bracket)
})
