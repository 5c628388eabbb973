import { definePlugin } from '@workpoints/core'
import { measures } from './measures.ts'

export const rural = definePlugin({
  id: 'rural',
  title: { zh: '农业农村', en: 'Rural' },
  area: 5,
  indicators: [...measures],
})
