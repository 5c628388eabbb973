import type { Text } from '@workpoints/core'

/** The classes of GB 3838-2002 from the best to the worst; 劣Ⅴ is worse than every limit of the table. */
export const waterClasses = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const
export type WaterClass = (typeof waterClasses)[number]

/** 1 for class Ⅰ to 6 for worse than Ⅴ: the number under which the plan's indicators keep a class. */
export const classRank = (waterClass: WaterClass): number => waterClasses.indexOf(waterClass) + 1

/** The worst class of a list; null for an empty list, because nothing assessed is not clean. */
export function worstClass(classes: readonly WaterClass[]): WaterClass | null {
  return classes.reduce<WaterClass | null>(
    (worst, each) => (worst === null || classRank(each) > classRank(worst) ? each : worst),
    null,
  )
}

/** Class Ⅲ or better: what 优良 means. */
export const isGoodClass = (waterClass: WaterClass): boolean => classRank(waterClass) <= 3

/** The word for a river's or a section's state. */
export const qualityWords = ['优', '良好', '轻度污染', '中度污染', '重度污染'] as const
export type WaterQuality = (typeof qualityWords)[number]

/** The word and the colour of a section's class (环办〔2011〕22号, table of qualitative evaluation). */
export function sectionQuality(waterClass: WaterClass): { quality: WaterQuality; colour: Text } {
  const row = Math.max(0, classRank(waterClass) - 2)
  const colours: readonly Text[] = [
    { zh: '蓝色', en: 'blue' },
    { zh: '绿色', en: 'green' },
    { zh: '黄色', en: 'yellow' },
    { zh: '橙色', en: 'orange' },
    { zh: '红色', en: 'red' },
  ]
  return { quality: qualityWords[row] as WaterQuality, colour: colours[row] as Text }
}
