import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const carbon = definePlugin({
  id: 'carbon',
  title: { zh: '绿色低碳', en: 'Low carbon' },
  area: 1,
  indicators: [...measures, ...milestones],
})
