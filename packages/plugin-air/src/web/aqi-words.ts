import type { Text } from '@workpoints/core'
import { aqiCategory } from '../air/aqi.ts'

/** One sign for each class beside its colour, as short as a calendar's cell. */
const signs: readonly Text[] = [
  { zh: '优', en: 'E' },
  { zh: '良', en: 'G' },
  { zh: '轻', en: 'L' },
  { zh: '中', en: 'M' },
  { zh: '重', en: 'H' },
  { zh: '严', en: 'S' },
]

/** A day's class as it is drawn: its rank for the colour (0 without an AQI), its sign and its name. */
export function aqiWords(aqi: number | null): { readonly rank: number; readonly sign: Text; readonly name: Text } {
  const category = aqiCategory(aqi)
  if (category === null) return { rank: 0, sign: { zh: '—', en: '—' }, name: { zh: '无有效数据', en: 'no valid data' } }
  return { rank: category.rank, sign: signs[category.rank - 1] ?? category.text, name: category.text }
}
