import { definePlugin } from '@workpoints/core'
import { milestones } from './milestones.ts'

export const mechanisms = definePlugin({
  id: 'mechanisms',
  title: { zh: '保障机制', en: 'Mechanisms' },
  area: 10,
  indicators: [...milestones],
})
