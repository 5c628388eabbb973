import { describePhrases } from '@workpoints/registers/testing/phrases'
import { held } from './held.ts'
import { soilRegisters } from './registers.ts'

describePhrases({ plugin: 'soil', area: 8, goals: ['goal-3', 'goal-6'], registers: soilRegisters, held })
