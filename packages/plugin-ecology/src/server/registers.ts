import { registerHalf } from '@workpoints/registers/server'
import { biodiversityProjects } from '../registers/biodiversity.ts'
import { controlLines } from '../registers/control-lines.ts'
import { eqi } from '../registers/eqi.ts'
import { erosionResults } from '../registers/erosion-results.ts'
import { erosionWorks } from '../registers/erosion-works.ts'
import { forestCover } from '../registers/forest-cover.ts'
import { greening, reserveForest, sustainableForest, tenureReform } from '../registers/forest-programmes.ts'
import { forestWorks } from '../registers/forest-works.ts'
import { greenShield } from '../registers/green-shield.ts'
import { lineClues } from '../registers/line-clues.ts'
import { mines } from '../registers/mines.ts'
import { reserveProjects, reserves } from '../registers/reserves.ts'
import { species } from '../registers/species.ts'
import { speciesSurveys } from '../registers/species-surveys.ts'
import { watersheds } from '../registers/watersheds.ts'
import { fishingBan, wildlifeCases } from '../registers/wildlife.ts'
import { zoning, zoningPilot } from '../registers/zoning.ts'
import { demoEqi, demoErosionResults, demoErosionWorks, demoWatersheds } from './demo-erosion.ts'
import {
  demoForestCover,
  demoForestWorks,
  demoGreening,
  demoReserveForest,
  demoSustainableForest,
  demoTenureReform,
} from './demo-forest.ts'
import { demoControlLines, demoLineClues, demoZoning, demoZoningPilot } from './demo-lines.ts'
import { demoMines } from './demo-mines.ts'
import { demoGreenShield, demoReserveProjects, demoReserves } from './demo-reserves.ts'
import {
  demoBiodiversityProjects,
  demoFishingBan,
  demoSpecies,
  demoSurveys,
  demoWildlifeCases,
} from './demo-wildlife.ts'

/** The ledgers of this module in the order of its tasks, those of the goal last. */
export const ecologyRegisters = [
  registerHalf(controlLines, demoControlLines),
  registerHalf(lineClues, demoLineClues),
  registerHalf(zoning, demoZoning),
  registerHalf(zoningPilot, demoZoningPilot),
  registerHalf(greenShield, demoGreenShield),
  registerHalf(reserves, demoReserves),
  registerHalf(reserveProjects, demoReserveProjects),
  registerHalf(forestWorks, demoForestWorks),
  registerHalf(greening, demoGreening),
  registerHalf(reserveForest, demoReserveForest),
  registerHalf(tenureReform, demoTenureReform),
  registerHalf(sustainableForest, demoSustainableForest),
  registerHalf(mines, demoMines),
  registerHalf(biodiversityProjects, demoBiodiversityProjects),
  registerHalf(speciesSurveys, demoSurveys),
  registerHalf(species, demoSpecies),
  registerHalf(fishingBan, demoFishingBan),
  registerHalf(wildlifeCases, demoWildlifeCases),
  registerHalf(erosionWorks, demoErosionWorks),
  registerHalf(watersheds, demoWatersheds),
  registerHalf(erosionResults, demoErosionResults),
  registerHalf(eqi, demoEqi),
  registerHalf(forestCover, demoForestCover),
]
