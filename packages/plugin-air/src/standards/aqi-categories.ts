import type { Text } from '@workpoints/core'

/** A class of air quality: HJ 633-2012, table 2 (verified in HJ 633-2026, which has the same and begins at 1). */
export interface AqiCategory {
  readonly from: number
  readonly to: number
  /** 1 (best) to 6. */
  readonly rank: number
  readonly level: string
  readonly name: string
  readonly colour: string
  readonly rgb: readonly [number, number, number]
  readonly text: Text
}

const rows = [
  { rank: 1, from: 0, to: 50, level: '一级', name: '优', en: 'Excellent', colour: '绿色', rgb: [0, 228, 0] },
  { rank: 2, from: 51, to: 100, level: '二级', name: '良', en: 'Good', colour: '黄色', rgb: [255, 255, 0] },
  {
    rank: 3,
    from: 101,
    to: 150,
    level: '三级',
    name: '轻度污染',
    en: 'Lightly polluted',
    colour: '橙色',
    rgb: [255, 126, 0],
  },
  {
    rank: 4,
    from: 151,
    to: 200,
    level: '四级',
    name: '中度污染',
    en: 'Moderately polluted',
    colour: '红色',
    rgb: [255, 0, 0],
  },
  {
    rank: 5,
    from: 201,
    to: 300,
    level: '五级',
    name: '重度污染',
    en: 'Heavily polluted',
    colour: '紫色',
    rgb: [153, 0, 76],
  },
  {
    rank: 6,
    from: 301,
    to: 500,
    level: '六级',
    name: '严重污染',
    en: 'Severely polluted',
    colour: '褐红色',
    rgb: [126, 0, 35],
  },
] as const

export const aqiCategories: readonly AqiCategory[] = rows.map(({ en, ...row }) => ({
  ...row,
  text: { zh: row.name, en },
}))
