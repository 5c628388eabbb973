import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real OpenID provider on this machine, which knows whom the test tells it. */
export interface TestProvider extends AsyncDisposable {
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Subject → the user name that it claims. */
  readonly people: Map<string, string>
  /** Goes down, and comes back at the same address. */
  stop(): Promise<void>
  start(): Promise<void>
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' }
}

/** What the tests use of oidc-provider, which ships without types. */
type ProviderClass = new (issuer: string, settings: object) => { callback(): RequestListener }

/** Loaded by its name when it is wanted: it is large, and other tests want only the codes of an authenticator. */
async function loadProvider(): Promise<ProviderClass> {
  const name: string = 'oidc-provider'
  return ((await import(name)) as { readonly default: ProviderClass }).default
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Starts a provider whose one client may come back to `redirect`. Its login form takes a subject and any password. */
export async function createTestProvider(redirect: string): Promise<TestProvider> {
  const server = createServer()
  const port = await listen(server, 0)
  const issuer = new URL(`http://127.0.0.1:${port}`)
  const clientId = 'workpoints'
  const clientSecret = randomBytes(24).toString('base64url')
  const people = new Map<string, string>()
  const Provider = await loadProvider()
  const provider = new Provider(issuer.origin, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    findAccount: (_ctx: unknown, id: string) => {
      const username = people.get(id)
      if (username === undefined) return undefined
      return { accountId: id, claims: () => ({ sub: id, preferred_username: username, name: '测试' }) }
    },
  })
  server.on('request', provider.callback())
  const stop = async (): Promise<void> => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    stop,
    start: async () => void (await listen(server, port)),
    [Symbol.asyncDispose]: stop,
  }
}
