import { expect, test } from 'vitest'
import { createTestApp } from './testing/test-app.ts'

test('a change without input is sent as JSON with no body, as the browser does', async () => {
  await using api = await createTestApp({ plugins: 'air' })
  const person = await api.person('leader')
  const headers = { 'content-type': 'application/json', cookie: person.cookie }
  const post = (payload: string) =>
    api.app.inject({ method: 'POST', url: '/trpc/accounts.session.signOut', payload, headers })
  expect((await post('{"broken"')).statusCode).toBe(400)
  expect((await post('{"__proto__":{"polluted":true}}')).statusCode).toBe(400)
  const answer = await post('')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ result: { data: { signedOut: true } } })
  expect((await person.query('accounts.session.me')).status).toBe(401)
})
