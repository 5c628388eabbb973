import type { Text } from '@workpoints/core'
import type { ChangeWord } from '../rules/change.ts'
import { type Table1Key, table1 } from '../rules/table-1.ts'
import type { TrophicState } from '../rules/trophic.ts'
import type { WaterQuality } from '../rules/water-class.ts'

/** The words of 环办〔2011〕22号 for a state of water, in both languages. */
const qualities: Readonly<Record<WaterQuality, string>> = {
  ...{
    优: 'excellent',
    良好: 'good',
    轻度污染: 'lightly polluted',
    中度污染: 'polluted',
    重度污染: 'heavily polluted',
  },
}
const changes: Readonly<Record<ChangeWord, string>> = {
  ...{ 明显好转: 'clearly better', 有所好转: 'better', 无明显变化: 'steady' },
  ...{ 有所变差: 'worse', 明显变差: 'clearly worse' },
}

const trophic: Readonly<Record<TrophicState, readonly [rank: number, short: string, en: string]>> = {
  贫营养: [1, '贫', 'oligotrophic'],
  中营养: [2, '中', 'mesotrophic'],
  轻度富营养: [3, '轻度富', 'lightly eutrophic'],
  中度富营养: [4, '中度富', 'eutrophic'],
  重度富营养: [5, '重度富', 'hypereutrophic'],
}

/** A trophic state in words, shortly where months stand beside each other, and its rank from 1, the poorest in nutrients. */
export function trophicText(state: TrophicState): { readonly rank: number; readonly text: Text; readonly short: Text } {
  const [rank, short, en] = trophic[state]
  return { rank, text: { zh: state, en }, short: { zh: short, en } }
}

export const qualityText = (quality: WaterQuality): Text => ({ zh: quality, en: qualities[quality] })
export const changeText = (change: ChangeWord): Text => ({ zh: change, en: changes[change] })

/** An item of the standard by its key. */
export const itemText = (key: Table1Key): Text => table1[key].name
