import type { Action, Text } from '@workpoints/core'

/** What the actions of a permission are called. */
export const actionText: Readonly<Record<Action, Text>> = {
  read: { zh: '查看', en: 'read' },
  export: { zh: '导出', en: 'export' },
  report: { zh: '填报', en: 'report' },
  review: { zh: '审核', en: 'review' },
  correct: { zh: '更正数据', en: 'correct figures' },
  manage: { zh: '组织调度', en: 'run the plan' },
  enable: { zh: '启停模块', en: 'switch modules' },
  administer: { zh: '系统管理', en: 'administer' },
  audit: { zh: '查阅审计', en: 'read the audit trail' },
}
