import Fastify from 'fastify'
import { identify } from '../../apps/api/src/signed-in.ts'
import { trpcRoute } from '../../apps/api/src/trpc-route.ts'
import { registerHalf } from '../../packages/registers/src/server/index.ts'
import { villages } from '../../packages/registers/src/testing/index.ts'
import { servedFrom } from './served.ts'

/** The shipped route with the lookup of who asks, on a database whose registers hold the example. */
async function serve({ databaseUrl }: { readonly databaseUrl: string }): Promise<string> {
  const { served } = await servedFrom(databaseUrl, { registers: [registerHalf(villages)] })
  const app = Fastify()
  await identify(app, served)
  trpcRoute(app, served)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

process.once('message', (setup: { readonly databaseUrl: string }) => {
  void serve(setup).then((url) => process.send?.({ url }))
})
process.once('disconnect', () => process.exit())
