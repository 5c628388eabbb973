import { type Kysely, sql } from 'kysely'

/**
 * Answers kept as the bytes that were sent, until something of the issuing body changes. Unlogged: losing them costs a computation,
 * writing them must not cost a flush.
 */
export const answer = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create unlogged table core.answer (
        org_id text not null,
        key text not null,
        tag text not null,
        body text not null,
        primary key (org_id, key)
      )`.execute(db)
  },
}
