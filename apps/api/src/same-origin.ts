import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answerError } from './answer-error.ts'

/** Whether a browser says that another site's page sent this. Who is no browser says nothing, and holds no cookie that was not meant. */
function isForeign({ headers }: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin'
  // Over plain HTTP browsers tell only the origin; a gateway may have put its own name in the place of the host.
  const { origin } = headers
  if (origin === undefined || origin === publicUrl) return false
  return URL.parse(origin)?.host !== headers.host
}

const isBytes = /^application\/octet-stream\s*(;|$)/i

/** Whether a request leads to where a file is taken; by the route that was found, not by the address. */
export const takesFile = ({ method, routeOptions }: FastifyRequest): boolean =>
  method === 'POST' && routeOptions.url?.startsWith('/api/evidence/') === true

/**
 * Keeps other sites from acting in somebody's name (CSRF): a change that a foreign page sends is refused, and so is one that is not of
 * a type which a form cannot send: JSON, or bytes where a file is taken. The session's cookie is SameSite=Lax as well.
 */
export function requireSameOrigin(app: FastifyInstance, publicUrl?: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (isForeign(request, publicUrl)) return answerError(reply, 'api.foreign-site')
    const type = request.headers['content-type'] ?? ''
    if (takesFile(request)) return isBytes.test(type) ? undefined : answerError(reply, 'api.not-bytes')
    if (!/^application\/json\b/i.test(type)) return answerError(reply, 'api.not-json')
  })
}
