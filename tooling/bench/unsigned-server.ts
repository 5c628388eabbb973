import Fastify from 'fastify'
import { identify } from '../../apps/api/src/signed-in.ts'
import { trpcRoute } from '../../apps/api/src/trpc-route.ts'
import type { SignedIn } from '../../packages/accounts/src/server/index.ts'
import { findRevision, inOrg } from '../../packages/core/src/server/index.ts'
import { servedFrom } from './served.ts'

/** What this server is to do: the shipped tRPC route alone, with the lookup of who asks, or with somebody taken for granted. */
export interface UnsignedSetup {
  readonly databaseUrl: string
  readonly looksUp: boolean
  readonly granted: Pick<SignedIn, 'actor' | 'grants'>
}

async function serve({ databaseUrl, looksUp, granted }: UnsignedSetup): Promise<string> {
  const { served } = await servedFrom(databaseUrl)
  const app = Fastify()
  if (looksUp) await identify(app, served)
  else {
    app.decorateRequest('signedIn', null)
    // The revision, which comes with the session on the other side, is asked for by itself where it is needed.
    const db = inOrg(served.db, served.orgId)
    app.addHook('onRequest', async (request) => {
      const asksForIt = request.headers['if-none-match'] !== undefined
      request.signedIn = { ...granted, revision: asksForIt ? await findRevision(db) : '' } as SignedIn
    })
  }
  trpcRoute(app, served)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

process.once('message', (setup: UnsignedSetup) => {
  void serve(setup).then((url) => process.send?.({ url }))
})
process.once('disconnect', () => process.exit())
