import { defineWeb } from '@workpoints/core/web'
import { air } from '../index.ts'
import { ledgerPages } from './ledger-pages.ts'

export default defineWeb({
  plugin: air,
  pages: [
    { path: '', title: air.title, load: () => import('./overview-page.tsx') },
    { path: 'sky', title: { zh: '蓝天一览', en: 'Air at a glance' }, load: () => import('./sky-page.tsx') },
    { path: 'noise', title: { zh: '声环境一览', en: 'Noise at a glance' }, load: () => import('./noise-page.tsx') },
    { path: 'checks', title: { zh: '移动源抽测', en: 'Vehicle checks' }, load: () => import('./checks-page.tsx') },
    ...ledgerPages,
  ],
})
