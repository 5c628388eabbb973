import { type Kysely, sql } from 'kysely'

/** A mean may be known to cover no day any more: what it stood on was withdrawn, and then it says nothing. */
export const noDays = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        'alter table core.observation drop constraint observation_weight_check, add constraint observation_weight_check check (weight >= 0)',
      )
      .execute(db)
  },
}
