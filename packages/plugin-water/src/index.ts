import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const water = definePlugin({
  id: 'water',
  title: { zh: '碧水', en: 'Clean water' },
  area: 7,
  indicators: [...measures, ...milestones],
})
