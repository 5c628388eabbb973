import { sql } from 'kysely'
import { openDatabase } from '../server/database/open.ts'

// A program for tests that kill it: opens the database of the folder given, says `open`, then adds rows to `kept` one by one and says
// the number of each that the database has acknowledged.
const database = await openDatabase({ dataDir: process.argv[2] ?? '' })
await sql`create table if not exists kept (n int primary key)`.execute(database.db)
const { rows } = await sql<{ next: number }>`select coalesce(max(n), 0) + 1 as next from kept`.execute(database.db)
process.stdout.write('open\n')
for (let n = rows[0]?.next ?? 1; ; n++) {
  await sql`insert into kept values (${n})`.execute(database.db)
  process.stdout.write(`${n}\n`)
}
