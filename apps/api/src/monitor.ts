import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { answerError } from './answer-error.ts'
import type { Served } from './served.ts'

const isLoopback = (address: string): boolean => /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address)

/** A gateway that is not configured as one makes its callers look like this machine; it says whom it speaks for. */
const isForwarded = ({ headers }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined

function mayMeasure(request: FastifyRequest, token: string | undefined): boolean {
  const shown = Buffer.from(request.headers.authorization ?? '')
  const expected = Buffer.from(`Bearer ${token ?? ''}`)
  if (token !== undefined && shown.length === expected.length && timingSafeEqual(shown, expected)) return true
  return isLoopback(request.ip) && (!isForwarded(request) || request.ips !== undefined)
}

/**
 * `/health` answers 200 while the database answers; `/metrics` speaks the Prometheus text format, to this machine and to who shows the
 * token.
 */
export function monitor(app: FastifyInstance, { db }: Served, token: string | undefined): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'workpoints_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe({ route: request.routeOptions.url ?? 'other', status: reply.statusCode }, reply.elapsedTime / 1000)
    const { method, url } = request
    request.log.debug({ method, url, status: reply.statusCode, ms: reply.elapsedTime }, 'answered')
  })
  app.get('/health', async (_request, reply) => {
    try {
      await sql`select 1`.execute(db)
      return { status: 'ok' }
    } catch (error) {
      app.log.error({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'database-unavailable' })
    }
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayMeasure(request, token)) return answerError(reply, 'api.metrics-closed')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
