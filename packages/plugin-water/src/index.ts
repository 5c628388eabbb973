import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export type { Amount, Measured } from './rules/amount.ts'
export {
  type BlackOdourGrade,
  type BlackOdourPoint,
  type BlackOdourResult,
  type BlackOdourSample,
  type BlackOdourWater,
  blackOdourGrade,
  blackOdourGrades,
  blackOdourPoint,
  blackOdourWater,
  isBlackAgain,
  leastSamples,
  type RuralBlackOdour,
  ruralBlackOdour,
} from './rules/black-odour.ts'
export {
  type ChangeWord,
  type ClassShares,
  changeWords,
  qualityChange,
  type RatioChange,
  ratioChange,
  reachChange,
  sectionChange,
  type WaterChange,
} from './rules/change.ts'
export { groundwaterLimits, specialLimits, supplementaryLimits } from './rules/drinking-limits.ts'
export {
  judgeSource,
  type SourceCounts,
  type SourceItem,
  type SourceKind,
  type SourceRates,
  type SourceResult,
  sourceMonitoring,
  sourceRates,
  sourceRatesOf,
} from './rules/drinking-source.ts'
export { type EarlyWarning, earlyWarning, type ItemMargin } from './rules/early-warning.ts'
export {
  type EffluentCase,
  type EffluentItem,
  type EffluentLimit,
  type EffluentResult,
  effluentLimit,
  judgeEffluent,
  judgeEffluentItem,
} from './rules/effluent.ts'
export {
  ammoniaRows,
  type EffluentGrade,
  type EffluentKey,
  type EffluentRow,
  type EffluentVersion,
  effluentGrades,
  effluentKeys,
  effluentMetals,
  effluentTable1,
  effluentVersionOn,
  effluentVersions,
  phosphorusRows,
} from './rules/effluent-limits.ts'
export {
  classThreeLimit,
  type ExceedMultiple,
  exceedMultiple,
  type MainPollutant,
  mainPollutants,
} from './rules/exceedance.ts'
export {
  type GoodHeadroom,
  type GoodRatio,
  goodRatiosBy,
  goodSectionHeadroom,
  goodSectionRatio,
  meetsShare,
  type SectionSet,
  sumSections,
  type TargetRatio,
  targetClassRatio,
} from './rules/good-ratio.ts'
export { classifyItem, type ItemClass, type ItemClassInput } from './rules/item-class.ts'
export type { NotEvaluated } from './rules/not-evaluated.ts'
export { type OutfallStage, outfallKinds, outfallProgress, outfallStage, outfallStages } from './rules/outfalls.ts'
export {
  classifyLake,
  classifyPeriod,
  type PeriodKind,
  type PeriodMean,
  type PeriodMeanInput,
  type PeriodSectionClass,
  type PeriodSectionInput,
  periodMean,
  valuesNeeded,
} from './rules/period-mean.ts'
export {
  type MonthlySeries,
  type PhosphorusPace,
  type PhosphorusTrend,
  phosphorusPace,
  phosphorusTrend,
} from './rules/phosphorus.ts'
export {
  type ReachQuality,
  type RiverPollutant,
  type RiverQuality,
  ratioMethodSections,
  reachQuality,
  riverMainPollutants,
  riverQuality,
} from './rules/reach.ts'
export {
  attainsTargetClass,
  classifySection,
  type SectionClass,
  type SectionInput,
  type SectionValues,
  type TargetAttainment,
} from './rules/section-class.ts'
export { automaticKeys, mergeSectionData } from './rules/section-data.ts'
export { defaultWaterSettings, type WaterSettings, waterSettingSources, waterSettings } from './rules/settings.ts'
export {
  defaultLoadPerPerson,
  type SewageCollection,
  type SewageInlet,
  sewageCollectionRate,
} from './rules/sewage-collection.ts'
export { type Standard, standardsOn, waterStandards } from './rules/standards.ts'
export {
  basicKeys,
  bodyUnknown,
  countingKeys,
  type Table1Item,
  type Table1Key,
  table1,
  table1Item,
  table1Keys,
  type WaterBody,
} from './rules/table-1.ts'
export { judgeTemperature } from './rules/temperature.ts'
export {
  type TrophicIndex,
  type TrophicKey,
  type TrophicState,
  trophicFormulas,
  trophicIndex,
  trophicKeys,
  trophicState,
  trophicStates,
} from './rules/trophic.ts'
export {
  classRank,
  isGoodClass,
  qualityWords,
  sectionQuality,
  type WaterClass,
  type WaterQuality,
  waterClasses,
  worstClass,
} from './rules/water-class.ts'

export const water = definePlugin({
  id: 'water',
  title: { zh: '碧水', en: 'Clean water' },
  area: 7,
  indicators: [...measures, ...milestones],
})
