import { defineWeb } from '@workpoints/core/web'
import { water } from '../index.ts'

export default defineWeb({
  plugin: water,
  pages: [{ path: '', title: water.title, load: () => import('./overview-page.tsx') }],
})
