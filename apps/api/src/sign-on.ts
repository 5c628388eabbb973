import { createOidc, type Oidc, type Secrets } from '@workpoints/accounts/server'
import type { Config } from './config.ts'
import { readSecret } from './secret.ts'

/** The government sign-on of a deployment, and what its routes need. */
export interface SignOn {
  readonly oidc: Oidc
  readonly secrets: Secrets
  /** The address people type: the sign-on sends them back to it. */
  readonly publicUrl: string
}

/** The sign-on that the configuration describes, or null. Nothing is asked of it yet. */
export async function openSignOn(
  config: Pick<Config, 'oidc' | 'publicUrl' | 'secret' | 'dataDir' | 'crypto'>,
): Promise<SignOn | null> {
  const { oidc, publicUrl, crypto } = config
  if (oidc === null || publicUrl === undefined) return null
  return { oidc: createOidc(oidc), secrets: { key: await readSecret(config), family: crypto }, publicUrl }
}
