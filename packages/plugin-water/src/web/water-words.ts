import type { Text } from '@workpoints/core'
import type { ChangeWord } from '../rules/change.ts'
import { type Table1Key, table1 } from '../rules/table-1.ts'
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
  ...{ 明显好转: 'clearly better', 有所好转: 'better', 无明显变化: 'no clear change' },
  ...{ 有所变差: 'worse', 明显变差: 'clearly worse' },
}

export const qualityText = (quality: WaterQuality): Text => ({ zh: quality, en: qualities[quality] })
export const changeText = (change: ChangeWord): Text => ({ zh: change, en: changes[change] })

/** An item of the standard by its key. */
export const itemText = (key: Table1Key): Text => table1[key].name
