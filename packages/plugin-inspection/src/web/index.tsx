import { defineWeb } from '@workpoints/core/web'
import { inspection } from '../index.ts'

export default defineWeb({
  plugin: inspection,
  pages: [{ path: '', title: inspection.title, load: () => import('./overview-page.tsx') }],
})
