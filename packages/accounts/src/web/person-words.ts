import type { RoleSeat, Text } from '@workpoints/core'
import type { ListedPerson } from './person-data.ts'

/** The states of an account. */
export const statusText: Readonly<Record<ListedPerson['status'], Text>> = {
  active: { zh: '在用', en: 'Active' },
  disabled: { zh: '停用', en: 'Disabled' },
  removed: { zh: '已删除', en: 'Removed' },
}

/** Where roles are held, as groups of a list. */
export const seatText: Readonly<Record<RoleSeat, Text>> = {
  platform: { zh: '全平台', en: 'Whole platform' },
  office: { zh: '市环委办', en: 'Committee office' },
  department: { zh: '市直部门', en: 'Departments' },
  county: { zh: '县（市、区）和功能区', en: 'Counties and zones' },
}
