import type { Page } from '@workpoints/core/web'

/** The pages of accounts, at the root of the application as core's are: one's own account, the administration, the auditor's page. */
export const accountsPages: readonly Page[] = [
  { path: '/account', title: { zh: '我的账号', en: 'My account' }, load: () => import('./account-page.tsx') },
  {
    path: '/audit',
    title: { zh: '审计记录', en: 'Audit trail' },
    needs: ['audit'],
    load: () => import('./audit-page.tsx'),
  },
]
