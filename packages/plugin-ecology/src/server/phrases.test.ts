import { describePhrases } from '@workpoints/registers/testing/phrases'
import { ecologyRegisters } from './registers.ts'

describePhrases({ plugin: 'ecology', area: 2, goals: ['goal-5'], registers: ecologyRegisters })
