import { type Text, UnavailableError } from '@workpoints/core'
import type { FastifyInstance } from 'fastify'

interface Place {
  readonly host: string
  readonly port: number
}

const causes: Readonly<Record<string, (place: Place) => Text>> = {
  EADDRINUSE: ({ port }) => ({
    zh: `端口 ${port} 已被别的程序占用。请停止那个程序，或换一个端口：--port 8026。`,
    en: `Another program uses port ${port}. Stop it, or choose another: --port 8026.`,
  }),
  EACCES: ({ port }) => ({
    zh: `当前用户无权使用端口 ${port}。请用 1024 以上的端口，由网关转发。`,
    en: `This user may not use port ${port}. Take one above 1024, behind a gateway.`,
  }),
  EADDRNOTAVAIL: ({ host }) => ({
    zh: `本机没有地址 ${host}。请检查 --host，本机为 127.0.0.1，全部网卡为 0.0.0.0。`,
    en: `This machine has no address ${host}. Check --host: 127.0.0.1 is this machine, 0.0.0.0 every network.`,
  }),
}

/** Begins to serve and returns the address. Throws UnavailableError `api.cannot-listen` that says what to do. */
export async function listen(app: FastifyInstance, { host, port }: Place): Promise<string> {
  try {
    return await app.listen({ host, port })
  } catch (cause) {
    throw listenError(cause, { host, port })
  }
}

/** Why nothing can be served at a place, in words that say what to do; other errors come back as they are. */
export function listenError(cause: unknown, place: Place): unknown {
  const text = causes[(cause as NodeJS.ErrnoException).code ?? '']?.(place)
  return text === undefined ? cause : new UnavailableError('api.cannot-listen', text, { cause })
}
