import { defineWeb } from '@workpoints/core/web'
import { rural } from '../index.ts'

export default defineWeb({
  plugin: rural,
  pages: [{ path: '', title: rural.title, load: () => import('./overview-page.tsx') }],
})
