import { type Kysely, sql } from 'kysely'

/** Files that hang on rows of registers. A row may go with the demonstration, so nothing refers to it by a key. */
export const attachment = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(ddl).execute(db)
  },
}

const ddl = `
create table reporting.attachment (
  org_id text not null,
  attachment_id uuid not null,
  entry_id uuid not null,
  hash text not null,
  name text not null,
  added_at timestamptz not null default clock_timestamp(),
  added_by text not null,
  added_person uuid,
  removed_at timestamptz,
  removed_by text,
  primary key (org_id, attachment_id),
  foreign key (org_id, hash) references reporting.file,
  check ((removed_at is null) = (removed_by is null))
);
create unique index attachment_once on reporting.attachment (org_id, entry_id, hash) where removed_at is null;
create index attachment_of_file on reporting.attachment (org_id, hash);
`
