import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { openFiles } from '../../apps/api/src/files.ts'
import { loadPlatform } from '../../apps/api/src/platform.ts'
import { findOrg, type Served } from '../../apps/api/src/served.ts'
import { openDatabase, type RegisterSlot } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'
import { build } from './shipped.ts'

/** What the shipped routes serve, opened in this process on the database of another server. */
export async function servedFrom(
  url: string,
  { registers = [] }: { readonly registers?: readonly RegisterSlot[] } = {},
) {
  const database = await openDatabase<CoreTables>({ url, dataDir: '' })
  const secret = randomBytes(32).toString('base64url')
  const settings = { plugins: 'all', dataDir: tmpdir(), secret, crypto: 'intl' } as const
  const platform = await loadPlatform(settings, { registers })
  const files = await openFiles({ dataDir: tmpdir(), s3: null, crypto: 'intl' })
  const served: Served = { db: database.db, platform, orgId: await findOrg(database.db), build, secure: false, files }
  return { database, served }
}
