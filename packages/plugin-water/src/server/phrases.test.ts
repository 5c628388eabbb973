import { describePhrases } from '@workpoints/registers/testing/phrases'
import { sectionIndicators } from '../sections/figures.ts'
import { waterRegisters } from './registers.ts'

describePhrases({ plugin: 'water', area: 7, goals: ['goal-2'], registers: waterRegisters, computed: sectionIndicators })
