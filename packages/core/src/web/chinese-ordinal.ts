import type { Text } from '../index.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** The number of a chapter from 1 to 99 as official documents print it: 7 → （七）, 12 → （十二）; plain in English. */
export function chapterOrdinal(number: number): Text {
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return { zh: `（${ten}${digits[number % 10]}）`, en: `${number} ` }
}
