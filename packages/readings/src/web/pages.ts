import type { Page } from '@workpoints/core/web'

/** Sites and their series, at the root of the application; areas lead here with `?plugin=air` or `water`. */
export const readingsPages: readonly Page[] = [
  {
    path: '/sites',
    title: { zh: '监测点位', en: 'Monitoring sites' },
    needs: ['report', 'correct', 'export', 'manage'],
    load: () => import('./sites-page.tsx'),
  },
  {
    path: '/sites/import',
    title: { zh: '导入监测数据', en: 'Import readings' },
    needs: ['report', 'correct'],
    unlisted: true,
    load: () => import('./readings-import-page.tsx'),
  },
  {
    path: '/sites/$site',
    title: { zh: '监测数据', en: 'Readings' },
    needs: ['read'],
    load: () => import('./site-page.tsx'),
  },
]
