import { NotSignedInError } from '@workpoints/core'
import { type OidcFailure, oidcFailureText } from '../oidc-failure.ts'

/** A sign-in at the government sign-on that led to no session; `cause` is for the log only. */
export class OidcError extends NotSignedInError {
  readonly failure: OidcFailure

  constructor(failure: OidcFailure, options?: ErrorOptions) {
    super(`accounts.oidc-${failure}`, oidcFailureText[failure], options)
    this.failure = failure
  }
}
