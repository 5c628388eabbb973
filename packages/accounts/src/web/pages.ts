import type { Page } from '@workpoints/core/web'

/** The pages of accounts, at the root of the application as core's are: one's own account, the administration, the auditor's page. */
export const accountsPages: readonly Page[] = [
  { path: '/account', title: { zh: '我的账号', en: 'My account' }, load: () => import('./account-page.tsx') },
  {
    path: '/admin/people',
    title: { zh: '人员', en: 'People' },
    needs: ['administer'],
    load: () => import('./people-page.tsx'),
  },
  {
    ...{ path: '/admin/people/new', title: { zh: '新增人员', en: 'Add a person' }, needs: ['administer'] },
    unlisted: true,
    load: () => import('./new-person-page.tsx'),
  },
  {
    ...{ path: '/admin/people/import', title: { zh: '导入人员', en: 'Import people' }, needs: ['administer'] },
    unlisted: true,
    load: () => import('./import-people-page.tsx'),
  },
  {
    ...{ path: '/admin/people/$person', title: { zh: '人员', en: 'Person' }, needs: ['administer'] },
    load: () => import('./person-page.tsx'),
  },
  {
    path: '/admin/units',
    title: { zh: '单位管理', en: 'Units' },
    needs: ['administer'],
    load: () => import('./admin-units-page.tsx'),
  },
  {
    path: '/admin/modules',
    title: { zh: '模块启用', en: 'Modules' },
    needs: ['enable'],
    load: () => import('./modules-page.tsx'),
  },
  {
    path: '/admin/sessions',
    title: { zh: '登录会话', en: 'Sessions' },
    needs: ['administer'],
    load: () => import('./live-sessions-page.tsx'),
  },
  {
    path: '/admin/policy',
    title: { zh: '登录安全', en: 'Sign-in security' },
    needs: ['administer'],
    load: () => import('./policy-page.tsx'),
  },
  {
    path: '/audit',
    title: { zh: '审计记录', en: 'Audit trail' },
    needs: ['audit'],
    load: () => import('./audit-page.tsx'),
  },
]
