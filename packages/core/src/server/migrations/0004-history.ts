import { type Kysely, sql } from 'kysely'

/** The lights of past months beside each kept judgement. What is kept is made anew with the first start, since the rules of judging changed. */
export const history = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw("alter table core.judgement add column history jsonb not null default '[]'").execute(db)
  },
}
