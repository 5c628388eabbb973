import { getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { WorkpointsError } from '@workpoints/core'
import { codedError, type Platform } from '@workpoints/core/server'
import type { FastifyReply, FastifyRequest } from 'fastify'

interface Refused {
  readonly cause: unknown
  readonly path: string
  readonly type: 'query' | 'mutation'
}

/** Answers a call that failed in words; what it was on our side stands in the log. */
export const refusing =
  ({ router }: Platform) =>
  (request: FastifyRequest, reply: FastifyReply, { cause, path, type }: Refused): FastifyReply => {
    const error = cause instanceof WorkpointsError ? codedError(cause) : getTRPCErrorFromUnknown(cause)
    const status = getHTTPStatusCodeFromError(error)
    if (status >= 500) request.log.error({ err: error.cause ?? error, path }, 'procedure failed')
    const config = router._def._config
    const shape = getTRPCErrorShape({ config, error, type, path, input: undefined, ctx: undefined })
    return reply.code(status).removeHeader('etag').header('cache-control', 'no-store').send({ error: shape })
  }
