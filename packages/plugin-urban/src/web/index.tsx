import { defineWeb } from '@workpoints/core/web'
import { urban } from '../index.ts'

export default defineWeb({
  plugin: urban,
  pages: [{ path: '', title: urban.title, load: () => import('./overview-page.tsx') }],
})
