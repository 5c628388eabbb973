import { createHash, randomUUID } from 'node:crypto'
import {
  type AnyTRPCProcedure,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
} from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { today } from '@workpoints/core'
import { type Context, createContext, type Meta, type Platform } from '@workpoints/core/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Served } from './served.ts'

type Call = FastifyRequest<{ Params: { path: string }; Querystring: { input?: string } }>

/** The unit through whose eyes a reader looks, named by the browser. */
const unitOf = (request: FastifyRequest): string | null => {
  const unit = request.headers['x-workpoints-unit']
  return typeof unit === 'string' && unit !== '' ? unit : null
}

function inputOf(request: Call): unknown {
  if (request.method !== 'GET') return request.body ?? undefined
  const { input } = request.query
  if (input === undefined) return undefined
  try {
    return JSON.parse(input)
  } catch (cause) {
    throw new TRPCError({ code: 'PARSE_ERROR', message: 'input is not JSON', cause })
  }
}

const procedureAt = (platform: Platform, path: string): AnyTRPCProcedure | undefined =>
  (platform.router._def.procedures as Record<string, AnyTRPCProcedure>)[path]

/**
 * Serves tRPC by one thin route: the procedure is called in-process, one call a request (no batches, so no request can be amplified).
 * The stock adapter costs more than Fastify, Kysely and PostgreSQL together.
 */
export function trpcRoute(app: FastifyInstance, served: Served): void {
  const build = served.build ?? randomUUID()

  /** What a revisable answer depends on beside its URL: the facts' revision, the day, the build, and whose view it is. */
  const tagOf = async (ctx: Context): Promise<string> => {
    const row = await ctx.db.selectFrom('core.org').select('revision').executeTakeFirst()
    const parts = [build, row?.revision ?? '', today(), ctx.unit ?? '', [...ctx.enabled].join()]
    return `"${createHash('sha256').update(parts.join('|')).digest('base64url').slice(0, 22)}"`
  }

  const handle = async (request: Call, reply: FastifyReply): Promise<FastifyReply> => {
    const { path } = request.params
    const type = request.method === 'GET' ? 'query' : 'mutation'
    try {
      const ctx = await createContext(served.db, served.platform, { orgId: served.orgId, unit: unitOf(request) })
      const meta = procedureAt(served.platform, path)?._def.meta as Meta | undefined
      if (type === 'query' && meta?.revisable === true) {
        const tag = await tagOf(ctx)
        reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'x-workpoints-unit')
        if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      } else reply.header('cache-control', 'no-store')
      const data = await callTRPCProcedure({
        router: served.platform.router,
        path,
        type,
        ctx,
        getRawInput: async () => inputOf(request),
        signal: undefined,
        batchIndex: 0,
      })
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ result: { data } }))
    } catch (cause) {
      return refuse(request, reply, { cause, path, type })
    }
  }

  const refuse = (
    request: Call,
    reply: FastifyReply,
    { cause, path, type }: { cause: unknown; path: string; type: 'query' | 'mutation' },
  ): FastifyReply => {
    const error = getTRPCErrorFromUnknown(cause)
    const status = getHTTPStatusCodeFromError(error)
    if (status >= 500) request.log.error({ err: error.cause ?? error, path }, 'procedure failed')
    const config = served.platform.router._def._config
    const shape = getTRPCErrorShape({ config, error, type, path, input: undefined, ctx: undefined })
    return reply.code(status).removeHeader('etag').header('cache-control', 'no-store').send({ error: shape })
  }

  app.get('/trpc/:path', handle)
  app.post('/trpc/:path', handle)
}
