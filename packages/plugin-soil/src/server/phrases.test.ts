import { describePhrases } from '@workpoints/registers/testing/phrases'
import { soilRegisters } from './registers.ts'

describePhrases({ plugin: 'soil', area: 8, goals: ['goal-3', 'goal-6'], registers: soilRegisters })
