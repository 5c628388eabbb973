import type { Text } from '@workpoints/core'
import type { PersonAction } from '../person-filter.ts'

/** The actions of the menu on a person's page, in its order; roles, fields and sessions have places of their own. */
export const personVerbs = [
  'unlock',
  'resetPassword',
  'resetFactor',
  'enable',
  'disable',
  'remove',
] as const satisfies readonly PersonAction[]
export type PersonVerb = (typeof personVerbs)[number]

/** An action in words: on the menu, as a question, and what follows from it. */
export interface VerbWords {
  readonly label: Text
  readonly question: (name: string) => Text
  readonly consequences: readonly Text[]
  readonly danger: boolean
}

const sessionsEnd: Text = { zh: '立即生效：该人员的所有登录会结束。', en: 'At once: all sessions of the person end.' }

export const verbWords: Readonly<Record<PersonVerb, VerbWords>> = {
  unlock: {
    label: { zh: '解除锁定', en: 'Unlock' },
    question: (name) => ({ zh: `解除${name}的锁定？`, en: `Unlock ${name}?` }),
    consequences: [
      {
        zh: '可以马上再次登录，密码不变。请先确认是本人。',
        en: 'Signing in is possible again; the password stays. Make sure it is the person.',
      },
    ],
    danger: false,
  },
  resetPassword: {
    label: { zh: '重置密码', en: 'Reset the password' },
    question: (name) => ({ zh: `重置${name}的密码？`, en: `Reset the password of ${name}?` }),
    consequences: [
      sessionsEnd,
      {
        zh: '原密码作废，生成一次性密码，只显示这一次，首次登录须修改。请先确认是本人申请。',
        en: 'The old password is void; a one-time password is shown once and has to be changed. Make sure the person asks for it.',
      },
    ],
    danger: false,
  },
  resetFactor: {
    label: { zh: '清除动态口令', en: 'Reset the second factor' },
    question: (name) => ({ zh: `清除${name}的动态口令？`, en: `Reset the second factor of ${name}?` }),
    consequences: [
      sessionsEnd,
      {
        zh: '此后只凭密码登录；如其角色要求动态口令，登录后须重新绑定。',
        en: 'The password alone signs in; where a role requires a second factor, it has to be set up again.',
      },
    ],
    danger: true,
  },
  enable: {
    label: { zh: '恢复使用', en: 'Enable' },
    question: (name) => ({ zh: `恢复${name}的账号？`, en: `Enable ${name} again?` }),
    consequences: [{ zh: '可以用原密码登录，角色不变。', en: 'The old password and the roles hold again.' }],
    danger: false,
  },
  disable: {
    label: { zh: '停用账号', en: 'Disable' },
    question: (name) => ({ zh: `停用${name}的账号？`, en: `Disable ${name}?` }),
    consequences: [
      sessionsEnd,
      {
        zh: '停用期间不能登录；角色和填报过的内容都保留，可以恢复。',
        en: 'No signing in until enabled again; roles and reports stay.',
      },
    ],
    danger: true,
  },
  remove: {
    label: { zh: '删除账号', en: 'Remove' },
    question: (name) => ({ zh: `删除${name}的账号？`, en: `Remove the account of ${name}?` }),
    consequences: [
      sessionsEnd,
      {
        zh: '不能恢复：密码、动态口令、角色和电话一并清除，用户名不再给他人使用。',
        en: 'Final: password, second factor, roles and telephone go, and the user name is never given out again.',
      },
      {
        zh: '填报过的内容和审计记录保留姓名。暂时不用请选“停用”。',
        en: 'Reports and the trail keep the name. To pause, disable instead.',
      },
    ],
    danger: true,
  },
}
