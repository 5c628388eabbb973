import type { Text } from '@workpoints/core'
import type { Table1Key } from './table-1.ts'

/**
 * What the texts leave open or what we have not read: each is a setting with a default, and the README lists them under
 * 须由办公室确认. Every rule takes them as an optional last property, so a figure can be told with the settings it stands on.
 */
export interface WaterSettings {
  /**
   * To how many decimals a concentration is rounded (GB/T 8170) before it is compared: `items` by the item's own
   * decimals, `limits` by those the limit is printed with, `exact` not at all.
   */
  readonly rounding: 'items' | 'limits' | 'exact'
  /** Decimals of single items, where the office uses others than `table1` has. */
  readonly decimals: Partial<Record<Table1Key, number>>
  /** How pH is averaged: the mean of the values, or of the hydrogen ions. */
  readonly phMean: 'arithmetic' | 'hydrogen'
  /** Items named first among main pollutants where they exceed: cyanide and heavy metals. */
  readonly namedFirst: readonly Table1Key[]
  /** Months that make a quarter's and a year's mean. */
  readonly quarterMonths: number
  readonly yearMonths: number
  /** Months of a year in which ice keeps from sampling. */
  readonly iceYearMonths: number
  /** The pair "60 % good, 40 % worse than Ⅴ" fits no row of the ratio method. */
  readonly reachGap: '中度污染' | '重度污染'
  /** Share of the limit that may be left before an item counts as close to losing the class, in percent. */
  readonly warningMargin: string
}

export const defaultWaterSettings: WaterSettings = {
  rounding: 'items',
  decimals: {},
  phMean: 'arithmetic',
  namedFirst: ['CN', 'Hg', 'Cd', 'Cr6', 'Pb', 'As', 'Cu', 'Zn'],
  quarterMonths: 2,
  yearMonths: 12,
  iceYearMonths: 8,
  reachGap: '中度污染',
  warningMargin: '10',
}

/** Where each setting comes from, for the screen that shows it. */
export const waterSettingSources: Readonly<Record<keyof WaterSettings, Text>> = {
  rounding: {
    zh: '环办监测函〔2020〕82号（未查到原文，待确认）；GB/T 8170-2008',
    en: '环办监测函〔2020〕82号 (text not read, to be confirmed); GB/T 8170-2008',
  },
  decimals: { zh: '环办监测函〔2020〕82号（待确认）', en: '环办监测函〔2020〕82号 (to be confirmed)' },
  phMean: { zh: '环办监测函〔2020〕82号（待确认）', en: '环办监测函〔2020〕82号 (to be confirmed)' },
  namedFirst: {
    zh: '环办〔2011〕22号“铅、铬等重金属”，名单待确认',
    en: '环办〔2011〕22号; the list is to be confirmed',
  },
  quarterMonths: { zh: '环办〔2011〕22号', en: '环办〔2011〕22号' },
  yearMonths: { zh: '环办〔2011〕22号', en: '环办〔2011〕22号' },
  iceYearMonths: { zh: '环办〔2011〕22号', en: '环办〔2011〕22号' },
  reachGap: { zh: '环办〔2011〕22号未规定，待确认', en: 'not settled by 环办〔2011〕22号, to be confirmed' },
  warningMargin: { zh: '平台设定，不是标准', en: "the platform's own setting, no standard" },
}

export const waterSettings = (own: Partial<WaterSettings> = {}): WaterSettings => ({ ...defaultWaterSettings, ...own })
