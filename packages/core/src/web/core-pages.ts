import type { Page } from './define.ts'

const pages: readonly Page[] = [
  { path: '/', title: { zh: '总览', en: 'Overview' }, load: () => import('./overview-page.tsx') },
  { path: '/document', title: { zh: '要点原文', en: 'Document' }, load: () => import('./document-page.tsx') },
  { path: '/tasks', title: { zh: '任务', en: 'Tasks' }, load: () => import('./tasks-page.tsx') },
  { path: '/tasks/$task', title: { zh: '任务', en: 'Task' }, load: () => import('./task-page.tsx') },
  { path: '/indicators', title: { zh: '指标', en: 'Indicators' }, load: () => import('./indicators-page.tsx') },
  {
    path: '/indicators/$indicator',
    title: { zh: '指标', en: 'Indicator' },
    load: () => import('./indicator-page.tsx'),
  },
  { path: '/changes', title: { zh: '变化', en: 'Changes' }, unlisted: true, load: () => import('./changes-page.tsx') },
  { path: '/counties', title: { zh: '县区', en: 'Counties' }, load: () => import('./counties-page.tsx') },
  { path: '/units', title: { zh: '单位', en: 'Units' }, load: () => import('./units-page.tsx') },
  { path: '/units/$unit', title: { zh: '单位', en: 'Unit' }, load: () => import('./unit-page.tsx') },
]

/** Core's own pages, at the root of the site: the plan, for everybody who may read it. */
export const corePages: readonly Page[] = pages.map((page) => ({ needs: ['read'], ...page }))
