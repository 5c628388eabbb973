import type { Text } from '@workpoints/core'

/** States of a 绿盾 clue, from remote sensing to closure. */
export const greenShieldStates = {
  clue: { zh: '遥感线索', en: 'clue from remote sensing' },
  'field-check': { zh: '实地核查', en: 'field check' },
  'no-problem': { zh: '核实不属问题', en: 'found to be no problem' },
  problem: { zh: '确认为问题', en: 'found to be a problem' },
  plan: { zh: '制定整改方案', en: 'plan made' },
  rectified: { zh: '整改完成', en: 'rectified' },
  'provincial-check': { zh: '省级核查', en: 'provincial check' },
  closed: { zh: '销号', en: 'closed' },
} as const satisfies Record<string, Text>
export type GreenShieldState = keyof typeof greenShieldStates

const following: Readonly<Record<GreenShieldState, readonly GreenShieldState[]>> = {
  clue: ['field-check'],
  'field-check': ['problem', 'no-problem'],
  'no-problem': [],
  problem: ['plan'],
  plan: ['rectified'],
  rectified: ['provincial-check'],
  'provincial-check': ['closed', 'plan'],
  closed: [],
}

/** States a clue may go to next; a provincial check that is not passed sends it back to its plan. */
export const nextGreenShieldStates = (state: GreenShieldState): readonly GreenShieldState[] => following[state]

/** How many clues were verified, are problems, are closed and are still open. */
export function greenShieldSummary(states: readonly GreenShieldState[]): {
  readonly clues: number
  readonly verified: number
  readonly problems: number
  readonly closed: number
  readonly open: number
} {
  const closed = states.filter((state) => state === 'closed').length
  const verified = states.filter((state) => state !== 'clue' && state !== 'field-check').length
  const problems = verified - states.filter((state) => state === 'no-problem').length
  return { clues: states.length, verified, problems, closed, open: problems - closed }
}
