import type { Kysely } from 'kysely'
import type { AuditEntry } from '../../index.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts'
import { coreHalf } from '../core-half.ts'
import { inOrg } from '../org-scope.ts'
import type { CoreTables } from '../tables.ts'
import { appendAudit } from './append.ts'

/** A trail for tests: the database as its owner sees it, and the handle of the issuing body. */
export interface TestTrail extends AsyncDisposable {
  readonly owner: Kysely<CoreTables>
  readonly db: Kysely<CoreTables>
  /** The same as the application's role sees it. */
  readonly service: () => Promise<Kysely<CoreTables>>
}

/** A new database with one issuing body, `ganzhou`. */
export async function createTestTrail(): Promise<TestTrail> {
  const database: TestDatabase<CoreTables> = await createTestDatabase<CoreTables>({ halves: [coreHalf] })
  const { db: owner } = database
  for (const org of ['ganzhou', 'elsewhere'])
    await owner
      .insertInto('core.org')
      .values({ org_id: org, name: JSON.stringify({ zh: org, en: org }) })
      .execute()
  const service = async () => inOrg((await database.service()).db, 'ganzhou')
  return { owner, db: inOrg(owner, 'ganzhou'), service, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

/** An entry with every column filled. */
export function entryOf(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    kind: 'change',
    procedure: 'core.unit.enable',
    actor: { id: 'person-1', name: '李明（liming）', grant: 'grant-1', session: 'session-1', address: '10.1.2.3' },
    subject: 'unit/360702',
    unit: '360702',
    plugin: 'example',
    outcome: 'done',
    reason: { zh: '按县区申请启用', en: 'Asked for by the county' },
    before: { enabled: false },
    after: { enabled: true, from: '2025-06-30' },
    ...changes,
  }
}

/** Appends `count` entries a minute apart, each about a unit of its own, from 09:00 on 30 June 2025 in China. */
export async function appendMany(db: Kysely<CoreTables>, count: number): Promise<void> {
  const start = Date.parse('2025-06-30T09:00:00+08:00')
  if (!db.isTransaction) return db.transaction().execute((transaction) => appendMany(transaction, count))
  for (let n = 1; n <= count; n++)
    await appendAudit(db, entryOf({ subject: `unit/${n}` }), { at: new Date(start + n * 60_000) })
}
