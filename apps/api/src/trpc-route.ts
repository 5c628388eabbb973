import { randomUUID } from 'node:crypto'
import { type AnyTRPCProcedure, callTRPCProcedure, TRPCError } from '@trpc/server'
import { accountsDb, spend } from '@workpoints/accounts/server'
import { today } from '@workpoints/core'
import { type Context, findAnswer, findRevision, keepAnswer, type Meta, type Platform } from '@workpoints/core/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { digest } from './digest.ts'
import { recordRefusal } from './refusal.ts'
import { refusing } from './refusing.ts'
import { contextOf } from './request-context.ts'
import type { Served } from './served.ts'
import { isSomebody } from './signed-in.ts'

type Call = FastifyRequest<{ Params: { path: string }; Querystring: { input?: string } }>

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

/** The revision came with the session; who has none is asked for it. */
const revisionOf = async ({ signedIn }: Call, { db }: Context): Promise<string> =>
  isSomebody(signedIn) ? signedIn.revision : findRevision(db)

interface Asked {
  readonly path: string
  readonly type: 'query' | 'mutation'
  readonly ctx: Context
}

/**
 * Serves tRPC by one thin route: the procedure is called in-process, one call a request (no batches, so no request can be amplified).
 * The stock adapter costs more than Fastify, Kysely and PostgreSQL together. What depends on the facts and the reader's grants alone is
 * answered 304, or from the answer kept in the database, until the facts change; several servers on one database share what is kept.
 */
export function trpcRoute(app: FastifyInstance, served: Served): void {
  const build = served.build ?? randomUUID()
  const refuse = refusing(served.platform)

  const call = async (request: Call, { path, type, ctx }: Asked): Promise<string> => {
    const { router } = served.platform
    const getRawInput = async () => inputOf(request)
    const data = await callTRPCProcedure({ router, path, type, ctx, getRawInput, signal: undefined, batchIndex: 0 })
    return JSON.stringify({ result: { data } })
  }

  /** A query that depends on the facts and the grants alone: on their revision, the day, the build, the view, and its own input. */
  const revisable = async (request: Call, reply: FastifyReply, asked: Asked): Promise<string | null> => {
    const { ctx, path } = asked
    const key = digest([path, request.query.input ?? '', ctx.unit ?? '', [...ctx.enabled].join(), ctx.access.key])
    const tagAt = (revision: string): string => `"${digest([build, revision, today(), key])}"`
    const tagged = (tag: string): FastifyReply =>
      reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'cookie, x-workpoints-unit')
    const held = request.headers['if-none-match']
    if (held !== undefined && held === tagAt(await revisionOf(request, ctx))) {
      tagged(held)
      return null
    }
    const kept = await findAnswer(ctx.db, { orgId: ctx.orgId, key })
    const tag = tagAt(kept.revision)
    tagged(tag)
    if (kept.tag === tag && kept.body !== null) return kept.body
    const body = await call(request, asked)
    await keepAnswer(ctx.db, { key, tag, body })
    return body
  }

  const answer = async (request: Call, reply: FastifyReply, asked: Asked): Promise<string | null> => {
    const { path, type, ctx } = asked
    const meta = procedureAt(served.platform, path)?._def.meta as Meta | undefined
    if (meta?.perMinute !== undefined && ctx.actor !== null)
      await spend(accountsDb(ctx.db), { key: `${path} ${ctx.actor.id ?? ''}`, most: meta.perMinute, seconds: 60 })
    // Before anybody is known nothing is answered from what is kept: the gate has to speak first.
    const keeps = type === 'query' && meta?.revisable === true && ctx.actor?.pending === null
    return keeps ? revisable(request, reply, asked) : call(request, asked)
  }

  const handleAt = async (path: string, request: Call, reply: FastifyReply): Promise<FastifyReply> => {
    const type = request.method === 'GET' ? 'query' : 'mutation'
    let ctx: Context | undefined
    try {
      ctx = await contextOf(request, reply, served)
      reply.header('cache-control', 'no-store')
      const body = await answer(request, reply, { path, type, ctx })
      return body === null ? reply.code(304).send() : reply.type('application/json; charset=utf-8').send(body)
    } catch (cause) {
      const refused = await recordRefusal(ctx, { path, cause })
      return refuse(request, reply, { cause: refused, path, type })
    }
  }

  const handle = (request: Call, reply: FastifyReply) => handleAt(request.params.path, request, reply)
  acceptEmptyBodies(app)
  for (const [path, bodyLimit] of largeBodies(served.platform))
    app.post(`/trpc/${path}`, { bodyLimit }, (request, reply) => handleAt(path, request as Call, reply))
  app.get('/trpc/:path', handle)
  app.post('/trpc/:path', handle)
}

/** The procedures whose calls bring a file, and how large their bodies may be. */
const largeBodies = ({ router }: Platform): [string, number][] =>
  Object.entries(router._def.procedures as Record<string, AnyTRPCProcedure>).flatMap(([path, { _def }]) => {
    const { bodyLimit } = (_def.meta ?? {}) as Meta
    return bodyLimit === undefined ? [] : [[path, bodyLimit]]
  })

/** A change without input has no body, and the browser's client says that it is JSON all the same. */
function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, body as string, done),
  )
}
