import { defineWeb } from '@workpoints/core/web'
import { air } from '../index.ts'
import { ledgerPages } from './ledger-pages.ts'

export default defineWeb({
  plugin: air,
  pages: [
    { path: '', title: air.title, load: () => import('./overview-page.tsx') },
    { path: 'sky', title: { zh: '蓝天一览', en: 'Air at a glance' }, load: () => import('./sky-page.tsx') },
    ...ledgerPages,
  ],
})
