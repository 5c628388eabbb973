import { type Operation, type OperationLink, TRPCClientError } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { expect, test } from 'vitest'
import { type Resend, resendLink } from './resend.ts'

const change: Operation = { id: 1, type: 'mutation', path: 'a.b', input: { key: 'k1' }, context: {}, signal: null }
const failure = TRPCClientError.from(new Error('signed out'))

/** A server that refuses the first calls and answers the next; keeps what it was sent. */
function serverRefusing(times: number) {
  const sent: Operation[] = []
  const next: Parameters<OperationLink<AnyTRPCRouter>>[0]['next'] = (op) =>
    observable((observer) => {
      sent.push(op)
      if (sent.length <= times) observer.error(failure)
      else {
        observer.next({ result: { data: 'done' } })
        observer.complete()
      }
    })
  return { sent, next }
}

const call = (
  resend: Resend,
  { next, op = change }: { next: ReturnType<typeof serverRefusing>['next']; op?: Operation },
) =>
  new Promise<unknown>((resolve, reject) => {
    resendLink(resend)({})({ op, next }).subscribe({ next: ({ result }) => resolve(result), error: reject })
  })

test('a call that was refused is sent once more just as it was, with its key', async () => {
  const server = serverRefusing(1)
  expect(await call(async () => true, server)).toEqual({ data: 'done' })
  expect(server.sent).toHaveLength(2)
  expect(server.sent[1]).toBe(server.sent[0])
})

test('it fails as it failed when it shall not be sent again', async () => {
  const server = serverRefusing(1)
  await expect(call(async () => false, server)).rejects.toBe(failure)
  expect(server.sent).toHaveLength(1)
})

test('direct calls are never asked about', async () => {
  const server = serverRefusing(1)
  const asked: unknown[] = []
  const resend: Resend = async (error) => {
    asked.push(error)
    return true
  }
  await expect(call(resend, { ...server, op: { ...change, context: { direct: true } } })).rejects.toBe(failure)
  expect(asked).toEqual([])
})

test('who no longer waits for the answer sends nothing again', async () => {
  const server = serverRefusing(1)
  let settle = (_again: boolean): void => undefined
  const asked = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  const subscription = resendLink(() => asked)({})({ op: change, next: server.next }).subscribe({})
  subscription.unsubscribe()
  settle(true)
  await asked
  expect(server.sent).toHaveLength(1)
})
