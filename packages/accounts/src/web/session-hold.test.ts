import { expect, test } from 'vitest'
import { createSessionHold } from './session-hold.ts'

const refused = (httpStatus: number, code: string) => ({
  data: { httpStatus, detail: { code, text: { zh: '原因', en: 'why' } } },
})
const idle = refused(401, 'accounts.session-idle')

/** A hold whose server says of a stranger who asks: signed in (null), or why not. */
const holdOf = (who: unknown = null) => createSessionHold(async () => who)

/** Lets what has been asked be answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('before pages are open nothing is held: the sign-in page shows errors itself', async () => {
  const hold = holdOf()
  expect(await hold.resend(idle, false)).toBe(false)
  expect(hold.current()).toBeNull()
})

test.each([
  ['somebody who may not', refused(403, 'core.not-allowed')],
  ['a wrong input', refused(400, 'core.invalid-input')],
  ['a lost server', new TypeError('Failed to fetch')],
])('%s is no end of a session', async (_what, error) => {
  const hold = holdOf()
  hold.open()
  expect(await hold.resend(error, false)).toBe(false)
  expect(hold.current()).toBeNull()
})

test('all that meets the end of a session waits, and is sent again after the sign-in', async () => {
  const hold = holdOf()
  const seen: unknown[] = []
  hold.subscribe(() => seen.push(hold.current()))
  hold.open()
  const held = [hold.resend(idle, false), hold.resend(idle, false)]
  await settled()
  expect(hold.current()).toEqual({ asking: true, pending: false, reason: { zh: '原因', en: 'why' } })
  expect(seen).toHaveLength(1)
  hold.settle(true)
  expect(await Promise.all(held)).toEqual([true, true])
  expect(hold.current()).toBeNull()
})

test('put off, what waits fails, the strip stays, and the next command asks again', async () => {
  const hold = holdOf()
  hold.open()
  const held = hold.resend(idle, false)
  await settled()
  hold.settle(false)
  expect(await held).toBe(false)
  expect(hold.current()?.asking).toBe(false)
  hold.ask()
  expect(hold.current()?.asking).toBe(true)
  hold.settle(false)
  expect(await hold.resend(idle, true)).toBe(false)
  expect(hold.current()?.asking).toBe(false)
  const next = hold.resend(idle, false)
  await settled()
  expect(hold.current()?.asking).toBe(true)
  hold.settle(true)
  expect(await next).toBe(true)
  hold.ask()
  expect(hold.current()).toBeNull()
})

test('a step that became due is told from a session that is over', async () => {
  const hold = holdOf()
  hold.open()
  void hold.resend(refused(403, 'core.pending-enrolment'), false)
  await settled()
  expect(hold.current()?.pending).toBe(true)
})

test('what is refused as too large waits where it was refused because nobody is signed in any more', async () => {
  const tooLarge = refused(413, 'api.too-large')
  const signedIn = holdOf()
  signedIn.open()
  expect(await signedIn.resend(tooLarge, false)).toBe(false)
  const over = holdOf(idle)
  over.open()
  const held = over.resend(tooLarge, false)
  await settled()
  expect(over.current()?.asking).toBe(true)
  over.settle(true)
  expect(await held).toBe(true)
})
