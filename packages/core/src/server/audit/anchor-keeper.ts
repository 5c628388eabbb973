import type { Kysely } from 'kysely'
import type { DatabaseLog } from '../database/connect.ts'
import { inOrg } from '../org-scope.ts'
import type { CoreTables } from '../tables.ts'
import { createAnchors } from './anchors.ts'
import { findAuditHead } from './append.ts'

/** Keeps the anchor file of one issuing body up with its trail. */
export interface AnchorKeeper {
  /** Something may have been written to the trail: within a second its head is read, as it was committed, and noted. */
  readonly touch: () => void
  /** Notes the head a last time; the database must still be open. */
  readonly close: () => Promise<void>
}

/** Where the heads are noted. */
export interface KeeperOptions {
  readonly org: string
  readonly path: string
  readonly log?: DatabaseLog | undefined
}

const patience = 1000 // ms

/**
 * Notes heads for a program that need not know when its transactions end: call `touch` at the start and after each change. Reads the
 * database at most once a second, and not at all when nothing is touched. `db` need not be scoped. Failures are told to `log`, and the
 * next touch tries again.
 */
export function keepAnchors(db: Kysely<CoreTables>, { org, path, log }: KeeperOptions): AnchorKeeper {
  const anchors = createAnchors(path, { log })
  let timer: NodeJS.Timeout | undefined
  const read = async (): Promise<void> => {
    timer = undefined
    try {
      const head = await findAuditHead(inOrg(db, org))
      if (head !== undefined) anchors.note(org, head)
    } catch (error) {
      log?.warn({ reason: (error as Error).message }, 'the head of the audit trail could not be read')
    }
  }
  return {
    touch() {
      timer ??= setTimeout(() => void read(), patience).unref()
    },
    async close() {
      clearTimeout(timer)
      await read()
      await anchors.close()
    },
  }
}
