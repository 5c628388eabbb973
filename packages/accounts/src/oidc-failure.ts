import type { Text } from '@workpoints/core'

/** Why a sign-in at the government sign-on led to no session. The sign-in page is told by its address: `/sign-in?oidc=unknown&return=/tasks`. */
export type OidcFailure = 'unknown' | 'disabled' | 'refused' | 'unreachable' | 'expired' | 'busy'

/** What the sign-in page says of a failure. */
export const oidcFailureText: Readonly<Record<OidcFailure, Text>> = {
  unknown: {
    zh: '统一身份认证已通过，但本平台没有与之对应的账号。请联系系统管理员建立账号（用户名须与统一身份认证的账号名一致）。',
    en: 'You are known to the government sign-on, but have no account here. Ask the system administrator for one with the same user name.',
  },
  disabled: {
    zh: '该账号已停用。如有疑问，请联系系统管理员。',
    en: 'This account is disabled. Ask the system administrator.',
  },
  refused: {
    zh: '统一身份认证没有通过本次登录。请重试；仍不行的，请用用户名和密码登录，或联系系统管理员。',
    en: 'The government sign-on did not confirm this sign-in. Try again, use your user name and password, or ask the system administrator.',
  },
  unreachable: {
    zh: '暂时连接不上统一身份认证。请稍后再试，或用用户名和密码登录。',
    en: 'The government sign-on cannot be reached just now. Try again later, or use your user name and password.',
  },
  expired: {
    zh: '本次登录已失效（超过 10 分钟，或在另一个窗口重新开始过）。请重新登录。',
    en: 'This sign-in is no longer valid: it took more than 10 minutes or was begun again in another window. Please begin again.',
  },
  busy: {
    zh: '登录过于频繁，请一分钟后再试。',
    en: 'Too many sign-ins in a short time; wait a minute and try again.',
  },
}
