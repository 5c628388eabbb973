import { type Kysely, sql } from 'kysely'

/** Why a site was changed or closed, and devices that are paused for a while. */
export const siteChange = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
alter table readings.site add column reason text not null default '';
alter table readings.device add column paused_at timestamptz;
`
