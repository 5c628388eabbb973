import { expect, test } from 'vitest'
import { matchPage } from './page-match.ts'

const pages = [{ path: '' }, { path: 'sites/$site' }, { path: '/sites/new' }, { path: 'sites' }]

test.each([
  ['', ''],
  ['/', ''],
  ['sites', 'sites'],
  ['sites/7', 'sites/$site'],
  ['sites/new', '/sites/new'],
])('%o opens %o', (path, page) => {
  expect(matchPage(pages, path)?.path).toBe(page)
})

test('an unknown path opens nothing', () => {
  expect(matchPage(pages, 'sites/7/readings')).toBeUndefined()
})
