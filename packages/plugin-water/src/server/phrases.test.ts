import { describePhrases } from '@workpoints/registers/testing/phrases'
import { sectionIndicators } from '../sections/figures.ts'
import { held } from './held.ts'
import { waterRegisters } from './registers.ts'

describePhrases({
  plugin: 'water',
  area: 7,
  goals: ['goal-2'],
  registers: waterRegisters,
  held,
  computed: sectionIndicators,
})
