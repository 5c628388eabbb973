import { defineWeb } from '@workpoints/core/web'
import { carbon } from '../index.ts'

export default defineWeb({
  plugin: carbon,
  pages: [{ path: '', title: carbon.title, load: () => import('./overview-page.tsx') }],
})
