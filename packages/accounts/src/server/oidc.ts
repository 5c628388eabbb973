import type { Text } from '@workpoints/core'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { kept } from './kept.ts'
import { OidcError } from './oidc-error.ts'

/** How a deployment is known to its government sign-on. */
export interface OidcSettings {
  readonly issuer: URL
  readonly clientId: string
  /** Undefined for a public client, which PKCE alone protects. */
  readonly clientSecret: string | undefined
  /** The claim that is compared with user names when somebody signs in this way for the first time. */
  readonly claim: string
  /** What the button of the sign-in page calls it. */
  readonly name: Text
}

/** What has to come back unchanged; the browser keeps it, sealed, while it is away. */
export interface OidcChecks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider says it is. */
export interface OidcIdentity {
  /** `issuer subject`: never given to somebody else. */
  readonly subject: string
  /** The configured claim; null when the provider does not tell it. */
  readonly username: string | null
}

/** The government sign-on. Nothing is asked of it before the first sign-in, so that the platform starts while it is down. */
export interface Oidc {
  /** Where to send the browser, to come back to `redirect`. Throws OidcError `unreachable`. */
  begin(redirect: URL): Promise<{ readonly url: URL; readonly checks: OidcChecks }>
  /** Reads what came back to `current`, the whole address. Throws OidcError `refused` or `unreachable`. */
  finish(current: URL, checks: OidcChecks): Promise<OidcIdentity>
}

const timeout = 5 // seconds for each call
const metadataFor = 60 * 60 * 1000 // milliseconds until the provider's own description is read again

/** Lets calls through to the issuer's own host only, wherever its description points; redirects are not followed. */
const ownHost =
  ({ origin }: URL): CustomFetch =>
  async (url, options) => {
    const asked = new URL(url)
    if (asked.origin !== origin)
      throw new Error(`the sign-on points to ${asked.origin}, which is not its own address ${origin}`)
    return fetch(url, options as RequestInit)
  }

/** Basic unless the provider says that it takes the secret in the body only. */
const authenticatedBy =
  (secret: string | undefined): ClientAuth =>
  (provider, ...rest) => {
    const methods = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const basic = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    return (secret === undefined ? None() : basic(secret))(provider, ...rest)
  }

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const insecure = issuer.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(issuer, clientId, clientSecret, authenticatedBy(clientSecret), {
    execute: [enableNonRepudiationChecks, ...insecure],
    timeout,
    [customFetch]: ownHost(issuer),
  })
}

/** A provider that answers but does not confirm has refused; anything that kept it from answering makes it unreachable. */
function failureOf(cause: unknown): OidcError {
  const { code, cause: inner } = cause as { code?: string; cause?: unknown }
  const failed = inner instanceof Response && inner.status >= 500
  const refused = cause instanceof ResponseBodyError || cause instanceof AuthorizationResponseError
  const away = !refused && (cause instanceof TypeError || code === 'OAUTH_TIMEOUT' || failed)
  return new OidcError(away ? 'unreachable' : 'refused', { cause })
}

/** Connects a sign-on by its settings (OpenID Connect Core 1.0: code flow with PKCE S256, state and nonce; the token's signature is checked). */
export function createOidc(settings: OidcSettings): Oidc {
  const { claim } = settings
  const described = kept(metadataFor, () => discover(settings))
  const provider = () =>
    described().catch((cause: unknown) => {
      throw new OidcError('unreachable', { cause })
    })
  const scope = claim === 'phone_number' ? 'openid profile phone' : 'openid profile'
  return {
    begin: async (redirect) => {
      const config = await provider()
      const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      })
      return { url, checks }
    },
    finish: async (current, checks) => {
      const config = await provider()
      return identityOf(config, { current, checks, claim }).catch((cause: unknown) => {
        throw failureOf(cause)
      })
    },
  }
}

async function identityOf(
  config: Configuration,
  { current, checks, claim }: { readonly current: URL; readonly checks: OidcChecks; readonly claim: string },
): Promise<OidcIdentity> {
  const tokens = await authorizationCodeGrant(config, current, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw new Error('the sign-on sent no identity')
  const asks = claims[claim] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
  const told = asks ? (await fetchUserInfo(config, tokens.access_token, claims.sub))[claim] : claims[claim]
  return { subject: `${claims.iss} ${claims.sub}`, username: typeof told === 'string' ? told : null }
}
