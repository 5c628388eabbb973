import cookie from '@fastify/cookie'
import { accountsDb, authenticate, type SignedIn } from '@workpoints/accounts/server'
import { NotSignedInError } from '@workpoints/core'
import { inOrg, type SessionCookie } from '@workpoints/core/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerError } from './answer-error.ts'
import { takesFile } from './same-origin.ts'
import type { Served } from './served.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it; why nobody does, where a session was shown that is over; null without a session. */
    signedIn: SignedIn | NotSignedInError | null
  }
}

/** Where the browser listens for what changes; it does so by itself, which keeps nobody signed in. */
export const eventsPath = '/api/events'

/** Largest body, in bytes, of somebody who is not signed in. */
const strangerLimit = 16 * 1024

/** Over HTTPS the cookie is bound to this host and never sent in the clear; the prefix makes browsers insist on it. */
const nameOf = ({ secure }: Served): string => (secure ? '__Host-workpoints' : 'workpoints')

/**
 * Looks up who sends a request before its body is read: what is large from somebody who is not signed in is refused unread (413), and
 * so is a length that is not told (411).
 */
export async function identify(app: FastifyInstance, served: Served): Promise<void> {
  await app.register(cookie)
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async (request, reply) => {
    // By the route that was found, not by the address: `/%74rpc/` leads to the same.
    const token = /^\/(trpc|auth|api)\//.test(request.routeOptions.url ?? '')
      ? request.cookies[nameOf(served)]
      : undefined
    if (token !== undefined) request.signedIn = await lookUp(served, token, request.routeOptions.url === eventsPath)
    if (request.method === 'GET' || isSomebody(request.signedIn)) return
    // Whose session is over is told so, also with a file in hand; the route reads none of it.
    if (takesFile(request) && request.signedIn !== null) return
    if (request.headers['transfer-encoding'] !== undefined) return answerError(reply, 'api.no-length')
    if (Number(request.headers['content-length'] ?? 0) > strangerLimit) return answerError(reply, 'api.too-large')
  })
}

/** The statement names its issuing body itself, and `authenticate` writes at most once a minute. */
export const lookUp = (served: Served, token: string, quiet: boolean): ReturnType<typeof authenticate> =>
  authenticate(accountsDb(inOrg(served.db, served.orgId)), { orgId: served.orgId, token, quiet })

/** The token that a request came with. */
export const tokenOf = (request: FastifyRequest, served: Served): string | undefined => request.cookies[nameOf(served)]

/** True when a person is behind the request. */
export const isSomebody = (signedIn: FastifyRequest['signedIn']): signedIn is SignedIn =>
  signedIn !== null && !(signedIn instanceof NotSignedInError)

/** The cookie of a session: unreadable to scripts, not sent along by other sites' forms, gone with the browser. */
export function sessionCookie(reply: FastifyReply, served: Served): SessionCookie {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: served.secure } as const
  return {
    set: (token) => void reply.setCookie(nameOf(served), token, options),
    clear: () => void reply.clearCookie(nameOf(served), options),
  }
}
