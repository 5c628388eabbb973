import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { noteHeads } from './audit-anchors.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { Served } from './served.ts'
import { identify } from './signed-in.ts'
import { trpcRoute } from './trpc-route.ts'
import { webRoute } from './web-route.ts'

/** Largest body a call may send, in bytes: 5,000 observations with room to spare. */
const bodyLimit = 4 * 1024 * 1024

/** The one process: tRPC for the browser, health and metrics for those who run it, and the web app. */
export async function createApp(
  served: Served,
  {
    webDir,
    logLevel,
    trustProxy,
  }: { readonly webDir: string; readonly logLevel: string; readonly trustProxy?: string | undefined },
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: logLevel },
    bodyLimit,
    trustProxy: trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    logController: new LogController({ disableRequestLogging: true }),
  })
  await app.register(helmet, {
    // Everything comes from this server: closed networks have no other. Styles set by scripts are not affected by the policy.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: served.secure ? { maxAge: 31_536_000 } : false,
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  requireSameOrigin(app)
  await identify(app, served)
  monitor(app, served)
  noteHeads(app, served)
  trpcRoute(app, served)
  await webRoute(app, { webDir, mounted: new Set(served.platform.mounted.plugins.map((plugin) => plugin.id)) })
  return app
}

/** `/health` answers 200 while the database answers; `/metrics` speaks the Prometheus text format. */
function monitor(app: FastifyInstance, { db }: Served): void {
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
    request.log.debug(
      { method: request.method, url: request.url, status: reply.statusCode, ms: reply.elapsedTime },
      'answered',
    )
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
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
