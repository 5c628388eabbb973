import { userInfo } from 'node:os'
import { type Grant, type Role, today } from '@workpoints/core'
import { type Context, type CoreTables, createContext, type Platform } from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { findOrg } from '../served.ts'

const roles: readonly Role[] = ['system-admin', 'data-operator', 'office']

/** Who can start this program on this machine holds its database; the trail says who it was. */
const grants: readonly Grant[] = roles.map((role) => ({
  id: `cli-${role}`,
  role,
  unit: null,
  plugins: null,
  from: today(),
  until: null,
}))

/** The context of a command: the issuing body named, or the only one there is. */
export async function cliContext(
  db: Kysely<CoreTables>,
  platform: Platform,
  config: { readonly org: string | undefined },
): Promise<Context> {
  const orgId = config.org ?? (await findOrg(db))
  const actor = { id: null, name: `命令行（${userInfo().username}）`, session: null, pending: null }
  return createContext(db, platform, { orgId, actor, grants })
}
