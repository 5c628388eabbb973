import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const air = definePlugin({
  id: 'air',
  title: { zh: '蓝天', en: 'Clean air' },
  area: 6,
  indicators: [...measures, ...milestones],
})
