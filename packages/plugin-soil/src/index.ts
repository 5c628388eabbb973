import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const soil = definePlugin({
  id: 'soil',
  title: { zh: '净土', en: 'Clean soil' },
  area: 8,
  indicators: [...measures, ...milestones],
})
