import { defineWeb } from '@workpoints/core/web'
import { industry } from '../index.ts'

export default defineWeb({
  plugin: industry,
  pages: [{ path: '', title: industry.title, load: () => import('./overview-page.tsx') }],
})
