import { definePlugin } from '@workpoints/core'
import { milestones } from './milestones.ts'

export const industry = definePlugin({
  id: 'industry',
  title: { zh: '工业治理', en: 'Industry' },
  area: 3,
  indicators: [...milestones],
})
