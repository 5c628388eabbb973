import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { answerError, answerErrors, refusalOf } from './answer-error.ts'
import { noteHeads } from './audit-anchors.ts'
import { eventsRoute } from './events-route.ts'
import { evidenceRoute } from './evidence-route.ts'
import { monitor } from './monitor.ts'
import { oidcRoute } from './oidc-route.ts'
import { limitPatience, longestPatience } from './patience.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { Served } from './served.ts'
import type { SignOn } from './sign-on.ts'
import { identify } from './signed-in.ts'
import { trpcRoute } from './trpc-route.ts'
import { webRoute } from './web-route.ts'

/** Largest body a call may send, in bytes: 5,000 observations with room to spare. */
const bodyLimit = 4 * 1024 * 1024

/** How a server answers, as its configuration says. */
export interface AppOptions {
  readonly webDir: string
  readonly logLevel: string
  /** Addresses of gateways whose X-Forwarded-For is believed; without it nobody's is. */
  readonly trustProxy?: string | undefined
  /** What a monitor on another machine shows to read `/metrics`. */
  readonly metricsToken?: string | undefined
  /** The address people type. */
  readonly publicUrl?: string | undefined
  readonly signOn?: SignOn | null
  /** Milliseconds in which a request without a file has to have come in whole. */
  readonly patience?: number | undefined
}

/** The one process: tRPC for the browser, health and metrics for those who run it, and the web app. */
export async function createApp(
  served: Served,
  { webDir, logLevel, trustProxy, metricsToken, publicUrl, signOn, patience }: AppOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: logLevel },
    bodyLimit,
    requestTimeout: longestPatience,
    trustProxy: trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, _request, reply) => void answerError(reply, refusalOf(error)),
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
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: served.secure ? { maxAge: 31_536_000 } : false,
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  answerErrors(app)
  limitPatience(app, patience)
  requireSameOrigin(app, publicUrl)
  await identify(app, served)
  monitor(app, served, metricsToken)
  noteHeads(app, served)
  trpcRoute(app, served)
  evidenceRoute(app, served)
  eventsRoute(app, served)
  if (signOn != null) oidcRoute(app, served, signOn)
  await webRoute(app, { webDir, mounted: new Set(served.platform.mounted.plugins.map((plugin) => plugin.id)) })
  return app
}
