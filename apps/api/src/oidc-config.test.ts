import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const complete = {
  WORKPOINTS_URL: 'https://hw.example.gov.cn/',
  WORKPOINTS_OIDC_ISSUER: 'https://sso.example.gov.cn',
  WORKPOINTS_OIDC_CLIENT_ID: 'workpoints',
  WORKPOINTS_OIDC_CLIENT_SECRET: 'given by the sign-on',
}

describe('the settings of a sign-on', () => {
  it('are none without an issuer', () => {
    expect(readConfig({}).oidc).toBeNull()
    expect(readConfig({ ...complete, WORKPOINTS_OIDC_ISSUER: ' ' }).oidc).toBeNull()
  })

  it('name the issuer, the application, the claim and the button', () => {
    const { oidc, publicUrl } = readConfig({ ...complete, WORKPOINTS_OIDC_NAME: '赣政通 / Ganzhengtong' })
    expect(publicUrl).toBe('https://hw.example.gov.cn')
    expect(oidc).toMatchObject({ clientId: 'workpoints', claim: 'preferred_username' })
    expect(oidc?.issuer.href).toBe('https://sso.example.gov.cn/')
    expect(oidc?.name).toEqual({ zh: '赣政通', en: 'Ganzhengtong' })
    expect(readConfig({ ...complete, WORKPOINTS_OIDC_NAME: '赣政通' }).oidc?.name.en).toBe('赣政通')
    expect(readConfig(complete).oidc?.name.zh).toBe('统一身份认证')
  })

  it.each(['127.0.0.1:9000', 'localhost:9000', '[::1]:9000'])(
    'let an issuer on this machine speak http: %s',
    (host) => {
      const { oidc } = readConfig({ ...complete, WORKPOINTS_OIDC_ISSUER: `http://${host}` })
      expect(oidc?.issuer.host).toBe(host)
    },
  )

  it.each([
    [{ WORKPOINTS_OIDC_ISSUER: 'http://sso.example.gov.cn' }, '须为 https 地址'],
    [{ WORKPOINTS_OIDC_ISSUER: 'http://127.0.0.1.evil.example' }, '须为 https 地址'],
    [{ WORKPOINTS_OIDC_ISSUER: 'sso' }, 'WORKPOINTS_OIDC_ISSUER'],
    [{ WORKPOINTS_OIDC_ISSUER: 'https://a:b@sso.example.gov.cn' }, 'WORKPOINTS_OIDC_ISSUER'],
    [{ WORKPOINTS_OIDC_CLIENT_ID: '' }, 'WORKPOINTS_OIDC_CLIENT_ID'],
    [{ WORKPOINTS_URL: '' }, 'WORKPOINTS_URL'],
    [{ WORKPOINTS_URL: 'hw.example.gov.cn' }, 'WORKPOINTS_URL'],
    [{ WORKPOINTS_URL: 'https://hw.example.gov.cn/workpoints' }, 'WORKPOINTS_URL'],
  ])('stop the start when they do not go together: %j', (change, message) => {
    const read = () => readConfig({ ...complete, ...change })
    expect(read).toThrow(message)
    expect(read).not.toThrow('given by the sign-on')
  })
})
