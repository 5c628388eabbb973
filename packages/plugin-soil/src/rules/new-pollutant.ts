import type { Text } from '@workpoints/core'

/** What is done about a group; which of them holds for a use of a substance is read in the list itself. */
export const newPollutantMeasures = {
  ban: { zh: '禁止', en: 'banned' },
  restriction: { zh: '限制', en: 'restricted' },
  control: { zh: '环境风险管控', en: 'emissions controlled' },
} as const satisfies Record<string, Text>
export type NewPollutantMeasure = keyof typeof newPollutantMeasures

export interface NewPollutantGroup {
  readonly number: number
  readonly name: Text
}

/** The 14 groups of 重点管控新污染物清单（2023年版）, in force from 2023-03-01. */
export const newPollutantGroups: readonly NewPollutantGroup[] = [
  { number: 1, name: { zh: '全氟辛基磺酸及其盐类和全氟辛基磺酰氟（PFOS类）', en: 'PFOS and related' } },
  { number: 2, name: { zh: '全氟辛酸及其盐类和相关化合物（PFOA类）', en: 'PFOA and related' } },
  { number: 3, name: { zh: '十溴二苯醚', en: 'decabromodiphenyl ether' } },
  { number: 4, name: { zh: '短链氯化石蜡', en: 'short-chain chlorinated paraffins' } },
  { number: 5, name: { zh: '六氯丁二烯', en: 'hexachlorobutadiene' } },
  { number: 6, name: { zh: '五氯苯酚及其盐类和酯类', en: 'pentachlorophenol, its salts and esters' } },
  { number: 7, name: { zh: '三氯杀螨醇', en: 'dicofol' } },
  { number: 8, name: { zh: '全氟己基磺酸及其盐类和其相关化合物（PFHxS类）', en: 'PFHxS and related' } },
  { number: 9, name: { zh: '得克隆及其顺式异构体和反式异构体', en: 'dechlorane plus and its isomers' } },
  { number: 10, name: { zh: '二氯甲烷', en: 'dichloromethane' } },
  { number: 11, name: { zh: '三氯甲烷', en: 'trichloromethane' } },
  { number: 12, name: { zh: '壬基酚', en: 'nonylphenol' } },
  { number: 13, name: { zh: '抗生素', en: 'antibiotics' } },
  { number: 14, name: { zh: '已淘汰类', en: 'already phased out' } },
]

/** Finds a group by its number or by a part of its Chinese name of at least two characters; null where none or several fit. */
export function newPollutantGroup(of: number | string): NewPollutantGroup | null {
  if (typeof of === 'number') return newPollutantGroups.find(({ number }) => number === of) ?? null
  const wanted = of.trim()
  const found = wanted.length < 2 ? [] : newPollutantGroups.filter(({ name }) => name.zh.includes(wanted))
  return found.length === 1 ? (found[0] ?? null) : null
}
