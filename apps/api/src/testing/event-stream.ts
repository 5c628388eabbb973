import type { FastifyInstance } from 'fastify'
import { vi } from 'vitest'

/** A page that listens, over a real connection. */
export interface TestStream extends AsyncDisposable {
  readonly status: number
  readonly encoding: string | null
  /** What it was told, without signs of life. */
  readonly events: readonly { readonly id: string | null; readonly event: string; readonly data: string }[]
  /** Waits until it was told something of a kind. */
  heard(event: string, containing?: string): Promise<void>
  /** Resolves when the server ends it. */
  readonly ended: Promise<void>
}

/** The address of a server, which is made to listen at its first call. */
export async function addressOf(app: FastifyInstance): Promise<string> {
  const [open] = app.addresses().filter((one) => typeof one === 'object')
  return open === undefined ? app.listen({ port: 0, host: '127.0.0.1' }) : `http://127.0.0.1:${String(open.port)}`
}

/** Opens `/api/events` as a browser does. */
export async function openEvents(
  app: FastifyInstance,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<TestStream> {
  const stop = new AbortController()
  const answer = await fetch(`${await addressOf(app)}/api/events`, {
    headers: { cookie, 'accept-encoding': 'br, gzip', ...headers },
    signal: stop.signal,
  })
  const events: { id: string | null; event: string; data: string }[] = []
  const read = async (): Promise<void> => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true })
      const parts = rest.split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1] ?? null
        const event = field('event')
        if (event !== null) events.push({ id: field('id'), event, data: field('data') ?? '' })
      }
    }
  }
  const ended = read().catch(() => undefined)
  return {
    status: answer.status,
    encoding: answer.headers.get('content-encoding'),
    events,
    ended,
    async heard(event, containing = '') {
      await vi.waitFor(
        () => {
          if (!events.some((one) => one.event === event && one.data.includes(containing)))
            throw new Error(`not told of ${event} ${containing}: ${JSON.stringify(events)}`)
        },
        { timeout: 15_000, interval: 50 },
      )
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await ended
    },
  }
}
