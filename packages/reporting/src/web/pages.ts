import type { Page } from '@workpoints/core/web'

/** The pages of the monthly round, at the root of the application as core's are. Listed ones stand in the navigation in this order. */
export const reportingPages: readonly Page[] = [
  { path: '/inbox', title: { zh: '我的待办', en: 'My to-do' }, load: () => import('./inbox-page.tsx') },
  {
    ...{ path: '/notifications', title: { zh: '通知', en: 'Notifications' }, unlisted: true },
    load: () => import('./notifications-page.tsx'),
  },
  {
    path: '/report',
    title: { zh: '我的填报', en: 'My reports' },
    needs: ['report'],
    load: () => import('./report-list-page.tsx'),
  },
  {
    path: '/review',
    title: { zh: '审核', en: 'Review' },
    needs: ['review'],
    load: () => import('./queue-page.tsx'),
  },
  { path: '/rounds', title: { zh: '调度', en: 'Rounds' }, needs: ['read'], load: () => import('./rounds-page.tsx') },
  {
    path: '/notices',
    title: { zh: '督办', en: 'Notices' },
    needs: ['report', 'review', 'manage', 'export'],
    load: () => import('./notices-page.tsx'),
  },
  {
    path: '/notices/new',
    title: { zh: '发出通知', en: 'Issue a notice' },
    needs: ['manage'],
    unlisted: true,
    load: () => import('./notice-new-page.tsx'),
  },
  {
    path: '/notices/$notice',
    title: { zh: '督办', en: 'Notice' },
    needs: ['report', 'review', 'manage', 'export'],
    load: () => import('./notice-page.tsx'),
  },
  {
    path: '/rules',
    title: { zh: '亮灯规则', en: 'Rules of lights' },
    needs: ['read'],
    load: () => import('./rules-page.tsx'),
  },
  {
    path: '/rules/$rule',
    title: { zh: '亮灯规则', en: 'Rules of lights' },
    needs: ['manage'],
    load: () => import('./rule-page.tsx'),
  },
  {
    path: '/review-rules',
    title: { zh: '审核规则', en: 'Review rules' },
    needs: ['manage'],
    unlisted: true,
    load: () => import('./review-rules-page.tsx'),
  },
  {
    path: '/rounds/$round',
    title: { zh: '调度', en: 'Round' },
    needs: ['read'],
    load: () => import('./round-page.tsx'),
  },
  {
    path: '/report/$submission',
    title: { zh: '填报', en: 'Report' },
    needs: ['read'],
    load: () => import('./report-page.tsx'),
  },
]

/** For who administers: it stands among the pages of accounts. */
export const deliveryPages: readonly Page[] = [
  {
    path: '/admin/deliveries',
    title: { zh: '消息发送', en: 'Messages' },
    needs: ['administer'],
    load: () => import('./deliveries-page.tsx'),
  },
]
