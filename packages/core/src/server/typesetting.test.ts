import { expect, test } from 'vitest'
import { printedText, typeset } from './typesetting.ts'

test('quotation marks pair through a paragraph that is cut into runs', () => {
  expect(typeset(['有序推进碳达峰"十大', '行动",启动"十五五"方案'])).toEqual([
    '有序推进碳达峰“十大',
    '行动”，启动“十五五”方案',
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

test('a mark between runs is full-width; between figures it stays', () => {
  expect(typeset(['180公里以上', ',', '中心城区'])).toEqual(['180公里以上', '，', '中心城区'])
  expect(typeset(['12:30前', '完成1,200台'])).toEqual(['12:30前', '完成1,200台'])
})

test('a sentence taken on its own loses line breaks and TeX, and no word', () => {
  expect(printedText('- 中心城区 PM_{2.5} 平均浓\n度控制在 25.5 微克/立方米以内,确保"三线\n一单"(试点)。')).toBe(
    '中心城区PM2.5平均浓度控制在25.5微克/立方米以内，确保“三线一单”（试点）。',
  )
})
