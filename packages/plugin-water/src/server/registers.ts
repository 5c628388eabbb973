import { registerHalf } from '@workpoints/registers/server'
import { emergencyStock } from '../registers/emergency-stock.ts'
import { outfalls } from '../registers/outfalls.ts'
import { parkWorks } from '../registers/park-works.ts'
import { phosphorusActions } from '../registers/phosphorus-actions.ts'
import { samples } from '../registers/samples.ts'
import { sectionPlans } from '../registers/section-plans.ts'
import { sourceSamples } from '../registers/source-samples.ts'
import { sourceSystems } from '../registers/source-systems.ts'
import { sources } from '../registers/sources.ts'
import { demoEmergencyStock, demoParkWorks } from './demo-parks.ts'
import { demoSamples, demoSectionPlans } from './demo-samples.ts'
import { demoSourceSamples, demoSourceSystems, demoSources } from './demo-sources.ts'
import { demoOutfalls, demoPhosphorusActions } from './demo-works.ts'
import { sectionsChanged } from './water-readings.ts'

/** The ledgers of this module in the order of its tasks; what the laboratory finds moves the figures of the sections. */
export const waterRegisters = [
  registerHalf(samples, demoSamples, sectionsChanged),
  registerHalf(sectionPlans, demoSectionPlans),
  registerHalf(phosphorusActions, demoPhosphorusActions),
  registerHalf(outfalls, demoOutfalls),
  registerHalf(sources, demoSources),
  registerHalf(sourceSamples, demoSourceSamples),
  registerHalf(sourceSystems, demoSourceSystems),
  registerHalf(parkWorks, demoParkWorks),
  registerHalf(emergencyStock, demoEmergencyStock),
]
