import { setTimeout as pause } from 'node:timers/promises'
import { InvalidError } from '@workpoints/core'
import type { Meter } from './meter.ts'

/** Tells an item's owner that it is stored for good, or that it cannot be. */
type Settled = (stored: boolean) => void

export interface Batcher<T> {
  push(item: T, settled: Settled): void
  /** Whether no more should be read until some is stored. */
  readonly isFull: boolean
  /** Stores what waits, and takes no further attempts at what fails; resolves when nothing is under way. */
  end(): Promise<void>
}

export interface BatcherOptions<T> {
  readonly sink: (batch: readonly T[]) => Promise<void>
  readonly meter: Pick<Meter, 'batches' | 'retries'>
  /** Called after each batch: there is room again. */
  readonly roomAgain: () => void
  /** Told of failures of the sink. */
  readonly failed: (error: unknown, kind: 'passing' | 'unstorable') => void
  /** Most items of one batch, and how many may wait. */
  readonly most?: number
  readonly room?: number
}

interface Waiting<T> {
  readonly item: T
  readonly settled: Settled
}

const retryFirst = 100 // ms
const retryLast = 3000 // ms

/**
 * Whether a failure lies in the data (SQLSTATE classes 21 to 23, or our own refusal or mistake) and not in the database's state: such
 * data fail every time, so whoever else is in the batch must not wait for them.
 */
function isOfData(error: unknown): boolean {
  if (error instanceof InvalidError || error instanceof TypeError || error instanceof RangeError) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^2[123]\w{3}$/.test(code)
}

/**
 * Collects items into batches: what arrives while one batch is being stored is the next one, so batches grow with the load and a lone
 * item waits for nobody. A batch that fails is tried again until it is stored; one that fails because of its data is halved until the
 * item that cannot be stored stands alone.
 */
export function createBatcher<T>(options: BatcherOptions<T>): Batcher<T> {
  const { sink, meter, roomAgain, failed, most = 500, room = 4000 } = options
  let queue: Waiting<T>[] = []
  let running: Promise<void> | undefined
  const ending = new AbortController()

  const settle = (batch: readonly Waiting<T>[], stored: boolean): void => {
    for (const { settled } of batch) settled(stored)
  }

  const store = async (batch: readonly Waiting<T>[]): Promise<void> => {
    for (let wait = retryFirst; ; wait = Math.min(wait * 2, retryLast)) {
      try {
        meter.batches += 1
        await sink(batch.map(({ item }) => item))
        return settle(batch, true)
      } catch (error) {
        if (isOfData(error)) return apart(batch, error)
        failed(error, 'passing')
        meter.retries += 1
        if (ending.signal.aborted) return settle(batch, false)
        await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined)
      }
    }
  }

  const apart = async (batch: readonly Waiting<T>[], error: unknown): Promise<void> => {
    if (batch.length === 1) {
      failed(error, 'unstorable')
      return settle(batch, false)
    }
    const half = Math.ceil(batch.length / 2)
    await store(batch.slice(0, half))
    await store(batch.slice(half))
  }

  const run = async (): Promise<void> => {
    // What this turn of the event loop still brings goes along.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const batch = queue.slice(0, most)
      queue = queue.slice(most)
      await store(batch)
      roomAgain()
    }
    running = undefined
  }

  return {
    push(item, settled) {
      queue.push({ item, settled })
      running ??= run()
    },
    get isFull() {
      return queue.length >= room
    },
    async end() {
      ending.abort()
      while (running !== undefined) await running
    },
  }
}
