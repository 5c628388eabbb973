import { registerHalf } from '@workpoints/registers/server'
import { areaPollution, districtPlans, inventories } from '../registers/control-plans.ts'
import { carbonChecks, tradingPilots } from '../registers/greenhouse.ts'
import { heavyWeather } from '../registers/heavy-weather.ts'
import { lidarReports, lidars } from '../registers/lidars.ts'
import { machinery, machineryChecks } from '../registers/machinery.ts'
import { noiseComplaints } from '../registers/noise-complaints.ts'
import { noiseMonths, noisePoints } from '../registers/noise-points.ts'
import { noiseReviews } from '../registers/noise-reviews.ts'
import { noiseActions, noiseTracing } from '../registers/noise-works.ts'
import { ozoneStudies, vocRuns } from '../registers/ozone.ts'
import { ozoneDepleting } from '../registers/ozone-depleting.ts'
import { heavyTrucks, truckChecks } from '../registers/truck-checks.ts'
import { demoHeavyTrucks, demoMachinery, demoMachineryChecks, demoTruckChecks } from './demo-checks.ts'
import { demoNoiseMonths, demoNoisePoints } from './demo-noise.ts'
import { demoNoiseActions, demoNoiseComplaints, demoNoiseReviews, demoNoiseTracing } from './demo-noise-works.ts'
import {
  demoHeavyWeather,
  demoLidarReports,
  demoLidars,
  demoOzoneDepleting,
  demoOzoneStudies,
  demoVocRuns,
} from './demo-ozone.ts'
import {
  demoAreaPollution,
  demoCarbonChecks,
  demoDistrictPlans,
  demoInventories,
  demoTradingPilots,
} from './demo-plans.ts'
import { noiseChanged } from './noise-readings.ts'

/** The ledgers of this module in the order of its tasks, that of the air goal last. */
export const airRegisters = [
  registerHalf(truckChecks, demoTruckChecks),
  registerHalf(heavyTrucks, demoHeavyTrucks),
  registerHalf(machinery, demoMachinery),
  registerHalf(machineryChecks, demoMachineryChecks),
  registerHalf(inventories, demoInventories),
  registerHalf(districtPlans, demoDistrictPlans),
  registerHalf(areaPollution, demoAreaPollution),
  registerHalf(tradingPilots, demoTradingPilots),
  registerHalf(carbonChecks, demoCarbonChecks),
  registerHalf(ozoneStudies, demoOzoneStudies),
  registerHalf(vocRuns, demoVocRuns),
  registerHalf(lidars, demoLidars),
  registerHalf(lidarReports, demoLidarReports),
  registerHalf(ozoneDepleting, demoOzoneDepleting),
  registerHalf(noisePoints, demoNoisePoints, noiseChanged),
  registerHalf(noiseMonths, demoNoiseMonths, noiseChanged),
  registerHalf(noiseTracing, demoNoiseTracing),
  registerHalf(noiseActions, demoNoiseActions),
  registerHalf(noiseComplaints, demoNoiseComplaints),
  registerHalf(noiseReviews, demoNoiseReviews),
  registerHalf(heavyWeather, demoHeavyWeather),
]
