import type { Text } from '@workpoints/core'
import { percentOf } from './amount.ts'

/** The kinds of outfalls into rivers: 工业, 城镇污水处理厂, 农业, 其他. */
export const outfallKinds: Readonly<Record<'industrial' | 'town' | 'agricultural' | 'other', Text>> = {
  industrial: { zh: '工业排污口', en: 'industrial' },
  town: { zh: '城镇污水处理厂排污口', en: 'town sewage plant' },
  agricultural: { zh: '农业排口', en: 'agricultural' },
  other: { zh: '其他排口', en: 'other' },
}

/** 查、测、溯、治: what is done with an outfall, in order; each needs the one before. */
export const outfallStages = ['surveyed', 'sampled', 'traced', 'classified', 'remedied', 'verified'] as const
export type OutfallStage = (typeof outfallStages)[number]

/** The stage an outfall has come to: the last of the steps done without a gap; null before it was surveyed. */
export function outfallStage(done: readonly OutfallStage[]): OutfallStage | null {
  const gap = outfallStages.findIndex((stage) => !done.includes(stage))
  return outfallStages[(gap < 0 ? outfallStages.length : gap) - 1] ?? null
}

/** How many outfalls have come to each stage or further, and the share that is verified (percent, one decimal). */
export function outfallProgress(stages: readonly (OutfallStage | null)[]): {
  readonly reached: Readonly<Record<OutfallStage, number>>
  readonly total: number
  readonly verifiedPercent: string | null
} {
  const rank = (stage: OutfallStage | null): number => (stage === null ? -1 : outfallStages.indexOf(stage))
  const reached = Object.fromEntries(
    outfallStages.map((stage, at) => [stage, stages.filter((each) => rank(each) >= at).length]),
  ) as Record<OutfallStage, number>
  return { reached, total: stages.length, verifiedPercent: percentOf(reached.verified, stages.length, 1) }
}
