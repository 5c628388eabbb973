import { expect, test } from 'vitest'
import { typeset } from './typesetting.ts'

test('quotation marks pair through a paragraph that is cut into runs', () => {
  expect(typeset(['有序推进碳达峰"十大', '行动",启动"十五五"方案'])).toEqual([
    '有序推进碳达峰“十大',
    '行动”,启动“十五五”方案',
  ])
})

test('brackets of any kind become the printed ones, also where a pair is mixed', () => {
  expect(typeset(['(一)', '新(改)建', '[责任单位：市城管局〕'])).toEqual([
    '（一）',
    '新（改）建',
    '〔责任单位：市城管局〕',
  ])
})

test('what a scan leaves after the last full stop is taken away; inside the text nothing is', () => {
  expect(typeset(['PM2.5 为 25.5。', '浓厚氛围。...'])).toEqual(['PM2.5 为 25.5。', '浓厚氛围。'])
})
