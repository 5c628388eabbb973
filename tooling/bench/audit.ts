import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { accountsDb } from '../../packages/accounts/src/server/index.ts'
import type { Context } from '../../packages/core/src/server/context.ts'
import { auditedBy, bumpRevision, command, createContext, inOrg } from '../../packages/core/src/server/index.ts'
import type { CoreTables } from '../../packages/core/src/server/tables.ts'
import type { Cleanup } from './cleanup.ts'
import { interleaved } from './figures.ts'
import { print, printComparison, printHead, rowsOf } from './report.ts'
import { servedFrom } from './served.ts'
import { databaseUrl, dataFolder, startShipped } from './shipped.ts'

const rounds = 7
const changes = 300

/** The change that is made on both sides: one person's telephone number. */
async function change(db: Kysely<CoreTables>, person: string, phone: string): Promise<void> {
  await accountsDb(db).updateTable('accounts.person').set({ phone }).where('person_id', '=', person).execute()
}

const noted = (person: string, phone: string) => ({
  subject: `person/${person}`,
  before: { phone: null },
  after: { phone },
})

/** As shipped: the change, its key, its entry in the chained trail and the revision, in one transaction. */
const chained = (ctx: Context, person: string) => (phone: string) =>
  command(ctx, { key: randomUUID(), procedure: 'bench.change' }, async (db, note) => {
    await change(db, person, phone)
    note(noted(person, phone))
    return { phone }
  })

/** The same statements with the entry written as a plain row, neither chained nor hashed. */
const plain = (ctx: Context, person: string) => (phone: string) =>
  ctx.db.transaction().execute(async (db) => {
    const key = randomUUID()
    await db.insertInto('core.idempotency').values({ key, procedure: 'bench.change', answer: null }).execute()
    await change(db, person, phone)
    const answer = JSON.stringify({ phone })
    await db.updateTable('core.idempotency').set({ answer }).where('key', '=', key).execute()
    const entry = auditedBy(ctx, { kind: 'change', procedure: 'bench.change', ...noted(person, phone) })
    await sql`insert into bench.entry (org_id, id, at, actor, subject, entry)
      values (${ctx.orgId}, ${randomUUID()}, ${new Date()}, ${entry.actor.name}, ${entry.subject}, ${JSON.stringify(entry)})`.execute(
      db,
    )
    await bumpRevision(db)
  })

/** Changes a second, made by some writers at once. */
async function perSecond(work: (phone: string) => Promise<unknown>, writers: number): Promise<number> {
  const started = performance.now()
  let left = changes
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (left-- > 0) await work(String(10_000 + left))
    }),
  )
  return (changes * 1000) / (performance.now() - started)
}

/** A state change with its chained entry against the same with a plain row, by one writer and by ten. */
export async function audit(cleanup: Cleanup): Promise<void> {
  const dataDir = dataFolder(cleanup)
  await startShipped(cleanup, dataDir)
  const url = databaseUrl(dataDir)
  await printHead('audit', url)
  await rowsOf(url, 'create schema bench')
  await rowsOf(
    url,
    'create table bench.entry (org_id text, id uuid, at timestamptz, actor text, subject text, entry jsonb, primary key (org_id, id))',
  )
  await rowsOf(url, 'create index on bench.entry (org_id, subject)')
  const { database, served } = await servedFrom(url)
  cleanup.defer(() => database.close())
  const scoped = accountsDb(inOrg(served.db, served.orgId))
  const { person_id: person } = await scoped
    .selectFrom('accounts.person')
    .select('person_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const actor = { id: person, name: 'bench', session: null, pending: null }
  const ctx = await createContext(served.db, served.platform, { orgId: served.orgId, actor, grants: [] })
  for (const writers of [1, 10]) {
    const sides = [
      () => perSecond(chained(ctx, person), writers),
      () => perSecond(plain(ctx, person), writers),
    ] as const
    await interleaved(1, sides)
    const figures = await interleaved(rounds, sides)
    const names = ['chained', 'plain'] as const
    const what = `${writers} at once`
    printComparison({ what, unit: 'changes/s', names, figures, ratio: 'first/second', aim: '≥ 0.5, then 0.8' })
  }
  const [row] = await rowsOf<{ count: string }>(url, `select count(*) from core.audit where procedure = 'bench.change'`)
  print(`answer   ${row?.count} entries in the chain, ${(rounds + 1) * changes * 2} changes made`)
}
