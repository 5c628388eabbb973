import { defineWeb } from '@workpoints/core/web'
import { air } from '../index.ts'

export default defineWeb({
  plugin: air,
  pages: [{ path: '', title: air.title, load: () => import('./overview-page.tsx') }],
})
