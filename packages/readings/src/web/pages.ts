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
    ...{ path: '/sites/new', title: { zh: '新增点位', en: 'Add a site' }, needs: ['manage'] },
    unlisted: true,
    load: () => import('./new-site-page.tsx'),
  },
  {
    ...{ path: '/sites/sheet', title: { zh: '按表导入点位', en: 'Import a list of sites' }, needs: ['manage'] },
    unlisted: true,
    load: () => import('./site-sheet-page.tsx'),
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
  {
    ...{ path: '/sites/$site/edit', title: { zh: '修改点位', en: 'Change a site' }, needs: ['manage'] },
    load: () => import('./edit-site-page.tsx'),
  },
]

/** The register of monitors, for who administers the platform. */
export const devicePages: readonly Page[] = [
  {
    path: '/sites/devices',
    title: { zh: '监测设备', en: 'Monitors' },
    needs: ['administer'],
    load: () => import('./devices-page.tsx'),
  },
]
