import { describePhrases } from '@workpoints/registers/testing/phrases'
import { carbonRegisters } from './registers.ts'

describePhrases({ plugin: 'carbon', area: 1, goals: [], registers: carbonRegisters })
