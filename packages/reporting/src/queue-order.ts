import type { Light, Text } from '@workpoints/core'

/** What a reviewer's queue knows of a report. */
export interface QueueFacts {
  /** The worst light of the targets that it has figures for; null without targets. */
  readonly light: Light | null
  /** Whether one of them is binding. */
  readonly isFirm: boolean
  /** Sent again after it was returned. */
  readonly isAgain: boolean
  readonly late: boolean
  /** Hours since it was sent. */
  readonly hours: number
  /** The words are those of the round before. */
  readonly sameAsLast: boolean
  /** The words are those of another unit in this round. */
  readonly sameAsOther: boolean
  /** One of its files was sent to prove something else as well. */
  readonly sharedEvidence: boolean
}

/** A report that waits this long is old: a working day and the night before it. */
const longHours = 36

const weights: readonly (readonly [(facts: QueueFacts) => boolean, number, Text])[] = [
  [({ light }) => light === 'red', 64, { zh: '目标严重滞后', en: 'Seriously behind' }],
  [({ light }) => light === 'yellow', 32, { zh: '目标滞后', en: 'Behind' }],
  [
    ({ isFirm, light }) => isFirm && (light === 'red' || light === 'yellow'),
    16,
    { zh: '约束性目标', en: 'Binding target' },
  ],
  [({ isAgain }) => isAgain, 8, { zh: '退回后重报', en: 'Sent again' }],
  [({ sameAsOther }) => sameAsOther, 6, { zh: '文字与其他单位相同', en: "Same words as another unit's" }],
  [({ sharedEvidence }) => sharedEvidence, 5, { zh: '佐证文件另有他用', en: 'A file that proves something else too' }],
  [({ late }) => late, 4, { zh: '逾期报送', en: 'Late' }],
  [({ sameAsLast }) => sameAsLast, 3, { zh: '文字与上期相同', en: 'Same words as last time' }],
  [({ hours }) => hours >= longHours, 2, { zh: '等待较久', en: 'Waiting long' }],
]

/** How much depends on a report, and why in words; the queue shows the largest first, of equal ones the oldest. */
export function consequence(facts: QueueFacts): { readonly rank: number; readonly why: readonly Text[] } {
  const holding = weights.filter(([holds]) => holds(facts))
  return { rank: holding.reduce((sum, [, weight]) => sum + weight, 0), why: holding.map(([, , text]) => text) }
}

/** Words without white space, punctuation and the marks of a demonstration: texts that differ in nothing else are the same. */
export const bareWords = (text: string): string => text.replace(/【演示】/g, '').replace(/[\s\p{P}]+/gu, '')
