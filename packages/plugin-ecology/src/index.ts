import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export { ecologyAssumptions } from './rules/assumptions.ts'
export { type GreenShieldState, greenShieldStates, greenShieldSummary, nextGreenShieldStates } from './rules/clue.ts'
export {
  type EqiChange,
  type EqiChangeLines,
  type EqiClass,
  type EqiParts,
  type EqiWeights,
  eiGrade,
  eiGrades,
  eqiChange,
  eqiChangeLines,
  eqiClass,
  eqiClasses,
  eqiFromParts,
  eqiWeights,
} from './rules/eqi.ts'
export {
  doubleFall,
  type ErosionMeasure,
  type ErosionSettings,
  type ErosionWork,
  erosionControlArea,
  erosionDefaults,
  erosionMeasures,
  soilConservationRate,
} from './rules/erosion.ts'
export {
  type ForestCoverOfYear,
  type ForestImprovement,
  forestCover,
  forestCoverChange,
  forestImprovements,
  type ImprovedForest,
  improvedForest,
  improvementCurve,
  improvementDue,
  inTenThousandMu,
} from './rules/forest.ts'
export {
  addMonths,
  type GreenMineState,
  type GreenMineTerm,
  greenMineDue,
  greenMineRate,
  greenMineStates,
  greenMineTerm,
  type Mine,
} from './rules/green-mine.ts'
export {
  isLineHeld,
  judgeRedLineClue,
  type RedLine,
  type RedLineClue,
  type RedLineResult,
  redLineResults,
  redLines,
} from './rules/red-line.ts'
export {
  type ProtectionMeasure,
  protectedSpeciesRate,
  protectedSpeciesRateOf,
  protectionMeasures,
  type SpeciesEntry,
} from './rules/species.ts'
export { ecologyStandards } from './rules/standards.ts'

export const ecology = definePlugin({
  id: 'ecology',
  title: { zh: '生态系统', en: 'Ecosystems' },
  area: 2,
  indicators: [...measures, ...milestones],
})
