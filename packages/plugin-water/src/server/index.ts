import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { water } from '../index.ts'
import { held } from './held.ts'
import { waterRegisters } from './registers.ts'
import { section, sections } from './sections.router.ts'
import { waterReadings } from './water-readings.ts'
import { works } from './works.router.ts'

export default defineServer({
  plugin: water,
  router: router({ overview: areaOverview(water), sections, section, works }),
  migrations: {},
  calculators: {},
  registers: waterRegisters,
  held,
  readings: waterReadings,
})
