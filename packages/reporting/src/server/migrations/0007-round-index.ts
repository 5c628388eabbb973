import { type Kysely, sql } from 'kysely'

/** All reports of a round are found without reading those of other rounds. */
export const roundIndex = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create index submission_of_round on reporting.submission (org_id, round_id)`.execute(db)
  },
}
