import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'
import { milestones } from './milestones.ts'

export const inspection = definePlugin({
  id: 'inspection',
  title: { zh: '督察整改', en: 'Inspection' },
  area: 9,
  indicators: [...measures, ...milestones],
})
