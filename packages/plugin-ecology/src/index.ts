import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const ecology = definePlugin({
  id: 'ecology',
  title: { zh: '生态系统', en: 'Ecosystems' },
  area: 2,
  indicators: [...measures, ...milestones],
})
