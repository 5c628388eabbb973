import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Whether a browser says that another site's page sent this. Who is no browser says nothing, and holds no cookie that was not meant. */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string') return site !== 'same-origin'
  const { origin } = headers
  return origin !== undefined && URL.parse(origin)?.host !== headers.host
}

/**
 * Keeps other sites from acting in somebody's name (CSRF): a change that a foreign page sends is refused, and so is one that is not JSON,
 * which a form cannot send. The session's cookie is SameSite=Lax as well.
 */
export function requireSameOrigin(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (isForeign(request))
      return reply.code(403).send({
        error: { message: '该请求来自其他网站，已拒绝。 / This request came from another site and was refused.' },
      })
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return reply.code(415).send({ error: { message: '只接受 JSON。 / Only JSON is accepted.' } })
  })
}
