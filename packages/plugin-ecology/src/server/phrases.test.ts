import { describePhrases } from '@workpoints/registers/testing/phrases'
import { held } from './held.ts'
import { ecologyRegisters } from './registers.ts'

describePhrases({ plugin: 'ecology', area: 2, goals: ['goal-5'], registers: ecologyRegisters, held })
