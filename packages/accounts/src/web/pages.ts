import type { Page } from '@workpoints/core/web'

/** The pages of accounts, at the root of the application as core's are: one's own account, the administration, the auditor's page. */
export const accountsPages: readonly Page[] = [
  { path: '/account', title: { zh: '我的账号', en: 'My account' }, load: () => import('./account-page.tsx') },
]
