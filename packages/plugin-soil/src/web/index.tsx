import { defineWeb } from '@workpoints/core/web'
import { soil } from '../index.ts'

export default defineWeb({
  plugin: soil,
  pages: [{ path: '', title: soil.title, load: () => import('./overview-page.tsx') }],
})
