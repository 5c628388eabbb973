import type { Text } from '@workpoints/core'

/** A file on its way: not begun, under way, lost on the way (it is sent again by itself), or refused with the server's reason. */
export interface Sending {
  /** The command's key: sent again under it, the file is recorded once. */
  readonly key: string
  readonly field: string
  readonly file: File
  readonly name: string
  readonly sent: number
  readonly state: 'waiting' | 'sending' | 'lost' | 'refused'
  readonly reason: Text | null
}

export type SendingQueue = readonly Sending[]

/** So many go at a time: one large file does not hold the small ones up. */
const atOnce = 3

const change = (queue: SendingQueue, key: string, changes: Partial<Sending>): SendingQueue =>
  queue.map((one) => (one.key === key ? { ...one, ...changes } : one))

/** Puts a chosen file in the line; `reason` where its name or size keeps it out. */
export const enqueue = (
  queue: SendingQueue,
  { key, field, file, name, reason }: Pick<Sending, 'key' | 'field' | 'file' | 'name' | 'reason'>,
): SendingQueue => [
  ...queue,
  { key, field, file, name, reason, sent: 0, state: reason === null ? 'waiting' : 'refused' },
]

/** Those whose turn it is. */
export function nextOf(queue: SendingQueue): SendingQueue {
  const free = atOnce - queue.filter(({ state }) => state === 'sending').length
  return queue.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))
}

export const begin = (queue: SendingQueue, key: string): SendingQueue =>
  change(queue, key, { state: 'sending', sent: 0, reason: null })

export const progress = (queue: SendingQueue, key: string, sent: number): SendingQueue => change(queue, key, { sent })

export const lose = (queue: SendingQueue, key: string): SendingQueue => change(queue, key, { state: 'lost', sent: 0 })

export const refuse = (queue: SendingQueue, key: string, reason: Text): SendingQueue =>
  change(queue, key, { state: 'refused', reason })

/** Done, or given up. */
export const drop = (queue: SendingQueue, key: string): SendingQueue => queue.filter((one) => one.key !== key)

/** Puts one in the line again, or all that were lost on the way. */
export const again = (queue: SendingQueue, key?: string): SendingQueue =>
  queue.map((one) =>
    one.key === key || (key === undefined && one.state === 'lost') ? { ...one, state: 'waiting', sent: 0 } : one,
  )

/** Whether something is on its way that a report sent now would miss. */
export const isUnderWay = (queue: SendingQueue): boolean => queue.some(({ state }) => state !== 'refused')
