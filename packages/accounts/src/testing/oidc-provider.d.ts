/** What the tests use of oidc-provider, which ships without types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export interface Account {
    readonly accountId: string
    readonly claims: () => Readonly<Record<string, unknown>>
  }

  export interface ProviderSettings {
    readonly clients: readonly Readonly<Record<string, unknown>>[]
    readonly jwks: { readonly keys: readonly object[] }
    readonly cookies: { readonly keys: readonly string[] }
    /** Seconds, by what is kept. */
    readonly ttl: Readonly<Record<string, number>>
    readonly claims: Readonly<Record<string, readonly string[]>>
    readonly findAccount: (ctx: unknown, id: string) => Account | undefined
  }

  export default class Provider {
    constructor(issuer: string, settings: ProviderSettings)
    callback(): RequestListener
  }
}
