import { expect, it } from 'vitest'
import { ownAddress } from './own-address.ts'

const home = 'https://hw.example.gov.cn'

it.each(['/', '/tasks/18', '/tasks/18?on=2025-06#targets', '/water', '/sign-in-help'])('goes back to %s', (asked) => {
  expect(ownAddress(asked, home)).toBe(asked)
})

it.each([
  'https://evil.example/',
  'https://hw.example.gov.cn.evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/.//evil.example/',
  '/../..//evil.example/',
  'javascript:alert(1)',
  '/auth/oidc/start',
  '/x/../auth/oidc/start',
  '/trpc/accounts.session.signOut',
  '/sign-in',
  'tasks',
  '',
  undefined,
  ['/tasks', '/tasks'],
])('goes to the start page instead of %j', (asked) => {
  const path = ownAddress(asked, home)
  expect(path).toBe('/')
})
