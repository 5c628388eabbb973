import type { Text } from '@workpoints/core'
import type { Policy } from '../policy.ts'

/** The settings that are numbers, or none. */
export type PolicyNumber = Exclude<keyof Policy, 'secondFactor'>

/** How a setting is asked for: its words, why its default is what it is, its unit of measure, and its bounds in `Policy`. */
export interface PolicyField {
  readonly key: PolicyNumber
  readonly label: Text
  readonly suffix: Text
  readonly why: Text
  readonly min: number
  readonly max: number
  /** Empty means without limit. */
  readonly optional?: boolean
}

const minutes: Text = { zh: '分钟', en: 'minutes' }

/** Rules for passwords. The clauses are those of GB/T 22239-2019, level three. */
export const passwordFields: readonly PolicyField[] = [
  {
    key: 'minLength',
    label: { zh: '密码最短长度', en: 'Least length of a password' },
    suffix: { zh: '个字符', en: 'characters' },
    why: {
      zh: '默认 10。GB/T 22239 8.1.4.1 a 要求口令有复杂度；长度比花样更有效。已有的密码不受影响，下次修改时按新要求。',
      en: '10 by default. GB/T 22239 8.1.4.1 a asks for complexity; length does most. Counts from the next change of a password.',
    },
    ...{ min: 8, max: 64 },
  },
  {
    key: 'history',
    label: { zh: '不得重复使用最近的密码', en: 'Last passwords not to be used again' },
    suffix: { zh: '个', en: 'passwords' },
    why: {
      zh: '默认 5，防止两个密码来回换。0 为不检查。',
      en: '5 by default, so that two do not take turns. 0: not checked.',
    },
    ...{ min: 0, max: 24 },
  },
  {
    key: 'maxAgeDays',
    label: { zh: '密码有效期', en: 'Days until a password must be changed' },
    suffix: { zh: '天', en: 'days' },
    why: {
      zh: '默认 180。GB/T 22239 8.1.4.1 a 要求定期更换；过短会使人把密码写在纸上。不填为不限。',
      en: '180 by default: GB/T 22239 8.1.4.1 a asks for regular changes; too often, and people write them down. Empty: never.',
    },
    ...{ min: 1, max: 3650, optional: true },
  },
]

/** Failed sign-ins and the lock. */
export const lockFields: readonly PolicyField[] = [
  {
    key: 'failures',
    label: { zh: '连续失败几次后锁定', en: 'Failed sign-ins that lock' },
    suffix: { zh: '次', en: 'in a row' },
    why: {
      zh: '默认 5。GB/T 22239 8.1.4.1 b 要求限制次数，具体次数由单位定。',
      en: '5 by default. GB/T 22239 8.1.4.1 b asks for a limit and leaves the number to the operator.',
    },
    ...{ min: 3, max: 20 },
  },
  {
    key: 'lockMinutes',
    label: { zh: '锁定多久后自动解除', en: 'Length of a lock' },
    suffix: minutes,
    why: {
      zh: '默认 15。足以挡住反复试探，又不必等管理员上班。',
      en: '15 by default: long enough against guessing, short enough not to wait for the administrator.',
    },
    ...{ min: 1, max: 1440 },
  },
]

/** How long somebody stays signed in. */
export const sessionFields: readonly PolicyField[] = [
  {
    key: 'idleMinutes',
    label: { zh: '无操作自动退出', en: 'Signed out when idle for' },
    suffix: minutes,
    why: {
      zh: '默认 30。GB/T 22239 8.1.4.1 b 要求超时自动退出；正在填写的内容在重新登录后仍在。',
      en: '30 by default. GB/T 22239 8.1.4.1 b asks for it; what was being typed is still there after signing in again.',
    },
    ...{ min: 5, max: 480 },
  },
  {
    key: 'sessionHours',
    label: { zh: '一次登录最长', en: 'Length of a session at most' },
    suffix: { zh: '小时', en: 'hours' },
    why: {
      zh: '默认 12，一个工作日登录一次。缩短后，正在进行的登录也按新时限结束。',
      en: '12 by default: once a working day. A shorter one counts for open sessions too.',
    },
    ...{ min: 1, max: 72 },
  },
]

/** All settings that are numbers. */
export const policyFields: readonly PolicyField[] = [...passwordFields, ...lockFields, ...sessionFields]
