import { expect, test } from 'vitest'
import { createSessionHold } from './session-hold.ts'

const refused = (httpStatus: number, code: string) => ({
  data: { httpStatus, detail: { code, text: { zh: '原因', en: 'why' } } },
})
const idle = refused(401, 'accounts.session-idle')

test('before pages are open nothing is held: the sign-in page shows errors itself', async () => {
  const hold = createSessionHold()
  expect(await hold.resend(idle)).toBe(false)
  expect(hold.current()).toBeNull()
})

test.each([
  ['somebody who may not', refused(403, 'core.not-allowed')],
  ['a wrong input', refused(400, 'core.invalid-input')],
  ['a lost server', new TypeError('Failed to fetch')],
])('%s is no end of a session', async (_what, error) => {
  const hold = createSessionHold()
  hold.open()
  expect(await hold.resend(error)).toBe(false)
  expect(hold.current()).toBeNull()
})

test('all that meets the end of a session waits, and is sent again after the sign-in', async () => {
  const hold = createSessionHold()
  const seen: unknown[] = []
  hold.subscribe(() => seen.push(hold.current()))
  hold.open()
  const held = [hold.resend(idle), hold.resend(idle)]
  expect(hold.current()).toEqual({ asking: true, pending: false, reason: { zh: '原因', en: 'why' } })
  expect(seen).toHaveLength(1)
  hold.settle(true)
  expect(await Promise.all(held)).toEqual([true, true])
  expect(hold.current()).toBeNull()
})

test('put off, what waits fails, the strip stays, and the next call asks again', async () => {
  const hold = createSessionHold()
  hold.open()
  const held = hold.resend(idle)
  hold.settle(false)
  expect(await held).toBe(false)
  expect(hold.current()?.asking).toBe(false)
  hold.ask()
  expect(hold.current()?.asking).toBe(true)
  hold.settle(false)
  const next = hold.resend(idle)
  expect(hold.current()?.asking).toBe(true)
  hold.settle(true)
  expect(await next).toBe(true)
  hold.ask()
  expect(hold.current()).toBeNull()
})

test('a step that became due is told from a session that is over', () => {
  const hold = createSessionHold()
  hold.open()
  void hold.resend(refused(403, 'core.pending-enrolment'))
  expect(hold.current()?.pending).toBe(true)
})
