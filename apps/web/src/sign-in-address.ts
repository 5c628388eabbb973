import { type OidcFailure, oidcFailureText } from '@workpoints/accounts'
import type { Text } from '@workpoints/core'

const path = '/sign-in'

/** What the government's sign-on said when it led to no session, from `/sign-in?oidc=unknown&return=/tasks`; undefined elsewhere. */
export function failureInAddress(): Text | undefined {
  if (window.location.pathname !== path) return undefined
  const code = new URLSearchParams(window.location.search).get('oidc')
  return oidcFailureText[code as OidcFailure]
}

/** A place of our own to go on to after signing in: never another site. */
export function returnFrom(address: URL): string {
  const wanted = new URL(address.searchParams.get('return') ?? '/', address.origin)
  return wanted.origin === address.origin && wanted.pathname !== path
    ? `${wanted.pathname}${wanted.search}${wanted.hash}`
    : '/'
}

/** Who is signed in is at no sign-in page: the address becomes the one that was wanted. */
export function leaveSignInAddress(): void {
  if (window.location.pathname === path)
    window.history.replaceState(null, '', returnFrom(new URL(window.location.href)))
}
