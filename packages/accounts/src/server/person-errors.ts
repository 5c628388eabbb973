import { ConflictError, NotAllowedError, NotFoundError } from '@workpoints/core'

/** One answer for whoever is not there, and for what cannot even be an id. */
export const noPerson = (): NotFoundError =>
  new NotFoundError('accounts.no-person', {
    zh: '没有这个人员账号。请在“人员”中按姓名或用户名查找。',
    en: 'There is no such account. Look for it by name or user name among the people.',
  })

export const noGrant = (): NotFoundError =>
  new NotFoundError('accounts.no-grant', {
    zh: '该人员没有这个角色，或已被收回。请刷新后查看。',
    en: 'The person does not hold this role, or no longer. Reload to see the roles that are held.',
  })

/** An administrator's own account is changed by another one (GB/T 22239-2019 8.1.4.2: nobody widens or loses their own rights by themself). */
export const ownAccount = (person: string): NotAllowedError =>
  new NotAllowedError(
    'accounts.own-account',
    {
      zh: '不能对自己的账号进行此项操作，请由另一名系统管理员办理；修改自己的密码和动态口令请到“我的账号”。',
      en: 'This cannot be done to your own account: ask another system administrator. Your password and second factor are under “My account”.',
    },
    { refused: { action: 'administer', unit: null, plugin: null, subject: `person/${person}` } },
  )

export const lastAdmin = (): ConflictError =>
  new ConflictError('accounts.last-admin', {
    zh: '这是最后一名在用的系统管理员，操作未执行。请先为另一人设置系统管理员角色。',
    en: 'This is the last active system administrator; nothing was changed. Make somebody else one first.',
  })

export const isRemoved = (username: string): ConflictError =>
  new ConflictError('accounts.person-removed', {
    zh: `账号“${username}”已删除，不能再修改。如需继续使用，请新建账号。`,
    en: `The account "${username}" was removed and cannot be changed. Make a new one.`,
  })

const states = {
  active: { zh: '在用', en: 'active' },
  disabled: { zh: '停用', en: 'disabled' },
} as const

export const alreadyIs = (status: keyof typeof states): ConflictError =>
  new ConflictError('accounts.person-status', {
    zh: `该账号已经是“${states[status].zh}”状态，无需再次操作。`,
    en: `The account is ${states[status].en} already.`,
  })

export const notLocked = (): ConflictError =>
  new ConflictError('accounts.not-locked', {
    zh: '该账号没有锁定，或锁定已自动解除。',
    en: 'The account is not locked, or no longer.',
  })

export const noFactor = (): ConflictError =>
  new ConflictError('accounts.no-factor', {
    zh: '该账号没有绑定动态口令。',
    en: 'The account has no second factor.',
  })

export const heldAlready = (): ConflictError =>
  new ConflictError('accounts.grant-held', {
    zh: '该人员在这个单位已有此角色。如需调整模块或期限，请先收回原角色。',
    en: 'The person holds this role for this unit already. To change modules or dates, revoke it first.',
  })
