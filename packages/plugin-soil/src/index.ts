import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export { soilAssumptions } from './rules/assumptions.ts'
export { type Content, readContent } from './rules/content.ts'
export { type Comparison, defaultComparison, exceedMultiple } from './rules/exceedance.ts'
export {
  type FarmlandItem,
  type FarmlandUse,
  farmlandLimits,
  farmlandTable,
  type PHBand,
  pHBandIndex,
  pHBands,
} from './rules/farmland-limits.ts'
export {
  causeSurveyProgress,
  type FarmlandAreas,
  farmlandSafeUseRate,
  farmlandSafeUseRateOf,
  farmlandTaskDone,
} from './rules/farmland-rate.ts'
export {
  type FarmlandClass,
  type FarmlandJudgement,
  type FarmlandSample,
  farmlandClasses,
  judgeFarmlandPoint,
  judgeFarmlandSample,
} from './rules/farmland-sample.ts'
export {
  fiveFulls,
  fiveInstants,
  type HazardousWasteGrade,
  type HazardousWasteSettings,
  hazardousWasteDefaults,
  hazardousWasteGrade,
  hazardousWasteGrades,
  hazardousWasteSummary,
  judgeFiveFulls,
  judgeFiveInstants,
} from './rules/hazardous-waste.ts'
export { type LandClass, landClasses, landClassOf } from './rules/land-class.ts'
export {
  type NewPollutantGroup,
  type NewPollutantMeasure,
  newPollutantGroup,
  newPollutantGroups,
  newPollutantMeasures,
} from './rules/new-pollutant.ts'
export {
  checkPlotUse,
  isPlotListed,
  isPlotSafe,
  isSensitiveUse,
  nextPlotStates,
  type PlotState,
  type PlotSteps,
  plotStates,
} from './rules/plot-process.ts'
export {
  type KeyPlot,
  type KeyPlotKind,
  type PlotRateSettings,
  plotRateDefaults,
  plotSafeUseRate,
} from './rules/plot-rate.ts'
export {
  faultsOfSource,
  idleDays,
  judgeSources,
  judgeZeroIncidents,
  type RadioactiveSource,
  type SourceFault,
  type SourceState,
  sourceFaults,
  sourceStates,
} from './rules/radiation.ts'
export {
  judgeSitePlot,
  judgeSiteSample,
  type SiteJudgement,
  type SiteResult,
  type SiteSample,
  siteLimits,
  siteResults,
} from './rules/site-sample.ts'
export { type SiteRow, siteBasicItems, siteOtherItems, siteRow } from './rules/site-table.ts'
export { soilStandards } from './rules/standards.ts'
export { type SupervisedDuty, supervisedDuties, supervisedUnitDuties } from './rules/supervised-unit.ts'
export {
  hazardClosureRate,
  type TailingsGrade,
  type TailingsSettings,
  tailingsChecks,
  tailingsDefaults,
  tailingsGrades,
} from './rules/tailings.ts'
export { type ConcentrationUnit, judgeThallium, thalliumLimit } from './rules/thallium.ts'
export {
  type ZeroWasteEntry,
  type ZeroWasteState,
  zeroWasteProgress,
  zeroWasteStates,
} from './rules/zero-waste.ts'

export const soil = definePlugin({
  id: 'soil',
  title: { zh: '净土', en: 'Clean soil' },
  area: 8,
  indicators: [...measures, ...milestones],
})
