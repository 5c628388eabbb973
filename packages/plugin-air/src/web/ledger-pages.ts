import { registerPages } from '@workpoints/registers/web'
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

/** The pages of the ledgers, in the order of the tasks. */
export const ledgerPages = [
  ...registerPages(truckChecks),
  ...registerPages(heavyTrucks),
  ...registerPages(machinery),
  ...registerPages(machineryChecks),
  ...registerPages(inventories),
  ...registerPages(districtPlans),
  ...registerPages(areaPollution),
  ...registerPages(tradingPilots),
  ...registerPages(carbonChecks),
  ...registerPages(ozoneStudies),
  ...registerPages(vocRuns),
  ...registerPages(lidars),
  ...registerPages(lidarReports),
  ...registerPages(ozoneDepleting),
  ...registerPages(noisePoints),
  ...registerPages(noiseMonths),
  ...registerPages(noiseTracing),
  ...registerPages(noiseActions),
  ...registerPages(noiseComplaints),
  ...registerPages(noiseReviews),
  ...registerPages(heavyWeather),
]
