import { registerHalf } from '@workpoints/registers/server'
import { bambooBases } from '../registers/bamboo-bases.ts'
import { buildings } from '../registers/building.ts'
import { agreements, clauses } from '../registers/compensation.ts'
import { dualControl } from '../registers/dual-control.ts'
import { energyBalance } from '../registers/energy.ts'
import { rightsTrades, valueMeetings, vepLoans } from '../registers/green-finance.ts'
import { greenMaking } from '../registers/green-making.ts'
import { intensity } from '../registers/intensity.ts'
import { keyAreas } from '../registers/key-areas.ts'
import { newEnergy } from '../registers/new-energy.ts'
import { peakMeasures } from '../registers/peak-measures.ts'
import { peakPilots } from '../registers/peak-pilots.ts'
import { powerProjects } from '../registers/power-projects.ts'
import { superChargers } from '../registers/super-chargers.ts'
import { travelSurveys } from '../registers/travel-surveys.ts'
import { upgrades } from '../registers/upgrades.ts'
import { bankResources, valueMatters } from '../registers/value.ts'
import { vehicles } from '../registers/vehicles.ts'
import { demoAgreements, demoClauses, demoKeyAreas } from './demo-compensation.ts'
import { demoNewEnergy } from './demo-energy.ts'
import { demoGreenMaking, demoUpgrades } from './demo-making.ts'
import { demoDualControl, demoEnergyBalance, demoIntensity, demoPeakMeasures, demoPeakPilots } from './demo-peak.ts'
import { demoPowerProjects } from './demo-power.ts'
import { demoBuildings, demoSuperChargers, demoTravelSurveys, demoVehicles } from './demo-transport.ts'
import {
  demoBambooBases,
  demoBankResources,
  demoRightsTrades,
  demoValueMatters,
  demoValueMeetings,
  demoVepLoans,
} from './demo-value.ts'

/** The ledgers of this module in the order of its tasks. */
export const carbonRegisters = [
  registerHalf(peakMeasures, demoPeakMeasures),
  registerHalf(peakPilots, demoPeakPilots),
  registerHalf(dualControl, demoDualControl),
  registerHalf(intensity, demoIntensity),
  registerHalf(energyBalance, demoEnergyBalance),
  registerHalf(upgrades, demoUpgrades),
  registerHalf(greenMaking, demoGreenMaking),
  registerHalf(powerProjects, demoPowerProjects),
  registerHalf(newEnergy, demoNewEnergy),
  registerHalf(superChargers, demoSuperChargers),
  registerHalf(vehicles, demoVehicles),
  registerHalf(travelSurveys, demoTravelSurveys),
  registerHalf(buildings, demoBuildings),
  registerHalf(valueMatters, demoValueMatters),
  registerHalf(bankResources, demoBankResources),
  registerHalf(rightsTrades, demoRightsTrades),
  registerHalf(vepLoans, demoVepLoans),
  registerHalf(valueMeetings, demoValueMeetings),
  registerHalf(bambooBases, demoBambooBases),
  registerHalf(agreements, demoAgreements),
  registerHalf(clauses, demoClauses),
  registerHalf(keyAreas, demoKeyAreas),
]
