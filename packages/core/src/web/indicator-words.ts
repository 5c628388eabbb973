import type { Accumulation, Indicator, RollUp, Text } from '../index.ts'

/** How the figures of several periods become the year's value, in words. */
export const accumulationText: Readonly<Record<Accumulation, Text>> = {
  flow: { zh: '各期相加', en: 'periods add up' },
  level: { zh: '取最新一期', en: 'the latest period counts' },
  mean: { zh: '按天数加权平均', en: 'mean weighted by days' },
  ratio: { zh: '分子、分母分别累加后相除', en: 'parts and wholes add up, then divide' },
  incident: { zh: '按起数累加', en: 'events add up' },
  milestone: { zh: '完成或未完成', en: 'done or not done' },
}

/** How the figures of several units become their common value, in words. */
export const rollUpText: Readonly<Record<RollUp, Text>> = {
  sum: { zh: '各单位相加', en: 'units add up' },
  mean: { zh: '各单位加权平均', en: 'weighted mean of units' },
  ratio: { zh: '各单位分子、分母分别相加后相除', en: 'parts over wholes of all units' },
  worst: { zh: '取最差的单位', en: 'the worst unit counts' },
  none: { zh: '不汇总，只看本单位', en: 'not rolled up' },
}

/** Who sends the figure, in words. */
export const reportedByText: Readonly<Record<Indicator['reportedBy'], Text>> = {
  county: { zh: '各县区填报', en: 'reported by counties' },
  lead: { zh: '牵头单位填报全市数', en: 'reported by the lead unit for the whole city' },
}
