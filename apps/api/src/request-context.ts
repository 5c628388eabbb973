import { type Context, createContext } from '@workpoints/core/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Served } from './served.ts'
import { isSomebody, sessionCookie } from './signed-in.ts'

/** The unit through whose eyes a reader looks, named by the browser. */
const unitOf = (request: FastifyRequest): string | null => {
  const unit = request.headers['x-workpoints-unit']
  return typeof unit === 'string' && unit !== '' ? unit : null
}

/** What the procedures are given for a request. */
export function contextOf(request: FastifyRequest, reply: FastifyReply, served: Served): Promise<Context> {
  const { signedIn } = request
  const somebody = isSomebody(signedIn)
  return createContext(served.db, served.platform, {
    orgId: served.orgId,
    actor: somebody ? signedIn.actor : null,
    grants: somebody ? signedIn.grants : [],
    signedOut: somebody ? null : signedIn,
    unit: unitOf(request),
    origin: { address: request.ip, agent: request.headers['user-agent'] ?? null },
    cookie: sessionCookie(reply, served),
  })
}
