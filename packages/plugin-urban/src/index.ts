import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const urban = definePlugin({
  id: 'urban',
  title: { zh: '城市治理', en: 'Urban' },
  area: 4,
  indicators: [...measures, ...milestones],
})
