import { describePhrases } from '@workpoints/registers/testing/phrases'
import { held } from './held.ts'
import { noiseReadings } from './noise-readings.ts'
import { airReadings } from './readings.ts'
import { airRegisters } from './registers.ts'

describePhrases({
  ...{ plugin: 'air', area: 6, goals: ['goal-1', 'goal-4'] },
  registers: airRegisters,
  held,
  computed: [...airReadings.indicators, ...noiseReadings.indicators],
})
