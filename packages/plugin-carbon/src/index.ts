import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export { carbonAssumptions } from './rules/assumptions.ts'
export {
  type CarbonCheckState,
  carbonCheck,
  carbonCheckStates,
  type Emission,
  type EmissionEntry,
  electricityCoalEquivalent,
  electricityEmission,
  heatEmission,
  inventoryEmission,
  inventoryTotal,
  otherFactors,
} from './rules/emission.ts'
export {
  type GreenCounting,
  type GreenLevel,
  type GreenNaming,
  type GreenStage,
  greenCount,
  greenCountingDefaults,
  greenLevels,
  greenPipeline,
  greenStages,
} from './rules/green-making.ts'
export {
  announcedOn,
  type FoundFactor,
  type GridFactor,
  gridFactor,
  gridFactorFall,
  gridFactors,
  newestGridFactor,
} from './rules/grid-factors.ts'
export {
  carbonIntensity,
  cumulativeFall,
  cumulativeFallOf,
  type Fall,
  type IntensityYear,
  intensityFall,
  judgeIntensity,
  remainingFall,
} from './rules/intensity.ts'
export {
  type CapacityMW,
  convertPower,
  type NewEnergyCapacity,
  newEnergyCapacity,
  newEnergyKinds,
  type PowerKind,
  type PowerUnit,
  type ProjectStage,
  powerKinds,
  projectStage,
  projectStages,
} from './rules/new-energy.ts'
export { carbonStandards } from './rules/standards.ts'
export {
  type Charger,
  type ChargingStation,
  greenTravelShare,
  nevShare,
  nevShareOf,
  type SuperChargingLines,
  superChargingFault,
  superChargingLines,
  superChargingStations,
  type VehicleEntry,
} from './rules/travel.ts'

export const carbon = definePlugin({
  id: 'carbon',
  title: { zh: '绿色低碳', en: 'Low carbon' },
  area: 1,
  indicators: [...measures, ...milestones],
})
