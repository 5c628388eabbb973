import { InvalidError, NotAllowedError, NotFoundError } from '@workpoints/core'
import { type Secrets, unseal } from './secrets.ts'

/** Who has not yet given the second factor may change nothing of the account. */
export const notYet = (): NotAllowedError =>
  new NotAllowedError('core.pending-second-factor', {
    zh: '请先输入动态口令。',
    en: 'Enter the code of your second factor first.',
  })

export const noSession = (): NotFoundError =>
  new NotFoundError('accounts.no-session', {
    zh: '没有这次登录，或已经结束。',
    en: 'There is no such session, or it is over.',
  })

export const wrongCode = (): InvalidError =>
  new InvalidError('accounts.wrong-enrolment-code', {
    zh: '动态口令不正确。请确认手机时间准确，输入屏幕上当前的 6 位数字。',
    en: 'The code is not right. Check the clock of your telephone and enter the six figures it shows now.',
  })

/** The key of an enrolment under way, which only its own person may finish. */
export function openSealed(secrets: Secrets, sealed: string, person: string | null): string {
  const [owner, secret] = tryUnseal(secrets, sealed).split(' ')
  if (owner !== person || secret === undefined)
    throw new InvalidError('accounts.bad-enrolment', {
      zh: '绑定已失效，请重新开始绑定。',
      en: 'This enrolment is no longer valid; begin it again.',
    })
  return secret
}

function tryUnseal(secrets: Secrets, sealed: string): string {
  try {
    return unseal(secrets, sealed)
  } catch {
    return ''
  }
}
