import type { OidcSettings } from '@workpoints/accounts/server'
import { InvalidError } from '@workpoints/core'

const bad = (name: string, asked: { readonly zh: string; readonly en: string }): InvalidError =>
  new InvalidError('api.bad-oidc', {
    zh: `${name} 的设置有误：${asked.zh}。`,
    en: `${name} is not set right: ${asked.en}.`,
  })

const isLoopback = (host: string): boolean => /^(127(\.\d+){3}|localhost|\[::1\])$/.test(host)

function issuerOf(text: string): URL {
  const issuer = URL.parse(text)
  if (issuer === null || issuer.username !== '' || issuer.search !== '' || issuer.hash !== '')
    throw bad('WORKPOINTS_OIDC_ISSUER', {
      zh: '应为统一身份认证的签发地址，如 https://sso.example.gov.cn',
      en: 'give the address of the issuer, like https://sso.example.gov.cn',
    })
  if (issuer.protocol !== 'https:' && !(issuer.protocol === 'http:' && isLoopback(issuer.hostname)))
    throw bad('WORKPOINTS_OIDC_ISSUER', {
      zh: '须为 https 地址（http 只用于本机试验）',
      en: 'it has to be https (http only for a trial on this machine)',
    })
  return issuer
}

/** `赣政通 / Ganzhengtong`: the name in Chinese and, behind a slash, in English. */
function nameOf(text: string | undefined): OidcSettings['name'] {
  const [zh = '统一身份认证', en] = text?.split('/').map((part) => part.trim()) ?? []
  return { zh, en: en ?? (text === undefined ? 'the government sign-on' : zh) }
}

/**
 * The government sign-on as the environment describes it, or null without WORKPOINTS_OIDC_ISSUER. Throws InvalidError `api.bad-oidc` for
 * settings that do not go together, before anything is started.
 */
export function readOidc(
  read: (name: string) => string | undefined,
  publicUrl: string | undefined,
): OidcSettings | null {
  const issuer = read('WORKPOINTS_OIDC_ISSUER')
  if (issuer === undefined) return null
  const clientId = read('WORKPOINTS_OIDC_CLIENT_ID')
  if (clientId === undefined)
    throw bad('WORKPOINTS_OIDC_CLIENT_ID', {
      zh: '请填写在统一身份认证登记的应用编号',
      en: 'give the id that this application has at the sign-on',
    })
  if (publicUrl === undefined)
    throw bad('WORKPOINTS_URL', {
      zh: '接入统一身份认证时必须填写人们访问本平台的地址，认证后要回到这里',
      en: 'a sign-on needs the address at which people reach this platform, to come back to',
    })
  return {
    issuer: issuerOf(issuer),
    clientId,
    clientSecret: read('WORKPOINTS_OIDC_CLIENT_SECRET'),
    claim: read('WORKPOINTS_OIDC_CLAIM') ?? 'preferred_username',
    name: nameOf(read('WORKPOINTS_OIDC_NAME')),
  }
}
