import { registerHalf } from '@workpoints/registers/server'
import { causes } from '../registers/causes.ts'
import { farmland } from '../registers/farmland.ts'
import { fiveFullsRegister, hazardousWaste } from '../registers/hazardous-waste.ts'
import { hazards } from '../registers/hazards.ts'
import { heavyMetals } from '../registers/heavy-metals.ts'
import { newPollutants } from '../registers/new-pollutants.ts'
import { plots } from '../registers/plots.ts'
import { incidents, sources } from '../registers/radiation.ts'
import { samples } from '../registers/samples.ts'
import { supervised } from '../registers/supervised.ts'
import { tailings } from '../registers/tailings.ts'
import { zeroWaste, zeroWasteModels } from '../registers/zero-waste.ts'
import {
  demoFiveFulls,
  demoHazardousWaste,
  demoHazards,
  demoHeavyMetals,
  demoNewPollutants,
  demoSources,
  demoSupervised,
  demoTailings,
  demoZeroWaste,
  demoZeroWasteModels,
} from './demo-duties.ts'
import { demoCauses, demoFarmland, demoPlots, demoSamples } from './demo-land.ts'

/** The ledgers of this module in the order of its tasks; incidents have no demonstration, because the ledger has to stay empty. */
export const soilRegisters = [
  registerHalf(farmland, demoFarmland),
  registerHalf(causes, demoCauses),
  registerHalf(supervised, demoSupervised),
  registerHalf(plots, demoPlots),
  registerHalf(samples, demoSamples),
  registerHalf(hazardousWaste, demoHazardousWaste),
  registerHalf(fiveFullsRegister, demoFiveFulls),
  registerHalf(tailings, demoTailings),
  registerHalf(heavyMetals, demoHeavyMetals),
  registerHalf(hazards, demoHazards),
  registerHalf(newPollutants, demoNewPollutants),
  registerHalf(zeroWaste, demoZeroWaste),
  registerHalf(zeroWasteModels, demoZeroWasteModels),
  registerHalf(sources, demoSources),
  registerHalf(incidents),
]
