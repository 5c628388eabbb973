import { type Kysely, sql } from 'kysely'

/** Where somebody wants to be written to, sealed with the server's own key. */
export const contact = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`alter table accounts.person add column email text`.execute(db)
  },
}
