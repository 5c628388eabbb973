import { InvalidError } from '@workpoints/core'
import type { CoreTables, Platform } from '@workpoints/core/server'
import type { BlobStore } from '@workpoints/reporting/server'
import type { Kysely } from 'kysely'

/** What the server serves: one issuing body's data through the mounted plugins. */
export interface Served {
  /** Not yet scoped; every request scopes it to the issuing body. */
  readonly db: Kysely<CoreTables>
  readonly platform: Platform
  readonly orgId: string
  readonly build: string | undefined
  /** True when people reach it over HTTPS: then the session's cookie travels over nothing else. */
  readonly secure: boolean
  /** The database's address for a connection of its own that listens; without one the server looks for changes every few seconds. */
  readonly listenUrl?: string | undefined
  /** The file in which heads of the audit trail are noted; undefined where nothing is. */
  readonly anchors?: string | undefined
  /** Where files that prove something are kept. */
  readonly files: BlobStore
}

/** The issuing body of a database that holds one; with several, WORKPOINTS_ORG has to name it. */
export async function findOrg(db: Kysely<CoreTables>): Promise<string> {
  const orgs = await db.selectFrom('core.org').select('org_id').orderBy('org_id').execute()
  const [only] = orgs
  if (only !== undefined && orgs.length === 1) return only.org_id
  const names = orgs.map((org) => org.org_id).join(', ')
  throw new InvalidError('api.which-org', {
    zh:
      orgs.length === 0
        ? '数据库中还没有数据，请先运行 workpoints seed。'
        : `数据库中有多个发文机关（${names}），请用 WORKPOINTS_ORG 指定一个。`,
    en:
      orgs.length === 0
        ? 'The database is empty; run workpoints seed first.'
        : `The database holds ${names}; name one in WORKPOINTS_ORG.`,
  })
}
