import { big, decimalsOf, roundGb8170 } from '@workpoints/core'
import { type Amount, fixed } from './amount.ts'
import { type NotEvaluated, notEvaluated } from './not-evaluated.ts'

/** Grams of BOD5 a person and day where none was measured; to be confirmed for the province's assessment. */
export const defaultLoadPerPerson = '45'

export interface SewageInlet {
  /** Mean BOD5 at the plant's inlet, mg/L. */
  readonly bod5: Amount
  /** Mean flow, m³ a day. */
  readonly flow: Amount
  /** BOD5 of industry and others that is not domestic, kg a day; taken off. */
  readonly otherLoad?: Amount
}

export interface SewageCollection {
  /** Domestic BOD5 that reaches the plants, kg a day. */
  readonly loadKgPerDay: string
  /** People whose sewage arrives: load ÷ load a person, whole persons. */
  readonly populationServed: string
  /** Percent, one decimal. */
  readonly ratePercent: string | null
  readonly meets: boolean | null
  readonly reason: NotEvaluated | null
}

/**
 * 城市生活污水集中收集率 = people whose sewage reaches a plant ÷ people using water in the built-up area × 100, the former
 * from the BOD5 load at the inlets: mg/L × m³/d ÷ 1000 = kg/d. From knowledge; the constants are settings to be confirmed
 * (45 g, how other loads are taken off). The rate is rounded once, from the unrounded load, and may exceed 100.
 */
export function sewageCollectionRate(input: {
  readonly inlets: readonly SewageInlet[]
  readonly populationUsingWater: Amount
  /** g a person and day. */
  readonly loadPerPerson?: Amount
  readonly target?: Amount
}): SewageCollection {
  const load = input.inlets.reduce(
    (sum, { bod5, flow, otherLoad = 0 }) => sum.plus(big(bod5).times(big(flow)).div(1000)).minus(big(otherLoad)),
    big(0),
  )
  const served = load.times(1000).div(big(input.loadPerPerson ?? defaultLoadPerPerson))
  const people = big(input.populationUsingWater)
  const common = { loadKgPerDay: load.toFixed(), populationServed: roundGb8170(served, 0).toFixed() }
  if (input.inlets.length === 0 || people.lte(0))
    return { ...common, ratePercent: null, meets: null, reason: incomplete }
  const exact = served.times(100).div(people)
  const { target } = input
  const meets = target === undefined ? null : roundGb8170(exact, decimalsOf(target)).gte(target)
  return { ...common, ratePercent: fixed(exact, 1), meets, reason: null }
}

const incomplete = notEvaluated(
  'no-data',
  '没有进水监测数据或用水人口，未计算',
  'not computed: no inlet data, or no population using water',
)
