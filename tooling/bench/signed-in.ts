import { accountsDb, authenticate } from '../../packages/accounts/src/server/index.ts'
import { NotSignedInError } from '../../packages/core/src/index.ts'
import { inOrg } from '../../packages/core/src/server/index.ts'
import { forked } from './bare.ts'
import type { Cleanup } from './cleanup.ts'
import { printLoad } from './hot-reads.ts'
import { ask } from './load.ts'
import { reads } from './reads.ts'
import { printHead, printRows, printSame } from './report.ts'
import { servedFrom } from './served.ts'
import { signedInAs } from './session.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'
import type { UnsignedSetup } from './unsigned-server.ts'

/** Who the side without sign-in takes everybody for: the same person with the same grants, so that both give the same answer. */
async function grantedTo(database: string, cookie: string): Promise<UnsignedSetup['granted']> {
  const { database: opened, served } = await servedFrom(database)
  await using _ = opened
  const [, token = ''] = cookie.split('=')
  const found = await authenticate(accountsDb(inOrg(opened.db, served.orgId)), { orgId: served.orgId, token })
  if (found instanceof NotSignedInError) throw found
  return { actor: found.actor, grants: found.grants }
}

/** The kept overview and its 304 through the shipped route, with the session looked up at each request and without. */
export async function signedIn(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  await startShipped(cleanup, dataDir)
  const database = databaseUrl(dataDir)
  await printHead('signed-in', database)
  await printRows('', database)
  const headers = await signedInAs(database, 'office')
  const granted = await grantedTo(database, headers.cookie)
  const side = async (looksUp: boolean) => {
    const { url, pid } = await forked(cleanup, 'unsigned-server.ts', { databaseUrl: database, looksUp, granted })
    return { url: `${url}${reads.overview}`, pid, headers }
  }
  const sides = [await side(true), await side(false)] as const
  const [one, other] = [await ask(sides[0].url, headers), await ask(sides[1].url, headers)]
  printSame('kept', [one.body, other.body])
  const names = ['signed in', 'without'] as const
  const told = { names, aim: '≥ 0.5, then 0.8' }
  await printLoad('kept', sides, told)
  const unchanged = { status: 304 as const, headers: { ...headers, 'if-none-match': String(one.headers['etag']) } }
  await printLoad(
    '304',
    [
      { ...sides[0], ...unchanged },
      { ...sides[1], ...unchanged },
    ],
    told,
  )
}
