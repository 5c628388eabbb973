import type { OidcFailure } from '@workpoints/accounts'
import {
  type AccountsTables,
  accountsDb,
  endOwnSession,
  OidcError,
  type Secrets,
  seal,
  signInByOidc,
  spendOidc,
  unseal,
} from '@workpoints/accounts/server'
import { inOrg } from '@workpoints/core/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { ownAddress } from './own-address.ts'
import { contextOf } from './request-context.ts'
import type { Served } from './served.ts'
import type { SignOn } from './sign-on.ts'
import { isSomebody, sessionCookie } from './signed-in.ts'

/** Milliseconds that somebody may take at the sign-on. */
const longest = 10 * 60 * 1000

/** What the browser keeps, sealed, while it is away. */
const Away = z.object({
  purpose: z.literal('oidc'),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  at: z.number(),
})
type Away = z.infer<typeof Away>

type Asked = FastifyRequest<{ Querystring: { return?: unknown; state?: unknown } }>

/** Opens what the browser kept; null when there is nothing, it was touched, or it is too old. */
function open(secrets: Secrets, sealed: string | undefined): Away | null {
  try {
    const away = Away.parse(JSON.parse(unseal(secrets, sealed ?? '')))
    return Date.now() - away.at < longest ? away : null
  } catch {
    return null
  }
}

/**
 * `/auth/oidc/start?return=/tasks` sends the browser to the government sign-on, `/auth/oidc/callback` takes it back and begins the session.
 * Whatever goes wrong ends at the sign-in page, which is told why by its address.
 */
export function oidcRoute(app: FastifyInstance, served: Served, { oidc, secrets, publicUrl }: SignOn): void {
  const name = served.secure ? '__Secure-workpoints-oidc' : 'workpoints-oidc'
  const cookie = { path: '/auth', httpOnly: true, sameSite: 'lax', secure: served.secure } as const
  const here = (path: string): URL => new URL(path, publicUrl)
  const db = (): Kysely<AccountsTables> => accountsDb(inOrg(served.db, served.orgId))
  const originOf = (request: Asked) => ({ address: request.ip, agent: request.headers['user-agent'] ?? null })

  const fail = (request: Asked, reply: FastifyReply, { error, back }: { error: unknown; back: string }) => {
    if (!(error instanceof OidcError)) throw error
    request.log.warn({ failure: error.failure, err: error.cause }, 'no session by the sign-on')
    const page = here('/sign-in')
    page.searchParams.set('oidc', error.failure satisfies OidcFailure)
    page.searchParams.set('return', back)
    return reply.redirect(page.href)
  }

  app.get('/auth/oidc/start', async (request: Asked, reply) => {
    const back = ownAddress(request.query.return, publicUrl)
    reply.header('cache-control', 'no-store')
    try {
      await spendOidc(db(), originOf(request))
      const { url, checks } = await oidc.begin(here('/auth/oidc/callback'))
      const away: Away = { purpose: 'oidc', ...checks, back, at: Date.now() }
      reply.setCookie(name, seal(secrets, JSON.stringify(away)), { ...cookie, maxAge: longest / 1000 })
      return reply.redirect(url.href)
    } catch (error) {
      return fail(request, reply, { error, back })
    }
  })

  app.get('/auth/oidc/callback', async (request: Asked, reply) => {
    const away = open(secrets, request.cookies[name])
    const back = away?.back ?? '/'
    reply.header('cache-control', 'no-store').clearCookie(name, cookie)
    try {
      if (away === null || request.query.state !== away.state) throw new OidcError('expired')
      await spendOidc(db(), originOf(request))
      const identity = await oidc.finish(here(request.url), away)
      const token = await signInByOidc(db(), { identity, origin: originOf(request) })
      // A session never goes on under another identity: what the browser held before is over.
      if (isSomebody(request.signedIn)) await endOwnSession(await contextOf(request, reply, served))
      sessionCookie(reply, served).set(token)
      return reply.redirect(here(back).href)
    } catch (error) {
      return fail(request, reply, { error, back })
    }
  })
}
