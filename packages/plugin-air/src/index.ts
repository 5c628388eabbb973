import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export { type Aqi, type AqiInput, aqi, aqiCategory, isGoodDay, isHeavyDay } from './air/aqi.ts'
export {
  type CityDay,
  type CityDayInput,
  type CityMean,
  type CityMeanInput,
  cityDay,
  cityMean,
  type GroupMean,
  type GroupMeanInput,
  groupMean,
  type MinimumStations,
} from './air/city-day.ts'
export { type CompositeIndex, type CompositeIndexInput, compositeIndex } from './air/composite-index.ts'
export {
  type DailyAqiInput,
  type DailyIndicator,
  dailyAqi,
  type HourlyAqiInput,
  type HourlyIndicator,
  hourlyAqi,
  type IndexedAqi,
} from './air/daily-aqi.ts'
export { type DailyMaximum, type DailyMean, type DailyMeanInput, dailyMaximum, dailyMean } from './air/daily-mean.ts'
export type { BothFigures } from './air/excluded-days.ts'
export {
  type GoodDayAllowance,
  type GoodDayAllowanceInput,
  type GoodDayHeadroom,
  type GoodDayHeadroomInput,
  type GoodDayWhatIfInput,
  goodDayAllowance,
  goodDayHeadroom,
  goodDayWhatIf,
} from './air/good-day-headroom.ts'
export {
  type AirDaysInput,
  airDays,
  type DayAqi,
  type DayCounts,
  type GoodDayRatio,
  goodDayRatio,
  groupGoodDayRatio,
} from './air/good-days.ts'
export { type Iaqi, type IaqiInput, iaqi } from './air/iaqi.ts'
export {
  type AgainstLimit,
  type AgainstLimitInput,
  againstLimit,
  type Comparison,
  type ExceedMultipleInput,
  exceedMultiple,
  type Limit,
  type LimitInput,
  limitOf,
  referenceStateOn,
  reportingDecimals,
} from './air/limit.ts'
export { type EightHourMean, eightHourMeans, type Mda8, type Mda8Input, mda8 } from './air/mda8.ts'
export {
  type MeanHeadroom,
  type MeanHeadroomInput,
  type MeanWhatIf,
  type MeanWhatIfInput,
  meanHeadroom,
  meanWhatIf,
} from './air/mean-headroom.ts'
export { type DayValue, dustPractice, type MeanToDateInput, meanToDate, type PeriodMean } from './air/mean-to-date.ts'
export { type Percentile, type PercentileInput, percentile } from './air/percentile.ts'
export { type Ranked, type RankingInput, ranking } from './air/ranking.ts'
export { type DailyConcentration, type StationDay, type StationDayInput, stationDay } from './air/station-day.ts'
export { meetsTarget, type TargetCheck, type TargetInput } from './air/target.ts'
export {
  dayValidity,
  hourValidity,
  monthValidity,
  quarterValidity,
  type Validity,
  type YearValidity,
  yearValidity,
} from './air/validity.ts'
export {
  type ItemYear,
  type ItemYearInput,
  itemYear,
  type YearEvaluation,
  type YearEvaluationInput,
  yearEvaluation,
} from './air/year-evaluation.ts'
export { type YearOnYear, type YearOnYearInput, yearOnYear } from './air/year-on-year.ts'
export { type Figure, type MaybeFigure, roundByGb8170 } from './figure.ts'
export {
  areaNoiseGrade,
  burstCompliance,
  type NoiseGradeInput,
  type PeriodCompliance,
  type PeriodComplianceInput,
  periodCompliance,
  roadNoiseGrade,
  zoneLimit,
} from './noise/compliance.ts'
export {
  energyMean,
  type Level,
  ld,
  ldn,
  levelOfEnergy,
  ln,
  type PeriodEnergy,
  type PeriodLevelInput,
} from './noise/energy-mean.ts'
export { noiseDay, splitHours, weatherAllows } from './noise/noise-day.ts'
export {
  dailyRate,
  monthRate,
  type NoiseDayCount,
  type PeriodRate,
  pointCountRate,
  provinceRate,
  quarterRates,
  type Rate,
  yearRate,
  type ZoneCounts,
  type ZoneRates,
} from './noise/rate.ts'
export { type SpanCompliance, type SpanInput, spanCompliance } from './noise/span-compliance.ts'
export {
  countStations,
  type StationCompliance,
  type StationNoiseDay,
  stationCompliance,
} from './noise/station-compliance.ts'
export type { Reason } from './reason.ts'
export { type AqiCategory, aqiCategories } from './standards/aqi-categories.ts'
export { type LimitPeriod, limitEditions } from './standards/gb3095.ts'
export { dataValidity } from './standards/gb3095-validity.ts'
export {
  burstAllowance,
  type NoisePeriod,
  noiseHours,
  type Zone,
  type ZoneLimit,
  zoneLimits,
  zones,
} from './standards/gb3096.ts'
export { aqiEditions, iaqiLevels, publicationRule } from './standards/hj633.ts'
export { compositeEditions, evaluationEditions, minimumStations, percentiles } from './standards/hj663.ts'
export type { Mark } from './standards/mark.ts'
export { type NoiseRule, noiseRuleOn, noiseRules, noiseValidity, zonesCovered } from './standards/noise-rule.ts'
export { type Indicator, type OtherItem, type Pollutant, pollutants } from './standards/pollutant.ts'
export { type StandardSet, standardFor, standardOn, standardSets, type Under } from './standards/standard-on.ts'

export const air = definePlugin({
  id: 'air',
  title: { zh: '蓝天', en: 'Clean air' },
  area: 6,
  indicators: [...measures, ...milestones],
})
