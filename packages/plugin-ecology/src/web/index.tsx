import { defineWeb } from '@workpoints/core/web'
import { ecology } from '../index.ts'

export default defineWeb({
  plugin: ecology,
  pages: [{ path: '', title: ecology.title, load: () => import('./overview-page.tsx') }],
})
