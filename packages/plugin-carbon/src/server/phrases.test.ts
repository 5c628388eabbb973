import { describePhrases } from '@workpoints/registers/testing/phrases'
import { held } from './held.ts'
import { carbonRegisters } from './registers.ts'

describePhrases({ plugin: 'carbon', area: 1, goals: [], registers: carbonRegisters, held })
