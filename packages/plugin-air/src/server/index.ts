import { areaOverview, defineServer, router } from '@workpoints/core/server'
import { air } from '../index.ts'
import { checks } from './checks.router.ts'
import { exclusionRouter } from './exclusion.router.ts'
import { exclusionWaiting } from './exclusion-waiting.ts'
import { held } from './held.ts'
import { migrations } from './migrations/index.ts'
import { noise } from './noise.router.ts'
import { noisePoint } from './noise-point.router.ts'
import { noiseReadings } from './noise-readings.ts'
import { airReadings } from './readings.ts'
import { airRegisters } from './registers.ts'
import { skyRouter } from './sky.router.ts'

export default defineServer({
  plugin: air,
  router: router({
    overview: areaOverview(air),
    sky: skyRouter,
    exclusion: exclusionRouter,
    noise,
    noisePoint,
    checks,
  }),
  migrations,
  appendOnly: ['exclusion'],
  waiting: exclusionWaiting,
  calculators: {},
  readings: [airReadings, noiseReadings],
  registers: airRegisters,
  held,
})
