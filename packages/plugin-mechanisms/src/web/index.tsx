import { defineWeb } from '@workpoints/core/web'
import { mechanisms } from '../index.ts'

export default defineWeb({
  plugin: mechanisms,
  pages: [{ path: '', title: mechanisms.title, load: () => import('./overview-page.tsx') }],
})
