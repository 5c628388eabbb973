import { expect, test } from 'vitest'
import { returnFrom } from './sign-in-address.ts'

const at = (query: string): string => returnFrom(new URL(`http://127.0.0.1:8025/sign-in${query}`))

test.each([
  ['', '/'],
  ['?return=/tasks', '/tasks'],
  ['?return=%2Ftasks%3Flight%3Dred%23task-18', '/tasks?light=red#task-18'],
  ['?oidc=expired&return=/counties', '/counties'],
])('%o leads to %o', (query, place) => {
  expect(at(query)).toBe(place)
})

test.each([
  'https://example.org/',
  '//example.org/tasks',
  '/\\example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://127.0.0.1:9/',
])('%o is no place of ours', (wanted) => {
  expect(at(`?return=${encodeURIComponent(wanted)}`)).toBe('/')
})

test('the sign-in page does not lead back to itself', () => {
  expect(at('?return=/sign-in?return=/sign-in')).toBe('/')
})
